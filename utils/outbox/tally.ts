import { type Database, strict } from './database.ts';
import type { OutboxRecord } from './record.ts';

type State = OutboxRecord['state'];

/** What of the `tally` store a change of a record needs, inside the transaction of that change. */
interface Tally {
  get(state: string): Promise<unknown>;
  put(count: number, state: string): Promise<unknown>;
}

/**
 * How many captures are in a state. Kept with every change, because counting takes the longer the more there are: a third
 * of a second for ten thousand in Chromium.
 */
export async function readTally(database: Database, state: State): Promise<number> {
  return countIn(await database.get('tally', state));
}

/** Writes that a capture, as it was stored `before`, is stored otherwise, or not at all. */
export async function writeTally(tally: Tally, before: unknown, after?: unknown): Promise<void> {
  const [from, to] = [stateIn(before), stateIn(after)];
  if (from === to) return;
  if (from !== undefined) await tally.put(Math.max(countIn(await tally.get(from)) - 1, 0), from);
  if (to !== undefined) await tally.put(countIn(await tally.get(to)) + 1, to);
}

/** Counts anew: a disk that has lost some of its data may have lost captures without their counts, or the reverse. */
export async function recount(database: Database): Promise<void> {
  const transaction = database.transaction(['captures', 'tally'], 'readwrite', strict);
  const byState = transaction.objectStore('captures').index('state');
  const tally = transaction.objectStore('tally');
  await tally.clear();
  let cursor = await byState.openKeyCursor(null, 'nextunique');
  while (cursor) {
    await tally.put(await byState.count(cursor.key), cursor.key);
    cursor = await cursor.continue();
  }
  await transaction.done;
}

function stateIn(stored: unknown): string | undefined {
  const isRecord = typeof stored === 'object' && stored !== null && 'state' in stored;
  return isRecord && typeof stored.state === 'string' ? stored.state : undefined;
}

const countIn = (stored: unknown) => (typeof stored === 'number' && stored > 0 ? stored : 0);
