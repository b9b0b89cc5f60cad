import { type Database, strict } from './database.ts';
import type { OutboxRecord } from './record.ts';

/** How many captures are in each state. */
export type Tally = Record<OutboxRecord['state'], number>;

const none: Tally = { waiting: 0, held: 0, 'needs-user': 0, sent: 0, undoing: 0, undone: 0 };

/** What of the `tally` store a change of a record needs, inside the transaction of that change. */
interface TallyStore {
  get(state: string): Promise<unknown>;
  put(count: number, state: string): Promise<unknown>;
}

/**
 * Kept with every change, because counting takes the longer the more there are: a third of a second for ten thousand in
 * Chromium.
 */
export async function readTally(database: Database): Promise<Tally> {
  const { store } = database.transaction('tally');
  const [states, counts] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return { ...none, ...Object.fromEntries(states.map((state, index) => [state, countIn(counts[index])])) };
}

/** Writes that a capture, as it was stored `before`, is stored otherwise, or not at all. */
export async function writeTally(tally: TallyStore, before: unknown, after?: unknown): Promise<void> {
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
