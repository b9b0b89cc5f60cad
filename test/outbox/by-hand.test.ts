import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { tracesForForms } from '../../utils/outbox/made-lately.ts';
import type { Outbox } from '../../utils/outbox/outbox.ts';
import type { OutboxRecord } from '../../utils/outbox/record.ts';
import type { Failure } from '../../utils/pipedrive/failure.ts';
import { capture, captureId } from '../builders/capture.ts';
import { held, needsUser, sent, undoing, waiting } from '../builders/record.ts';
import { createWorld, type World } from './simulation/world.ts';

let world: World;
let now: number;
beforeEach(() => {
  world = createWorld();
  now = world.now();
});
const put = async (...records: OutboxRecord[]) => {
  for (const record of records) await world.store.put(record, now, false);
};
const get = (number: number) => world.store.get(captureId(number));
const because = (number: number, kind: Failure['kind'], dueAt = now + 500) =>
  ({ ...waiting(number, dueAt), tries: 3, reason: { kind } }) as OutboxRecord;

describe('taking back', () => {
  it.each<[boolean, string, OutboxRecord | undefined]>([
    [true, 'was sent just now', sent(1, 9e15)],
    [true, 'is being taken back', undoing(1)],
    [true, 'was taken back', { ...sent(1), state: 'undone', steps: {} }],
    [false, 'was sent long ago', sent(1)],
    [false, 'waits', waiting(1)],
    [false, 'is not known', undefined],
  ])('is accepted, %s: what %s', async (isAccepted, what, record) => {
    if (record) await put(what === 'was sent just now' ? sent(1, now) : record);
    expect(await world.startWorker().outbox.undo(captureId(1))).toBe(isAccepted);
    expect((await get(1))?.state).toBe(what === 'was sent just now' ? 'undoing' : record?.state);
  });
});

describe('an outbox that is full', () => {
  it('says so of what is confirmed or mended, and else that it is stored', async () => {
    const { outbox, store } = world.startWorker();
    expect(await outbox.confirm(capture())).toBe('stored');
    expect(await outbox.mend(capture())).toBe('stored');
    store.updateAll = async () => false;
    expect(await outbox.confirm(capture({ id: captureId(2) }))).toBe('full');
    expect(await outbox.mend(capture({ id: captureId(2) }))).toBe('full');
  });
});

it('purging forgets what was sent', async () => {
  const { outbox } = world.startWorker();
  await outbox.confirm(capture());
  await outbox.drain();
  expect(await outbox.history()).toHaveLength(1);
  await outbox.purgeHistory();
  expect(await outbox.history()).toEqual([]);
});

describe('who waits for what becomes of a capture', () => {
  it.each<[string, (outbox: Outbox) => Promise<unknown>]>([
    ['discarded', (outbox) => outbox.discard(captureId(1))],
    ['sent', (outbox) => outbox.drain()],
  ])('hears when it is %s', async (_, happen) => {
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    const draining = outbox.drain();
    const settled = outbox.settled(captureId(1));
    await happen(outbox);
    await draining;
    expect((await settled)?.state).not.toBe('waiting');
  });
});

describe('retrying one', () => {
  it.each<[string, OutboxRecord, object | undefined]>([
    [
      'that waits for later is due now',
      { ...waiting(1, 9e15), tries: 3 },
      { state: 'waiting', tries: 0, dueAt: 'now' },
    ],
    ['that is due keeps its turn', { ...waiting(1, 5), tries: 3 }, { state: 'waiting', tries: 0, dueAt: 5 }],
    ['that needs the user is due now', { ...needsUser(1), tries: 3 }, { state: 'waiting', tries: 0, dueAt: 'now' }],
    ['that is held is due now', held(1), { state: 'waiting', dueAt: 'now' }],
    [
      'that is being taken back is due now',
      { ...undoing(1), dueAt: 9e15, tries: 3 },
      { state: 'undoing', tries: 0, dueAt: 'now' },
    ],
    ['that is over stays', sent(1), { state: 'sent' }],
  ])('%s', async (_, record, expected) => {
    await put(record);
    await world.startWorker().outbox.retry(captureId(1));
    expect(await get(1)).toMatchObject(
      JSON.parse(JSON.stringify(expected), (__, part) => (part === 'now' ? now : part)),
    );
  });

  it('suspects again whom it has found gone', async () => {
    await put({ ...needsUser(1), gone: { person: 7 } });
    await world.startWorker().outbox.retry(captureId(1));
    expect(await get(1)).not.toHaveProperty('gone');
  });

  it('lifts a pause, and wakes all that wait for the same', async () => {
    await put(because(1, 'locked'), because(2, 'locked'), because(3, 'blocked'));
    await world.store.setPause({ until: now + 900, reason: { kind: 'locked' }, inARow: 1 });
    await world.startWorker().outbox.retry(captureId(3));
    expect(await world.store.pause(now)).toBeUndefined();
    expect(await Promise.all([1, 2, 3].map(async (number) => Reflect.get(Object(await get(number)), 'dueAt')))).toEqual(
      [now, now, now],
    );
  });
});

describe('waking', () => {
  it('makes those due that wait for one of the reasons, and no other', async () => {
    await put(
      because(1, 'locked'),
      because(2, 'blocked'),
      because(3, 'not-connected'),
      needsUser(4),
      waiting(5, now + 500),
    );
    await world.startWorker().outbox.wake(['locked', 'not-connected', 'offline']);
    expect(
      await Promise.all([1, 2, 3, 5].map(async (number) => Reflect.get(Object(await get(number)), 'dueAt'))),
    ).toEqual([now, now + 500, now, now + 500]);
    expect(await get(4)).toEqual(needsUser(4));
  });

  it.each<[boolean, Failure['kind'][]]>([
    [true, ['blocked', 'locked']],
    [false, ['blocked']],
  ])('lifts, %s, a pause for one of them: %j', async (isLifted, reasons) => {
    await world.store.setPause({ until: now + 900, reason: { kind: 'locked' }, inARow: 1 });
    await world.startWorker().outbox.wake(reasons);
    expect((await world.store.pause(now)) === undefined).toBe(isLifted);
  });
});

describe('during a pause', () => {
  const reason = { kind: 'locked' } as const;
  beforeEach(async () => {
    await put(waiting(1, now - 5), held(2), needsUser(3));
    await world.store.setPause({ until: now + 900, reason, inARow: 1 });
  });

  it('every list says that it waits, why, and until when', async () => {
    const { outbox } = world.startWorker();
    const paused = { ...waiting(1, now + 900), reason };
    expect(await outbox.list()).toEqual([paused, held(2), needsUser(3)]);
    expect(await outbox.page(['waiting', 'held'], 0, 9)).toEqual([paused, held(2)]);
    expect(await outbox.counts()).toEqual({ waiting: 2, needsUser: 1, pause: { until: now + 900, reason, inARow: 1 } });
    expect(await outbox.settled(captureId(1))).toEqual(paused);
  });

  it('and after it, that it is due', async () => {
    const { outbox } = world.startWorker();
    await world.store.setPause(undefined);
    expect(await outbox.counts()).toEqual({ waiting: 2, needsUser: 1 });
    expect(await outbox.list()).toContainEqual(waiting(1, now - 5));
  });
});

it('pages go on from one state into the next, and end', async () => {
  await put(needsUser(1), needsUser(2), waiting(3), waiting(4), held(5));
  const { outbox } = world.startWorker();
  const ids = async (skip: number, count: number) =>
    (await outbox.page(['needs-user', 'waiting', 'held'], skip, count)).map(({ confirmedAt }) => confirmedAt);
  expect(await ids(0, 9)).toEqual([1, 2, 3, 4, 5]);
  expect(await ids(1, 2)).toEqual([2, 3]);
  expect(await ids(2, 2)).toEqual([3, 4]);
  expect(await ids(3, 9)).toEqual([4, 5]);
  expect(await ids(5, 9)).toEqual([]);
  expect(await ids(0, 0)).toEqual([]);
});

describe('what the forms ask before they ask Pipedrive', () => {
  const traces = () => tracesForForms(world.store, () => world.now());

  it('is what was made, or is being made, and not what was taken back', async () => {
    const made = { state: 'known', id: 7, how: 'created' } as const;
    await put({ ...waiting(1), journal: { person: made, organization: { state: 'asked', at: 1 } } });
    expect(await traces().madeLately(['jane@firm.example'], 'Firm Ltd')).toEqual({
      person: 7,
      organization: 'being-made',
    });
    expect(await traces().madeLately(['x@y.example'], '')).toEqual({ person: undefined, organization: undefined });
    await put({ ...undoing(2), steps: { person: 'asked' } });
    expect(await traces().madeLately(['jane@firm.example'], 'Firm Ltd')).toMatchObject({ person: undefined });
    expect(await traces().takenBack('person')).toEqual([7]);
  });

  it('is noted where there is nobody, under each of the addresses, and under a name who was there', async () => {
    await traces().noteAbsent(['jane@firm.example', 'jane@home.example'], 'Firm Ltd');
    const absent = { state: 'absent' };
    expect(await world.store.trace(['person jane@firm.example'])).toEqual(absent);
    expect(await world.store.trace(['person jane@home.example'])).toEqual(absent);
    expect(await world.store.trace(['organization firm ltd'])).toEqual(absent);
    expect(await traces().madeLately(['jane@firm.example'], 'Firm Ltd')).toEqual({
      person: undefined,
      organization: undefined,
    });
    await traces().noteNamed('Jane Roe', 41);
    expect(await world.store.trace(['nameless jane roe'])).toEqual({ state: 'absent', after: 41 });
    await traces().noteAbsent([], '');
  });
});

it('a page without an address was never captured', async () => {
  const { outbox } = world.startWorker();
  await outbox.confirm(capture({ page: { title: 'Firm', url: 'https://firm.example/' } }));
  await outbox.drain();
  expect(await outbox.capturedBefore('https://firm.example/')).toMatchObject({ id: captureId(1) });
  expect(await outbox.capturedBefore('not an address')).toBeUndefined();
});
