import { undoMs } from '../lead/receipt.ts';
import { type Database, strict } from './database.ts';
import { readable } from './readable.ts';
import { isOpen } from './record.ts';
import { writeTally } from './tally.ts';
import { tombstoneLifeMs } from './tombstones.ts';
import { traceLifeMs } from './traces.ts';
import { storedUnderWay } from './under-way.ts';

/** More than are sent between two of these, and few enough for one transaction. */
const overAtOnce = 200;

/** Longer after their time than anything is forgotten while the browser is in use, and its clock goes on as clocks do. */
const lateMs = 24 * 60 * 60 * 1_000;

/** Ends the lives of old traces and tombstones, and of captures that are over; finds them by index, however many others there are. */
export async function forgetOld(database: Database, now: number): Promise<void> {
  if (await isLate(database, now - tombstoneLifeMs - lateMs)) await markOthersLost(database, now);
  await forgetIn(database, 'traces', now - traceLifeMs, now);
  await forgetIn(database, 'tombstones', now - tombstoneLifeMs, now);
  await forgetOver(database, now - tombstoneLifeMs);
}

async function isLate(database: Database, before: number): Promise<boolean> {
  const transaction = database.transaction(['captures', 'tombstones']);
  const late = await Promise.all([
    transaction.objectStore('captures').index('sentAt').getKey(IDBKeyRange.upperBound(before)),
    transaction.objectStore('tombstones').index('at').getKey(IDBKeyRange.upperBound(before)),
  ]);
  return late.some((id) => id !== undefined);
}

/**
 * What is forgotten late may be younger than it looks: the clock was ahead for a while, or behind. So it may use what a capture
 * has made that can still be taken back, and then nothing knows that any more.
 */
async function markOthersLost(database: Database, now: number): Promise<void> {
  const { store, done } = database.transaction('captures', 'readwrite', strict);
  const stored = await Promise.all([
    storedUnderWay(store.index('state')),
    store.index('sentAt').getAll(IDBKeyRange.lowerBound(now - undoMs)),
  ]);
  for (const record of stored.flat().map(readable)) {
    const hasMadeNothing = isOpen(record) && Object.keys(record.journal).length === 0;
    if (record && !hasMadeNothing) await store.put({ ...record, hasLostOthers: true });
  }
  await done;
}

/** What is from the future was left before the clock was set back: its life begins anew. */
async function forgetIn(database: Database, name: 'traces' | 'tombstones', before: number, now: number) {
  const { store, done } = database.transaction(name, 'readwrite', strict);
  const byTime = store.index('at');
  for (const key of await byTime.getAllKeys(IDBKeyRange.upperBound(before))) await store.delete(key);
  for (const stored of await byTime.getAll(IDBKeyRange.lowerBound(now, true))) {
    if (typeof stored === 'object') await store.put({ ...stored, at: now });
  }
  await done;
}

/** Once no form is open any more that could confirm it again, nobody asks what has become of a sent capture. */
async function forgetOver(database: Database, before: number) {
  const transaction = database.transaction(['captures', 'tally'], 'readwrite', strict);
  const captures = transaction.objectStore('captures');
  const old = await captures.index('sentAt').getAllKeys(IDBKeyRange.upperBound(before), overAtOnce);
  for (const id of old) {
    const stored = await captures.get(id);
    if (readable(stored)?.state === 'undoing') continue;
    await captures.delete(id);
    await writeTally(transaction.objectStore('tally'), stored);
  }
  await transaction.done;
}
