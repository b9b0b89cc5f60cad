import { type Database, strict } from './database.ts';
import type { OutboxRecord } from './record.ts';

/** How many captures are in each state. */
export type Tally = Record<OutboxRecord['state'], number>;

const none: Tally = { waiting: 0, held: 0, 'needs-user': 0, sent: 0, undoing: 0, undone: 0 };

const markKey = 'mark';

/** What of the `tally` store a change of a record needs, inside the transaction of that change. */
interface TallyStore {
  get(state: string): Promise<unknown>;
  put(count: number, state: string): Promise<unknown>;
  delete(state: string): Promise<void>;
}

/**
 * Kept with every change, because counting takes the longer the more there are: a third of a second for ten thousand in
 * Chromium.
 */
export async function readTally(database: Database, batchId?: string): Promise<Tally> {
  const { store } = database.transaction('tally');
  const states = Object.keys(none);
  const counts = await Promise.all(states.map((state) => store.get(keyOf(state, batchId))));
  return { ...none, ...Object.fromEntries(states.map((state, index) => [state, countIn(counts[index])])) };
}

/** Of which batches captures are in which states. */
export async function batchesInTally(database: Database): Promise<[batchId: string, state: string][]> {
  const keys = await database.getAllKeys('tally');
  return keys.flatMap((key): [string, string][] => {
    const [batchId, state] = key.split(' ');
    return batchId !== undefined && state !== undefined ? [[batchId, state]] : [];
  });
}

/** Writes that a capture, as it was stored `before`, is stored otherwise, or not at all. */
export async function writeTally(tally: TallyStore, before: unknown, after?: unknown): Promise<void> {
  const [from, to] = [keysIn(before), keysIn(after)];
  for (const key of from) {
    if (to.includes(key)) continue;
    const left = countIn(await tally.get(key)) - 1;
    // Nothing stays of a batch that is forgotten.
    await (left > 0 ? tally.put(left, key) : tally.delete(key));
  }
  for (const key of to) {
    if (!from.includes(key)) await tally.put(countIn(await tally.get(key)) + 1, key);
  }
}

/** How many captures wait, are held or need the user. */
export async function openIn(tally: Pick<TallyStore, 'get'>): Promise<number> {
  const counts = await Promise.all(['waiting', 'held', 'needs-user'].map((state) => tally.get(state)));
  return counts.reduce<number>((sum, count) => sum + countIn(count), 0);
}

/** Counts anew: a disk that has lost some of its data may have lost captures without their counts, or the reverse. */
export async function recount(database: Database): Promise<void> {
  const transaction = database.transaction(['captures', 'tally'], 'readwrite', strict);
  const captures = transaction.objectStore('captures');
  const tally = transaction.objectStore('tally');
  const mark = countIn(await tally.get(markKey));
  await tally.clear();
  await tally.put(mark, markKey);
  const byState = captures.index('state');
  for (let cursor = await byState.openKeyCursor(null, 'nextunique'); cursor; cursor = await cursor.continue()) {
    await tally.put(await byState.count(cursor.key), keyOf(cursor.key));
  }
  const byBatch = captures.index('batch');
  for (let cursor = await byBatch.openKeyCursor(null, 'nextunique'); cursor; cursor = await cursor.continue()) {
    const [batchId, state] = cursor.key;
    await tally.put(await byBatch.count(cursor.key), keyOf(state, batchId));
  }
  await transaction.done;
}

/** The number of the last commit. */
export const readMark = async (database: Database): Promise<number> => countIn(await database.get('tally', markKey));

export async function writeMark(database: Database, mark: number): Promise<void> {
  const transaction = database.transaction('tally', 'readwrite', strict);
  await transaction.store.put(mark, markKey);
  await transaction.done;
}

/** Numbers a commit, inside its transaction. */
export async function nextMark(tally: TallyStore): Promise<number> {
  const mark = countIn(await tally.get(markKey)) + 1;
  await tally.put(mark, markKey);
  return mark;
}

/** All captures in a state, or those of a batch. */
const keyOf = (state: string, batchId?: string) => (batchId === undefined ? state : `${batchId} ${state}`);

function keysIn(stored: unknown): string[] {
  const { state, batchId }: { state?: unknown; batchId?: unknown } =
    typeof stored === 'object' && stored !== null ? stored : {};
  if (typeof state !== 'string') return [];
  return [keyOf(state), ...(typeof batchId === 'string' ? [keyOf(state, batchId)] : [])];
}

const countIn = (stored: unknown) => (typeof stored === 'number' && stored > 0 ? stored : 0);
