import { type Database, strict } from './database.ts';
import { readable } from './readable.ts';
import { writeTally } from './tally.ts';
import { tombstoneLifeMs } from './tombstones.ts';
import { traceLifeMs } from './traces.ts';

/** More than are sent between two of these, and few enough for one transaction. */
const overAtOnce = 200;

/** Ends the lives of old traces and tombstones, and of captures that are over; finds them by index, however many others there are. */
export async function forgetOld(database: Database, now: number): Promise<void> {
  await forgetIn(database, 'traces', now - traceLifeMs, now);
  await forgetIn(database, 'tombstones', now - tombstoneLifeMs, now);
  await forgetOver(database, now - tombstoneLifeMs);
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
