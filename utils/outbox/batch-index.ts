import type { Database } from './database.ts';
import { readable } from './readable.ts';
import type { OutboxRecord } from './record.ts';
import { readTally } from './tally.ts';

/** How far the captures that were confirmed together have come. */
export interface BatchCounts {
  waiting: number;
  held: number;
  needsUser: number;
  sent: number;
}

export const openStates = ['waiting', 'held', 'needs-user'] as const satisfies OutboxRecord['state'][];

const keyOf = (batchId: string, state: OutboxRecord['state']): [string, string] => [batchId, state];

export async function countBatch(database: Database, batchId: string): Promise<BatchCounts> {
  const { waiting, held, sent, 'needs-user': needsUser } = await readTally(database, batchId);
  return { waiting, held, needsUser, sent };
}

/** The batches that have open captures, the newest first: by the first that is found of each state. */
export async function openBatches(database: Database): Promise<string[]> {
  const found = new Map<string, number>();
  let cursor = await database.transaction('captures').store.index('batch').openCursor(null, 'nextunique');
  while (cursor) {
    const [batchId, state] = cursor.key;
    const confirmedAt = readable(cursor.value)?.confirmedAt ?? 0;
    if (openStates.some((open) => open === state)) found.set(batchId, Math.max(confirmedAt, found.get(batchId) ?? 0));
    cursor = await cursor.continue();
  }
  return [...found].toSorted(([, one], [, other]) => other - one).map(([batchId]) => batchId);
}

export async function openOf(database: Database, batchId: string): Promise<string[]> {
  const index = database.transaction('captures').store.index('batch');
  return (await Promise.all(openStates.map((state) => index.getAllKeys(keyOf(batchId, state))))).flat();
}
