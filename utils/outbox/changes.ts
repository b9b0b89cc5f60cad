import { type Database, strict } from './database.ts';
import { readable } from './readable.ts';
import type { Journal, OutboxRecord } from './record.ts';
import { journalIn, tombstoneOf } from './tombstones.ts';

/** What to store, told by what is there and what is left of a discarded one; `undefined` leaves all as it is. */
export type Change = (record: OutboxRecord | undefined, left: Journal | undefined) => OutboxRecord | undefined;

/** Reads, decides and writes in one transaction. */
export async function update(database: Database, id: string, change: Change): Promise<void> {
  const transaction = database.transaction(['captures', 'tombstones'], 'readwrite', strict);
  const captures = transaction.objectStore('captures');
  const tombstones = transaction.objectStore('tombstones');
  const changed = change(readable(await captures.get(id)), journalIn(await tombstones.get(id)));
  if (changed) {
    await captures.put(changed);
    await tombstones.delete(id);
  }
  await transaction.done;
}

/** Takes an open capture out and leaves its tombstone. One that was sent meanwhile can't be taken back, and stays. */
export async function discard(database: Database, id: string, now: number): Promise<void> {
  const transaction = database.transaction(['captures', 'tombstones'], 'readwrite', strict);
  const captures = transaction.objectStore('captures');
  const record = readable(await captures.get(id));
  const tombstone = tombstoneOf(record, now);
  if (tombstone) await transaction.objectStore('tombstones').put(tombstone);
  if (record?.state !== 'sent') await captures.delete(id);
  await transaction.done;
}
