import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeCopies, readCopies } from '../../utils/outbox/copies.ts';
import { type Database, openDatabase } from '../../utils/outbox/database.ts';
import { createMirror, type Mirror } from '../../utils/outbox/mirror.ts';
import type { OutboxRecord } from '../../utils/outbox/record.ts';
import { readMark, readTally, writeMark } from '../../utils/outbox/tally.ts';
import { captureId } from '../builders/capture.ts';
import { held, needsUser, sent, undoing, waiting } from '../builders/record.ts';
import { type MemoryArea, memoryArea } from './simulation/memory-area.ts';

const now = 1_000_000;
const settledAt = now + 40_000;

let database: Database;
let areas: { local: MemoryArea; session: MemoryArea };
let mirror: Mirror;
let restored: OutboxRecord[];
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openDatabase('reconcile');
  areas = { local: memoryArea(), session: memoryArea() };
  mirror = createMirror(areas.local, areas.session);
  restored = [];
});

const reconcile = () =>
  mirror.reconcile(
    database,
    async (record) => {
      restored.push(record);
      await database.put('captures', record);
    },
    now,
  );

/** Up to which commit each of the two is complete, and what it has. */
async function given(mine: { mark?: unknown; copies: OutboxRecord[] }, its: { mark: number; records: OutboxRecord[] }) {
  await changeCopies(areas.local, { put: mine.copies }, mine.mark === undefined ? {} : { 'outbox-mark': mine.mark });
  for (const record of its.records) await database.put('captures', record);
  await writeMark(database, its.mark);
}

const ids = (records: unknown[]) =>
  records.map((record) => Number(String(Reflect.get(Object(record), 'id')).slice(-4)));
const copied = async () => ids(await readCopies(areas.local)).toSorted();
const ownMark = async () => (await areas.local.get(['outbox-mark']))['outbox-mark'];

describe('opening with a mirror that has', () => {
  it('all of it leaves both as they are', async () => {
    const records = [waiting(1), held(2), needsUser(3), undoing(4)];
    await given({ mark: 9, copies: records }, { mark: 9, records: [...records, sent(5)] });
    await reconcile();
    expect(restored).toEqual([]);
    expect(await copied()).toEqual([1, 2, 3, 4]);
    expect([await readMark(database), await ownMark()]).toEqual([9, 9]);
    expect(await database.get('captures', captureId(1))).toEqual(waiting(1));
    expect(await readTally(database)).toMatchObject({ waiting: 1, held: 1, sent: 1, undoing: 1 });
  });

  it('more gets that back, put off until what was under way has ended, and known to have lost others', async () => {
    await given({ mark: 9, copies: [waiting(1), held(2), needsUser(3), undoing(4)] }, { mark: 7, records: [] });
    await reconcile();
    expect(ids(restored)).toEqual([1, 2, 3, 4]);
    expect(restored).toEqual([
      { ...waiting(1), dueAt: settledAt, hasLostOthers: true },
      { ...held(2), hasLostOthers: true },
      { ...needsUser(3), hasLostOthers: true },
      { ...undoing(4), dueAt: settledAt, hasLostOthers: true },
    ]);
    expect([await readMark(database), await ownMark()]).toEqual([9, 9]);
    expect(await readTally(database)).toMatchObject({ waiting: 1, held: 1, 'needs-user': 1, undoing: 1 });
  });

  it('gets back, too, what vanished from the database by itself', async () => {
    await given({ mark: 9, copies: [waiting(1)] }, { mark: 9, records: [] });
    await reconcile();
    expect(ids(restored)).toEqual([1]);
  });

  it('newer ones takes those, and drops what has ended in commits that the database lost', async () => {
    const newer = { ...waiting(1), tries: 5 };
    await given({ mark: 9, copies: [newer] }, { mark: 7, records: [waiting(1), waiting(2), sent(3)] });
    await database.put('traces', { key: 'a', progress: { state: 'absent' }, at: 1 });
    await reconcile();
    expect(restored).toEqual([{ ...newer, dueAt: settledAt, hasLostOthers: true }]);
    expect(ids(await database.getAll('captures'))).toEqual([1, 3]);
    expect(await database.get('captures', captureId(3))).toEqual({ ...sent(3), hasLostOthers: true });
    expect(await database.getAll('traces')).toEqual([]);
    expect(await copied()).toEqual([1]);
  });

  it('an undo of what the database has as sent goes on with it', async () => {
    await given({ mark: 9, copies: [undoing(1)] }, { mark: 7, records: [sent(1)] });
    await reconcile();
    expect(restored).toMatchObject([{ state: 'undoing', dueAt: settledAt }]);
  });

  it.each([7, 9])('what was sent, at commit %i, brings nothing back', async (mark) => {
    await given({ mark: 9, copies: [waiting(1)] }, { mark, records: [sent(1)] });
    await reconcile();
    expect(restored).toEqual([]);
    expect(await copied()).toEqual([]);
    expect(await database.get('captures', captureId(1))).toMatchObject({ state: 'sent' });
  });

  it('an undo that isn’t the newer of the two brings nothing back', async () => {
    await given({ mark: 9, copies: [undoing(1)] }, { mark: 9, records: [sent(1)] });
    await reconcile();
    expect(restored).toEqual([]);
  });

  it.each([undefined, 7, 'damaged'])('less, marked %s, is made up from the database', async (mark) => {
    const newer = { ...waiting(1), tries: 5 };
    await given({ mark, copies: [waiting(1), waiting(2)] }, { mark: 9, records: [newer, held(3), sent(4)] });
    await reconcile();
    expect(restored).toEqual([]);
    expect(await copied()).toEqual([1, 3]);
    expect(await readCopies(areas.local)).toContainEqual(newer);
    expect([await readMark(database), await ownMark()]).toEqual([9, 9]);
    expect(await database.get('captures', captureId(1))).toEqual(newer);
  });

  it('what was discarded brings nothing back, unless the database has lost commits', async () => {
    await database.put('tombstones', { id: captureId(1), journal: {}, at: 1 });
    await given({ mark: 9, copies: [waiting(1)] }, { mark: 9, records: [] });
    await reconcile();
    expect(restored).toEqual([]);
    expect(await copied()).toEqual([]);
    await given({ mark: 11, copies: [waiting(1)] }, { mark: 10, records: [] });
    await reconcile();
    expect(ids(restored)).toEqual([1]);
  });

  it('what can’t be read keeps nothing else out', async () => {
    await given({ mark: 9, copies: [waiting(1)] }, { mark: 8, records: [] });
    await areas.local.set({ 'outbox-copies-999': { damaged: { id: 7 } } });
    await reconcile();
    expect(ids(restored)).toEqual([1]);
  });
});

describe('within one session of the browser', () => {
  it('is compared by the marks alone', async () => {
    await given({ mark: 9, copies: [] }, { mark: 9, records: [] });
    await reconcile();
    await changeCopies(areas.local, { put: [waiting(1)] });
    await reconcile();
    expect(restored).toEqual([]);
    await writeMark(database, 8);
    await reconcile();
    expect(ids(restored)).toEqual([1]);
  });

  it('is compared again in the next one', async () => {
    await given({ mark: 9, copies: [] }, { mark: 9, records: [] });
    await reconcile();
    await changeCopies(areas.local, { put: [waiting(1)] });
    areas.session.items.clear();
    await reconcile();
    expect(ids(restored)).toEqual([1]);
  });
});

describe('following', () => {
  it('copies what is under way, drops what is over, and has the number of each commit', async () => {
    await mirror.follow(1, [waiting(1), held(2), undoing(3)]);
    expect([await copied(), await ownMark()]).toEqual([[1, 2, 3], 1]);
    await mirror.follow(2, [sent(1), { ...undoing(3), state: 'undone' } as OutboxRecord]);
    expect([await copied(), await ownMark()]).toEqual([[2], 2]);
  });

  it('keeps its number after a gap, so that the gap is seen', async () => {
    await mirror.follow(1, [waiting(1)]);
    await mirror.follow(3, [waiting(2)]);
    expect([await copied(), await ownMark()]).toEqual([[1, 2], 1]);
    await mirror.follow(2, [waiting(3)]);
    expect(await ownMark()).toBe(2);
  });

  it('that failed is a gap, and throws nothing', async () => {
    const { set } = areas.local;
    areas.local.set = () => Promise.reject(new Error('No disk'));
    await mirror.follow(1, [waiting(1)]);
    areas.local.set = set;
    await mirror.follow(2, [waiting(2)]);
    expect([await copied(), await ownMark()]).toEqual([[2], undefined]);
  });

  it('goes on from the number that is stored', async () => {
    await areas.local.set({ 'outbox-mark': 6 });
    await mirror.follow(7, []);
    expect(await ownMark()).toBe(7);
  });

  it('is done in the order in which it was asked for, and so is forgetting, which says what fails', async () => {
    await Promise.all([mirror.follow(1, [waiting(1)]), mirror.forget([captureId(1)]), mirror.follow(2, [waiting(2)])]);
    expect(await copied()).toEqual([2]);
    areas.local.get = () => Promise.reject(new Error('No disk'));
    await expect(mirror.forget([captureId(2)])).rejects.toThrow('No disk');
  });

  it('has the number that opening has found, not the one before', async () => {
    await mirror.follow(1, []);
    await writeMark(database, 5);
    await reconcile();
    await mirror.follow(6, []);
    expect(await ownMark()).toBe(6);
  });
});
