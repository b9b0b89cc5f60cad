import { type Database, strict } from './database.ts';
import { readable } from './readable.ts';
import { noteForgotten, writeTally } from './tally.ts';
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
  const transaction = database.transaction([name, 'tally'], 'readwrite', strict);
  const store = transaction.objectStore(name);
  const byTime = store.index('at');
  const newest = await byTime.openKeyCursor(IDBKeyRange.upperBound(before), 'prev');
  if (newest && name === 'tombstones') await noteForgotten(transaction.objectStore('tally'), newest.key);
  for (const key of await byTime.getAllKeys(IDBKeyRange.upperBound(before))) await store.delete(key);
  for (const stored of await byTime.getAll(IDBKeyRange.lowerBound(now, true))) {
    if (typeof stored === 'object') await store.put({ ...stored, at: now });
  }
  await transaction.done;
}

/** Once no form is open any more that could confirm it again, nobody asks what has become of a sent capture. */
async function forgetOver(database: Database, before: number) {
  const transaction = database.transaction(['captures', 'tally'], 'readwrite', strict);
  const captures = transaction.objectStore('captures');
  const tally = transaction.objectStore('tally');
  const old = await captures.index('sentAt').getAllKeys(IDBKeyRange.upperBound(before), overAtOnce);
  for (const id of old) {
    const stored = await captures.get(id);
    const record = readable(stored);
    if (record?.state === 'undoing') continue;
    if (record?.state === 'sent') await noteForgotten(tally, record.sentAt);
    await captures.delete(id);
    await writeTally(tally, stored);
  }
  await transaction.done;
}
