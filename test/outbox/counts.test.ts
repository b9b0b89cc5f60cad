import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../utils/outbox/database.ts';
import type { OutboxRecord } from '../../utils/outbox/record.ts';
import { type OutboxStore, openOutboxStore } from '../../utils/outbox/store.ts';
import {
  batchesInTally,
  nextMark,
  openIn,
  readMark,
  readTally,
  recount,
  writeMark,
  writeTally,
} from '../../utils/outbox/tally.ts';
import { captureId } from '../builders/capture.ts';
import { held, needsUser, sent, undoing, waiting } from '../builders/record.ts';

const batchId = captureId(900);

let store: OutboxStore;
let database: Database;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = openOutboxStore({ name: 'counts' });
  database = await openDatabase('counts');
});

const put = async (...records: OutboxRecord[]) => {
  for (const record of records) await store.put(record, 0, false);
};

describe('the tally', () => {
  const written = async (before: unknown, after?: unknown) => {
    const transaction = database.transaction('tally', 'readwrite');
    await writeTally(transaction.store, before, after);
    await transaction.done;
    const keys = await database.getAllKeys('tally');
    return Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await database.get('tally', key)])));
  };

  it('counts by state, and within a batch', async () => {
    expect(await written(undefined, waiting(1))).toEqual({ waiting: 1 });
    expect(await written(undefined, { ...waiting(2), batchId })).toEqual({ waiting: 2, [`${batchId} waiting`]: 1 });
    expect(await batchesInTally(database)).toEqual([[batchId, 'waiting']]);
    expect(await readTally(database, batchId)).toMatchObject({ waiting: 1, sent: 0 });
    expect(await written({ ...waiting(2), batchId }, { ...sent(2), batchId })).toEqual({
      waiting: 1,
      sent: 1,
      [`${batchId} sent`]: 1,
    });
    expect(await written(waiting(1), waiting(1))).toMatchObject({ waiting: 1 });
    expect(await written(waiting(1))).toEqual({ sent: 1, [`${batchId} sent`]: 1 });
    expect(await written(sent(1))).toEqual({ [`${batchId} sent`]: 1 });
  });

  it.each([null, undefined, 'text', 7, {}, { state: 7 }])('counts nothing of %o', async (stored) => {
    expect(await written(undefined, stored)).toEqual({});
  });

  it('counts what has no text for a batch by its state alone', async () => {
    expect(await written(undefined, { state: 'sent', batchId: 7 })).toEqual({ sent: 1 });
  });

  it.each([null, 'text', -2, {}])('begins anew where %o is stored', async (stored) => {
    await database.put('tally', stored, 'waiting');
    await database.put('tally', stored, 'mark');
    expect(await readTally(database)).toMatchObject({ waiting: 0 });
    expect(await readMark(database)).toBe(0);
    expect(await written(undefined, waiting(1))).toMatchObject({ waiting: 1 });
  });

  it('knows how many are open', async () => {
    await put(waiting(1), held(2), needsUser(3), needsUser(4), sent(5), undoing(6));
    expect(await openIn(database.transaction('tally').store)).toBe(4);
  });

  it('numbers commits on from what it is set to', async () => {
    await writeMark(database, 41);
    const transaction = database.transaction('tally', 'readwrite');
    expect(await nextMark(transaction.store)).toBe(42);
    await transaction.done;
    expect(await readMark(database)).toBe(42);
  });

  it('is made anew from what is there, and keeps its number', async () => {
    await put({ ...waiting(1), batchId }, { ...waiting(2), batchId }, { ...sent(3), batchId }, held(4));
    const before = await written(undefined);
    await database.put('tally', 9, 'undone');
    await database.put('tally', 9, `${captureId(8)} sent`);
    await database.delete('tally', 'waiting');
    await recount(database);
    expect(await written(undefined)).toEqual(before);
    expect(before).toEqual({
      mark: 4,
      waiting: 2,
      sent: 1,
      held: 1,
      [`${batchId} waiting`]: 2,
      [`${batchId} sent`]: 1,
    });
  });
});

describe('batches', () => {
  it('are open where they have open captures, the newest first', async () => {
    const [older, newer, over] = [captureId(901), captureId(902), captureId(903)];
    await put({ ...needsUser(1), batchId: older }, { ...waiting(5), batchId: older });
    await put({ ...waiting(3), batchId: newer }, { ...held(7), batchId: newer });
    await put({ ...sent(9), batchId: over });
    expect(await store.openBatches()).toEqual([newer, older]);
    expect((await store.openOf(newer)).toSorted()).toEqual([3, 7].map(captureId));
    expect(await store.openOf(over)).toEqual([]);
    expect(await store.countBatch(newer)).toEqual({ waiting: 1, held: 1, needsUser: 0, sent: 0 });
    expect(await store.countBatch(over)).toEqual({ waiting: 0, held: 0, needsUser: 0, sent: 1 });
  });

  it('are open, too, where the first can’t be read', async () => {
    await put({ ...waiting(3), batchId });
    await database.put('captures', { id: captureId(3), state: 'waiting', batchId });
    expect(await store.openBatches()).toEqual([batchId]);
  });
});
