import { describe, expect, it } from 'vitest';
import { drain } from '../../utils/outbox/drain.ts';
import type { OutboxRecord } from '../../utils/outbox/record.ts';
import type { Failure } from '../../utils/pipedrive/failure.ts';
import { captureId } from '../builders/capture.ts';
import { held, sent, undoing, waiting } from '../builders/record.ts';
import { scene } from './simulation/scene.ts';
import { settle } from './simulation/settle.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const failed = (number: number, reason: Failure, dueAt: number): OutboxRecord => ({
  ...waiting(number, dueAt),
  tries: 1,
  reason,
});
const server: Failure = { kind: 'server', status: 503 };
const offline: Failure = { kind: 'offline' };
const unreachable: Failure = { kind: 'unreachable' };
const limited: Failure = { kind: 'limited', retryAfterMs: 2_000 };

describe('sending all that is due', () => {
  it('begins with one, and takes one more along for each request that went well, up to eight', async () => {
    const { rim, begun, endsAs, good, end } = scene(...numbers(12).map((number) => waiting(number, number)));
    endsAs(() => 'by hand');
    const done = drain(rim);
    await settle();
    expect(begun).toEqual([1]);
    await good();
    expect(begun).toEqual([1, 2]);
    await good(2);
    expect(begun).toEqual([1, 2, 3, 4]);
    await good(20);
    expect(begun).toEqual(numbers(8));
    await end(3);
    expect(begun).toEqual(numbers(9));
    for (const number of numbers(12)) await end(number);
    await done;
    expect(begun).toEqual(numbers(12));
  });

  it('counts what went well in this course alone', async () => {
    const { rim, begun, endsAs, end, answers } = scene(waiting(1, 1), waiting(2, 2));
    answers.good = 7;
    endsAs(() => 'by hand');
    const done = drain(rim);
    await settle();
    expect(begun).toEqual([1]);
    await end(1);
    await end(2);
    await done;
  });

  it('ends at once where nothing is due', async () => {
    const { rim, begun } = scene(waiting(1, 1_001), held(2), sent(3));
    await drain(rim);
    expect(begun).toEqual([]);
  });

  it('takes up what has come meanwhile', async () => {
    const { rim, begun, disk, endsAs } = scene(waiting(1, 1));
    endsAs(({ confirmedAt }) => {
      if (confirmedAt === 1) disk.set(captureId(2), waiting(2, 2));
      return sent(confirmedAt);
    });
    await drain(rim);
    expect(begun).toEqual([1, 2]);
  });

  it('lets nothing else be sent while something is taken back', async () => {
    const { rim, locks } = scene({ ...undoing(1), dueAt: 1 }, waiting(2, 2));
    await drain(rim);
    expect(locks).toEqual(['exclusively', 'together']);
  });

  it.each<[string, OutboxRecord | undefined]>([
    ['was discarded', undefined],
    ['was held', held(1)],
    ['was sent', sent(1)],
    ['is to be taken back', undoing(1)],
  ])('leaves alone what %s since it was found', async (_, found) => {
    const { rim, begun } = scene(waiting(1, 1));
    let looks = 0;
    const { nextDue } = rim.store;
    rim.store.nextDue = async (...question) => (++looks > 1 ? undefined : nextDue(...question));
    rim.store.get = async () => found;
    await drain(rim);
    expect(begun).toEqual([]);
  });

  it('says what went wrong once all that was begun has ended, and begins nothing more', async () => {
    const { rim, begun, endsAs, good, end } = scene(...numbers(4).map((number) => waiting(number, number)));
    endsAs(() => 'by hand');
    const { advance } = rim;
    rim.advance = (record) => (record.confirmedAt === 2 ? Promise.reject(new Error('No disk')) : advance(record));
    const outcome = drain(rim).then(
      () => 'done',
      (error: Error) => error.message,
    );
    await settle();
    await good();
    await good(3);
    let isOver = false;
    void outcome.then(() => {
      isOver = true;
    });
    await settle();
    expect(isOver).toBe(false);
    await end(1);
    expect(await outcome).toBe('No disk');
    expect(begun).toEqual([1]);
  });

  it('says that the disk can’t be asked what is due', async () => {
    const { rim } = scene();
    rim.store.nextDue = () => Promise.reject(new Error('No disk'));
    await expect(drain(rim)).rejects.toThrow('No disk');
  });
});

describe('one that has failed', () => {
  it('goes on as soon as it may, before those that have not begun', async () => {
    const { rim, begun, clock, endsAs } = scene(...numbers(4).map((number) => waiting(number, number)));
    endsAs((record) => {
      clock.now += 10;
      if (record.confirmedAt === 1 && record.tries === 0) return failed(1, server, clock.now + 5);
      return sent(record.confirmedAt);
    });
    await drain(rim);
    expect(begun).toEqual([1, 2, 1, 3, 4]);
    expect(rim.putOff.size).toBe(0);
  });

  it('is left where it was changed since it was put off', async () => {
    const { rim, begun, disk } = scene(waiting(1, 1));
    rim.putOff.set(captureId(2), 5).set(captureId(3), 5);
    disk.set(captureId(2), held(2));
    disk.set(captureId(3), waiting(3, 2_000));
    await drain(rim);
    expect(begun).toEqual([1]);
    expect(rim.putOff.size).toBe(0);
  });

  it('waits for the end of a pause', async () => {
    const { rim, begun, disk } = scene();
    rim.putOff.set(captureId(2), 5);
    disk.set(captureId(2), waiting(2, 5));
    await rim.store.setPause({ until: 2_000, reason: offline, inARow: 1 });
    await drain(rim);
    expect(begun).toEqual([]);
    expect(rim.putOff.size).toBe(1);
  });

  it('is remembered among a thousand at most', async () => {
    const { rim, endsAs } = scene(waiting(1, 1));
    for (let number = 2; number <= 1_001; number += 1) rim.putOff.set(captureId(number), 9_000);
    endsAs(() => failed(1, server, 5_000));
    await drain(rim);
    expect(rim.putOff.has(captureId(1))).toBe(false);
    rim.putOff.delete(captureId(2));
    const again = scene(waiting(1, 1));
    again.rim.putOff = rim.putOff;
    again.endsAs(() => failed(1, server, 5_000));
    await drain(again.rim);
    expect(rim.putOff.get(captureId(1))).toBe(5_000);
  });
});

describe('a failure', () => {
  it.each<[string, Failure, number[]]>([
    ['of one request stops none of the others', server, [1, 2]],
    ['that stops everything stops the others', { kind: 'suspended', words: 'No.' }, [1]],
    ['of the network stops the others', offline, [1]],
    ['of the only request under way is the network’s', unreachable, [1]],
  ])('%s', async (_, reason, sentNumbers) => {
    const { rim, begun, endsAs } = scene(waiting(1, 1), waiting(2, 2));
    endsAs(({ confirmedAt }) => (confirmedAt === 1 ? failed(1, reason, 9_000) : sent(confirmedAt)));
    await drain(rim);
    expect(begun).toEqual(sentNumbers);
  });

  it('that stops everything does so until it is due again', async () => {
    const { rim, begun, endsAs, clock } = scene(waiting(1, 1), waiting(2, 2));
    endsAs(({ confirmedAt, tries }) => {
      if (confirmedAt !== 1 || tries > 0) return sent(confirmedAt);
      clock.now = 3_000;
      return failed(1, { kind: 'suspended', words: '' }, 2_900);
    });
    await drain(rim);
    expect(begun).toContain(2);
  });

  it('without an answer says that the network is gone after as many in a row as may be under way', async () => {
    const { rim, begun, endsAs, good, end } = scene(...numbers(9).map((number) => waiting(number, number)));
    endsAs(() => 'by hand');
    const done = drain(rim);
    await settle();
    await good(2);
    expect(begun).toEqual([1, 2, 3]);
    await end(1, failed(1, unreachable, 9_000));
    await end(2, failed(2, unreachable, 9_000));
    expect(begun).toEqual([1, 2, 3, 4, 5]);
    await end(3, failed(3, unreachable, 9_000));
    await end(4, failed(4, unreachable, 9_000));
    expect(begun.length).toBeLessThanOrEqual(6);
    for (const number of numbers(9)) await end(number);
    await done;
    expect(begun).not.toContain(8);
  });

  it('without an answer counts anew once Pipedrive was heard of', async () => {
    const { rim, begun, answers, endsAs, good, end } = scene(...numbers(6).map((number) => waiting(number, number)));
    endsAs(() => 'by hand');
    const done = drain(rim);
    await settle();
    await good();
    expect(begun).toEqual([1, 2]);
    for (const number of [1, 2, 3, 4, 5, 6]) {
      answers.heard += 1;
      await end(number, failed(number, unreachable, 9_000));
    }
    await done;
    expect(begun).toEqual(numbers(6));
  });
});

describe('a pause', () => {
  it.each<[string, Failure, boolean]>([
    ['follows what every capture would meet', limited, true],
    ['follows no network', offline, true],
    ['doesn’t follow one capture’s failure', server, false],
    ['doesn’t follow a lost answer', unreachable, false],
  ])('%s', async (_, reason, isSet) => {
    const { rim, pauses, endsAs } = scene(waiting(1, 1));
    endsAs(() => failed(1, reason, 9_000));
    await drain(rim);
    expect(pauses).toEqual(isSet ? [{ until: 9_000, reason, inARow: 1 }] : []);
  });

  it('counts on from the last one, if that is over', async () => {
    const { rim, pauses, endsAs, hadPause } = scene(waiting(1, 1));
    hadPause({ until: 900, reason: limited, inARow: 3 });
    endsAs(() => failed(1, limited, 3_000));
    await drain(rim);
    expect(pauses).toEqual([{ until: 61_000, reason: limited, inARow: 4 }]);
  });

  it('is one for several that fail side by side, and the longest counts', async () => {
    const { rim, pauses, endsAs, good, end } = scene(...numbers(3).map((number) => waiting(number, number)));
    endsAs(() => 'by hand');
    const done = drain(rim);
    await settle();
    await good(2);
    await end(1, failed(1, limited, 3_000));
    await end(2, failed(2, limited, 2_000));
    await end(3, failed(3, limited, 4_000));
    await done;
    expect(pauses).toEqual([
      { until: 3_000, reason: limited, inARow: 1 },
      { until: 4_000, reason: limited, inARow: 1 },
    ]);
  });

  it('is lifted by what was sent after it, once', async () => {
    const { rim, pauses, hadPause } = scene(waiting(1, 1), waiting(2, 2));
    hadPause({ until: 900, reason: limited, inARow: 3 });
    await drain(rim);
    expect(pauses).toEqual([undefined]);
  });

  it('is not lifted by what was sent during it, nor by what waits on', async () => {
    const { rim, pauses, hadPause, endsAs, clock } = scene(waiting(1, 1));
    const last = { until: 5_000, reason: limited, inARow: 3 };
    hadPause(last);
    endsAs((record) => {
      void rim.store.setPause(last);
      return sent(record.confirmedAt);
    });
    await drain(rim);
    expect(pauses).toEqual([last]);
    const other = scene(waiting(1, 1));
    other.hadPause(last);
    other.endsAs(() => held(1));
    other.clock.now = clock.now;
    await drain(other.rim);
    expect(other.pauses).toEqual([]);
  });

  it('is none where a capture waits on without a new reason', async () => {
    const { rim, pauses, endsAs } = scene({ ...waiting(1, 1), reason: limited });
    endsAs(() => ({ ...waiting(1, 9_000), reason: limited }));
    await drain(rim);
    expect(pauses).toEqual([]);
    const other = scene(waiting(1, 1));
    other.endsAs(() => waiting(1, 9_000));
    await drain(other.rim);
    expect(other.pauses).toEqual([]);
  });
});
