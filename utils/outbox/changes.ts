import { type Database, strict } from './database.ts';
import { readable } from './readable.ts';
import type { Journal, OutboxRecord } from './record.ts';
import { journalIn, tombstoneOf } from './tombstones.ts';

/** What to store, told by what is there and what is left of a discarded one; `undefined` leaves all as it is. */
export type Change = (record: OutboxRecord | undefined, left: Journal | undefined) => OutboxRecord | undefined;

/** Reads, decides and writes in one transaction. */
export const update = (database: Database, id: string, change: Change): Promise<void> =>
  updateAll(database, new Map([[id, change]]));

/** The same for several at once: all are stored or none. */
export async function updateAll(database: Database, changes: ReadonlyMap<string, Change>): Promise<void> {
  const transaction = database.transaction(['captures', 'tombstones'], 'readwrite', strict);
  const captures = transaction.objectStore('captures');
  const tombstones = transaction.objectStore('tombstones');
  for (const [id, change] of changes) {
    const changed = change(readable(await captures.get(id)), journalIn(await tombstones.get(id)));
    if (!changed) continue;
    await captures.put(changed);
    await tombstones.delete(id);
  }
  await transaction.done;
}

/** Takes open captures out and leaves their tombstones. One that was sent meanwhile can't be taken back, and stays. */
export async function discard(database: Database, ids: readonly string[], now: number): Promise<void> {
  const transaction = database.transaction(['captures', 'tombstones'], 'readwrite', strict);
  const captures = transaction.objectStore('captures');
  for (const id of ids) {
    const record = readable(await captures.get(id));
    const tombstone = tombstoneOf(record, now);
    if (tombstone) await transaction.objectStore('tombstones').put(tombstone);
    if (record?.state !== 'sent') await captures.delete(id);
  }
  await transaction.done;
}
