import { type Database, strict } from './database.ts';
import type { Mirror } from './mirror.ts';
import { readable } from './readable.ts';
import { isOpen, type Journal, type OutboxRecord } from './record.ts';
import { nextMark, openIn, writeTally } from './tally.ts';
import { journalIn, tombstoneOf } from './tombstones.ts';

/** What to store, told by what is there and what is left of a discarded one; `undefined` leaves all as it is. */
export type Change = (record: OutboxRecord | undefined, left: Journal | undefined) => OutboxRecord | undefined;

/** What copies each commit; see `mirror.ts`. */
type Follower = Pick<Mirror, 'follow' | 'forget'>;

/**
 * Reads, decides and writes in one transaction: all are stored or none.
 * @param atMost how many captures may be open afterwards, if any of these is new
 * @returns whether there was room for them
 */
export async function updateAll(
  database: Database,
  changes: ReadonlyMap<string, Change>,
  { atMost = Number.POSITIVE_INFINITY, mirror }: { atMost?: number | undefined; mirror?: Follower | undefined },
): Promise<boolean> {
  const transaction = database.transaction(['captures', 'tombstones', 'tally'], 'readwrite', strict);
  const captures = transaction.objectStore('captures');
  const tombstones = transaction.objectStore('tombstones');
  const tally = transaction.objectStore('tally');
  const written: OutboxRecord[] = [];
  let isMore = false;
  for (const [id, change] of changes) {
    const before = await captures.get(id);
    const changed = change(readable(before), journalIn(await tombstones.get(id)));
    if (!changed) continue;
    isMore ||= before === undefined;
    await captures.put(changed);
    written.push(changed);
    await tombstones.delete(id);
    await writeTally(tally, before, changed);
  }
  const hasRoom = !isMore || (await openIn(tally)) <= atMost;
  if (!hasRoom) transaction.abort();
  const mark = hasRoom && written.length > 0 ? await nextMark(tally) : undefined;
  await transaction.done.catch((error: unknown) => {
    if (hasRoom) throw error;
  });
  if (mark !== undefined) await mirror?.follow(mark, written);
  return hasRoom;
}

/** Takes open captures out and leaves their tombstones. One that was sent meanwhile can't be taken back, and stays. */
export async function discard(
  database: Database,
  ids: readonly string[],
  { now, mirror }: { now: number; mirror: Follower | undefined },
): Promise<void> {
  await mirror?.forget(ids);
  const transaction = database.transaction(['captures', 'tombstones', 'tally'], 'readwrite', strict);
  const captures = transaction.objectStore('captures');
  const tally = transaction.objectStore('tally');
  const kept: OutboxRecord[] = [];
  for (const id of ids) {
    const before = await captures.get(id);
    const record = readable(before);
    const tombstone = tombstoneOf(record, now);
    if (tombstone) await transaction.objectStore('tombstones').put(tombstone);
    if (record && !isOpen(record)) {
      kept.push(record);
      continue;
    }
    await captures.delete(id);
    await writeTally(tally, before);
  }
  const mark = await nextMark(tally);
  await transaction.done;
  await mirror?.follow(mark, kept);
}

/** Which captures a change is for: those that wait for one of these reasons, or all that aren't due. */
export type Which = { reasons: string[] } | { notDueAt: number };

/** Changes those that it fits, in one transaction. */
export async function updateWhere(database: Database, which: Which, change: Change): Promise<void> {
  const transaction = database.transaction(['captures', 'tally'], 'readwrite', strict);
  const captures = transaction.objectStore('captures');
  const [reason, state, dueAt] = [captures.index('reason'), captures.index('state'), captures.index('dueAt')];
  const openings =
    'reasons' in which
      ? which.reasons.map((kind) => () => reason.openCursor(kind))
      : [() => state.openCursor('needs-user'), () => dueAt.openCursor(IDBKeyRange.lowerBound(which.notDueAt, true))];
  for (const open of openings) {
    let cursor: Awaited<ReturnType<typeof open>> = await open();
    while (cursor) {
      const changed = change(readable(cursor.value), undefined);
      if (changed) {
        await writeTally(transaction.objectStore('tally'), cursor.value, changed);
        await cursor.update(changed);
      }
      cursor = await cursor.continue();
    }
  }
  await transaction.done;
}
