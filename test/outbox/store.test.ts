import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../utils/outbox/database.ts';
import type { OutboxRecord } from '../../utils/outbox/record.ts';
import { longestWaitMs } from '../../utils/outbox/retry-rule.ts';
import { discardSetAside, listSetAside, setAside } from '../../utils/outbox/set-aside.ts';
import { type OutboxStore, openOutboxStore } from '../../utils/outbox/store.ts';
import { readMark } from '../../utils/outbox/tally.ts';
import { captureId } from '../builders/capture.ts';
import { held, needsUser, sent, undoing, waiting as waitingSince } from '../builders/record.ts';

const now = 1_000_000_000;
const batchId = captureId(900);

let store: OutboxStore;
let database: Database;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = openOutboxStore({ name: 'store' });
  database = await openDatabase('store');
});

const waiting = (number: number, dueAt = now) => waitingSince(number, dueAt);

const put = async (...records: OutboxRecord[]) => {
  for (const record of records) await store.put(record, now, false);
};
/** What no version of Leadclip has written. */
const damaged = (number: number, state = 'waiting') => ({ id: captureId(number), state, dueAt: 1, batchId });

describe('what is due', () => {
  it('is what has been due longest, but for some', async () => {
    await put(waiting(1, now - 1), waiting(2, now - 3), waiting(3, now - 2), waiting(4, now + 1), held(5), sent(6));
    expect(await store.nextDue(now)).toEqual(waiting(2, now - 3));
    expect(await store.nextDue(now, new Set([captureId(2)]))).toEqual(waiting(3, now - 2));
    expect(await store.nextDue(now, new Set([1, 2, 3].map(captureId)))).toBeUndefined();
    expect(await store.nextDue(now - 3)).toEqual(waiting(2, now - 3));
    expect(await store.nextDue(now - 4)).toBeUndefined();
  });

  it('is also what is being taken back', async () => {
    await put(undoing(1));
    expect(await store.nextDue(now)).toEqual(undoing(1));
  });

  it('is also what was put off for longer than anything waits, under another clock', async () => {
    await put(waiting(1, now + longestWaitMs));
    expect(await store.nextDue(now)).toBeUndefined();
    expect(await store.nextDueAt(now)).toBe(now + longestWaitMs);
    await put(waiting(2, now + longestWaitMs + 1));
    expect(await store.nextDue(now)).toEqual(waiting(2, now + longestWaitMs + 1));
    await store.discard([captureId(1)], now);
    expect(await store.nextDueAt(now)).toBe(now);
  });

  it('is nothing during a pause', async () => {
    await put(waiting(1));
    await store.setPause({ until: now + 5, reason: { kind: 'offline' }, inARow: 1 });
    expect(await store.nextDue(now)).toBeUndefined();
    expect(await store.nextDueAt(now)).toBe(now + 5);
    expect(await store.nextDue(now + 5)).toEqual(waiting(1));
    await put(waiting(1, now + 9));
    expect(await store.nextDueAt(now)).toBe(now + 9);
    await store.setPause(undefined);
    expect(await store.pause(now)).toBeUndefined();
  });

  it('is nothing where nothing waits', async () => {
    await put(held(1), sent(2));
    expect(await store.nextDue(now)).toBeUndefined();
    expect(await store.nextDueAt(now)).toBeUndefined();
  });

  it('is not what can’t be read: that is set aside as it is, and keeps nothing back', async () => {
    await database.put('captures', damaged(1));
    await put(waiting(2));
    expect(await store.nextDue(now)).toEqual(waiting(2));
    expect(await store.listSetAside()).toEqual([{ key: 1, stored: damaged(1) }]);
    expect(await database.get('captures', captureId(1))).toBeUndefined();
  });
});

describe('the list', () => {
  it('has all that isn’t at its end, the oldest first', async () => {
    await put(undoing(4), needsUser(1), sent(5), waiting(3), held(2));
    expect((await store.listOpen()).map(({ id }) => id)).toEqual([1, 2, 3, 4].map(captureId));
    expect(await store.listSetAside()).toEqual([]);
  });

  it('has nothing that can’t be read: that is set aside, and not counted', async () => {
    await put(waiting(1));
    await database.put('captures', damaged(2, 'held'));
    await database.put('captures', damaged(3, 'sent'));
    expect((await store.listOpen()).map(({ id }) => id)).toEqual([captureId(1)]);
    expect((await store.listSetAside()).map(({ stored }) => stored)).toEqual([damaged(2, 'held'), damaged(3, 'sent')]);
  });

  it('counts what is under way as waiting', async () => {
    await put(waiting(1), held(2), undoing(3), needsUser(4), sent(5));
    expect(await store.counts()).toEqual({ waiting: 3, needsUser: 1 });
    expect(await store.tally()).toEqual({ waiting: 1, held: 1, 'needs-user': 1, sent: 1, undoing: 1, undone: 0 });
  });
});

describe('a change', () => {
  it('is told what is there and what is left, and leaves all as it is where it says so', async () => {
    await put(waiting(1));
    await store.update(captureId(1), (record, left) => {
      expect([record, left]).toEqual([waiting(1), undefined]);
      return undefined;
    });
    expect(await store.get(captureId(1))).toEqual(waiting(1));
    await put({ ...waiting(1), journal: { person: { state: 'known', id: 7, how: 'created' } } });
    await store.discard([captureId(1)], now);
    await store.update(captureId(1), (record, left) => {
      expect([record, left]).toEqual([undefined, { person: { state: 'known', id: 7, how: 'created' } }]);
      return waiting(1);
    });
    expect(await database.getAll('tombstones')).toEqual([]);
  });

  it.each<[boolean, number]>([
    [true, 3],
    [false, 2],
  ])('has room, %s, where %i may be open', async (hasRoom, atMost) => {
    await put(waiting(1), sent(2));
    const changes = new Map([3, 4].map((number) => [captureId(number), () => held(number)]));
    expect(await store.updateAll(changes, atMost)).toBe(hasRoom);
    expect(await store.get(captureId(3))).toEqual(hasRoom ? held(3) : undefined);
    expect(await store.counts()).toMatchObject({ waiting: hasRoom ? 3 : 1 });
  });

  it('of what is there has room always, and so has none', async () => {
    await put(waiting(1), waiting(2));
    const changed = { ...waiting(1), tries: 1 };
    expect(await store.updateAll(new Map([[captureId(1), () => changed]]), 1)).toBe(true);
    expect(await store.get(captureId(1))).toEqual(changed);
    expect(await store.updateAll(new Map([[captureId(3), () => undefined]]), 1)).toBe(true);
  });

  it('numbers each commit, and no other', async () => {
    const mark = () => readMark(database);
    await put(waiting(1));
    expect(await mark()).toBe(1);
    await store.update(captureId(1), () => undefined);
    expect(await mark()).toBe(1);
    await store.update(captureId(1), () => held(1));
    expect(await mark()).toBe(2);
    await store.updateAll(new Map([[captureId(2), () => waiting(2)]]), 1);
    expect(await mark()).toBe(2);
    await store.discard([captureId(1)], now);
    expect(await mark()).toBe(3);
  });

  it('by reason meets those that wait for one of these, and all with it or none', async () => {
    const because = (number: number, kind: 'offline' | 'blocked' | 'locked') => ({
      ...waiting(number),
      reason: { kind },
    });
    await put(because(1, 'offline'), because(2, 'blocked'), because(3, 'locked'), waiting(4), needsUser(5));
    const met: string[] = [];
    await store.updateWhere({ reasons: ['offline', 'locked'] }, (record) => {
      met.push(String(record?.id));
      return record?.state === 'needs-user' ? { ...waiting(5) } : undefined;
    });
    expect(met).toEqual([1, 5, 3].map(captureId));
    expect(await store.counts()).toEqual({ waiting: 5, needsUser: 0 });
    expect(await store.get(captureId(1))).toEqual(because(1, 'offline'));
  });

  it('of what isn’t due meets what needs the user and what is due later', async () => {
    await put(needsUser(1), waiting(2, now), waiting(3, now + 1), held(4), sent(5), undoing(6));
    const met: string[] = [];
    await store.updateWhere({ notDueAt: now }, (record) => void met.push(String(record?.id)));
    expect(met).toEqual([1, 3].map(captureId));
  });
});

describe('discarding', () => {
  it('leaves a tombstone of what is open, and what is over as it is', async () => {
    await put(waiting(1), sent(2), undoing(3));
    await store.discard([1, 2, 3, 4].map(captureId), 77);
    expect(await store.get(captureId(1))).toBeUndefined();
    expect(await store.get(captureId(2))).toEqual(sent(2));
    expect(await store.get(captureId(3))).toEqual(undoing(3));
    expect(await database.getAll('tombstones')).toEqual([{ id: captureId(1), journal: {}, at: 77 }]);
    expect(await store.tally()).toMatchObject({ waiting: 0, sent: 1, undoing: 1 });
  });

  it('takes away what can’t be read, too', async () => {
    await database.put('captures', damaged(1));
    await store.discard([captureId(1)], now);
    expect(await database.getAll('captures')).toEqual([]);
    expect(await database.getAll('tombstones')).toEqual([]);
  });
});

describe('what was set aside', () => {
  it('is discarded by its key, and forgotten by the mirror unless it has come back', async () => {
    const forgotten: (readonly string[])[] = [];
    const mirror = { forget: async (ids: readonly string[]) => void forgotten.push(ids) };
    for (const stored of [damaged(1), damaged(2), { state: 'waiting' }, 'text', { id: 7 }, null]) {
      await database.add('setAside', stored);
    }
    await put(waiting(2));
    for (const key of [1, 2, 3, 4, 5, 6]) await discardSetAside(database, key, mirror);
    expect(forgotten).toEqual([[captureId(1)]]);
    expect(await listSetAside(database)).toEqual([]);
    await database.add('setAside', damaged(3));
    await discardSetAside(database, 7, undefined);
    expect(await listSetAside(database)).toEqual([]);
  });

  it('is counted no more', async () => {
    await put(waiting(1), { ...waiting(2), batchId });
    await setAside(database, captureId(2));
    expect(await store.tally()).toMatchObject({ waiting: 1 });
    expect(await database.getAllKeys('tally')).toEqual(['mark', 'waiting']);
  });
});

describe('pages', () => {
  const ids = async (state: OutboxRecord['state'], skip: number, count: number) =>
    (await store.page({ state, skip, count })).map(({ confirmedAt }) => confirmedAt);

  it('are pieces of a state, the newest first of what is over', async () => {
    await put(...[1, 2, 3, 4].map((number) => waiting(number)), ...[5, 6, 7].map((number) => sent(number)));
    expect(await ids('waiting', 0, 2)).toEqual([1, 2]);
    expect(await ids('waiting', 2, 9)).toEqual([3, 4]);
    expect(await ids('waiting', 3, 9)).toEqual([4]);
    expect(await ids('waiting', 4, 9)).toEqual([]);
    expect(await ids('waiting', 1, 0)).toEqual([]);
    expect(await ids('sent', 0, 2)).toEqual([7, 6]);
    expect(await ids('sent', 1, 9)).toEqual([6, 5]);
    expect(await ids('sent', 2, 9)).toEqual([5]);
    expect(await ids('waiting', 2, 1)).toEqual([3]);
    expect(await ids('held', 0, 9)).toEqual([]);
  });

  it('are what is there, though what they began with is gone, or comes later', async () => {
    await put(...Array.from({ length: 12 }, (_, index) => waiting(index + 1)));
    expect(await ids('waiting', 6, 2)).toEqual([7, 8]);
    expect(await ids('waiting', 2, 2)).toEqual([3, 4]);
    await store.discard([captureId(3)], now);
    expect(await ids('waiting', 3, 2)).toEqual([5, 6]);
  });
});
