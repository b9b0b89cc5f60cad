import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../utils/outbox/database.ts';
import { forgetOld } from '../../utils/outbox/forget-old.ts';
import type { Journal, OutboxRecord } from '../../utils/outbox/record.ts';
import { recount } from '../../utils/outbox/tally.ts';
import { captureId } from '../builders/capture.ts';
import { held, needsUser, sent, undoing, waiting } from '../builders/record.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const now = 1_000 * day;

let database: Database;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openDatabase('forget');
});

const put = async (...records: OutboxRecord[]) => {
  for (const record of records) await database.put('captures', record);
  await recount(database);
};
const captures = async () => (await database.getAllKeys('captures')).map((id) => Number(id.slice(-4)));
const trace = (key: string, at: number) => database.put('traces', { key, progress: { state: 'absent' }, at });
const tombstone = (number: number, at: number) =>
  database.put('tombstones', { id: captureId(number), journal: {}, at });

describe('forgetting', () => {
  it('ends traces after ten minutes', async () => {
    await trace('a', now - 10 * minute);
    await trace('b', now - 10 * minute + 1);
    await trace('c', now);
    await forgetOld(database, now);
    expect(await database.getAllKeys('traces')).toEqual(['b', 'c']);
  });

  it('ends tombstones after thirty days', async () => {
    await tombstone(1, now - 30 * day);
    await tombstone(2, now - 30 * day + 1);
    await forgetOld(database, now);
    expect(await database.getAllKeys('tombstones')).toEqual([captureId(2)]);
  });

  it('begins the life of what is from the future anew, and of nothing else', async () => {
    await trace('a', now + 1);
    await trace('b', now);
    await trace('c', now - 1);
    await tombstone(1, now + day);
    await forgetOld(database, now);
    const times = async (name: 'traces' | 'tombstones') =>
      (await database.getAll(name)).map((stored) => Reflect.get(Object(stored), 'at'));
    expect(await times('traces')).toEqual([now, now, now - 1]);
    expect(await times('tombstones')).toEqual([now]);
    expect(await database.get('traces', 'a')).toEqual({ key: 'a', progress: { state: 'absent' }, at: now });
  });

  it('ends captures thirty days after they were sent, counts and all, but none that is being taken back', async () => {
    const old = now - 30 * day;
    await put(
      sent(1, old),
      { ...sent(2, old), state: 'undone', steps: {} },
      { ...undoing(3), sentAt: old },
      sent(4, old + 1),
    );
    await put(waiting(5), held(6), needsUser(7));
    await forgetOld(database, now);
    expect(await captures()).toEqual([3, 4, 5, 6, 7]);
    expect(await database.get('tally', 'sent')).toBe(1);
    expect(await database.get('tally', 'undone')).toBeUndefined();
    expect(await database.get('tally', 'undoing')).toBe(1);
  });

  it('ends two hundred captures at once', async () => {
    await put(...Array.from({ length: 203 }, (_, index) => sent(index + 1, now - 30 * day - 203 + index)));
    await forgetOld(database, now);
    expect(await captures()).toEqual([201, 202, 203]);
    await forgetOld(database, now);
    expect(await captures()).toEqual([]);
  });

  it('ends what can’t be read, too', async () => {
    await database.put('captures', { id: captureId(1), state: 'sent', sentAt: 5 });
    await forgetOld(database, now);
    expect(await captures()).toEqual([]);
  });
});

describe('forgetting more than a day late', () => {
  const journal: Journal = { person: { state: 'known', id: 7, how: 'created' } };
  const late = now - 31 * day;
  const hasLostOthers = async (number: number) => {
    const record = await database.get('captures', captureId(number));
    return Reflect.get(Object(record), 'hasLostOthers') === true;
  };

  const all = () =>
    put(
      { ...waiting(1), journal },
      { ...held(2), journal },
      { ...needsUser(3), journal },
      { ...undoing(4), sentAt: now - minute },
      sent(5, now - 15_000),
      waiting(6),
      held(7),
      sent(8, now - 15_001),
    );

  it.each<[string, () => Promise<unknown>]>([
    ['a capture', () => put(sent(9, late))],
    ['a tombstone', () => tombstone(9, late)],
  ])('%s marks what has made something and may still be taken back', async (_, leave) => {
    await all();
    await leave();
    await forgetOld(database, now);
    const marked = [];
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) if (await hasLostOthers(number)) marked.push(number);
    expect(marked).toEqual([1, 2, 3, 4, 5]);
    expect(await database.get('captures', captureId(1))).toEqual({ ...waiting(1), journal, hasLostOthers: true });
    expect(await captures()).not.toContain(9);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a capture', () => put(sent(9, late + 1))],
    ['a tombstone', () => tombstone(9, late + 1)],
    ['a trace', () => trace('a', late)],
  ])('… and not by then: %s', async (_, leave) => {
    await all();
    await leave();
    await forgetOld(database, now);
    for (const number of [1, 2, 3, 4, 5]) expect(await hasLostOthers(number)).toBe(false);
  });

  it('leaves what can’t be read as it is', async () => {
    const damaged = { id: captureId(1), state: 'waiting' };
    await database.put('captures', damaged);
    await tombstone(9, late);
    await forgetOld(database, now);
    expect(await database.get('captures', captureId(1))).toEqual(damaged);
  });
});
