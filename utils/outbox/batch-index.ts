import type { Database } from './database.ts';
import { readable } from './readable.ts';
import type { OutboxRecord } from './record.ts';
import { batchesInTally, readTally } from './tally.ts';

/** How far the captures that were confirmed together have come. */
export interface BatchCounts {
  waiting: number;
  held: number;
  needsUser: number;
  sent: number;
}

export const openStates = ['waiting', 'held', 'needs-user'] as const satisfies OutboxRecord['state'][];

const keyOf = (batchId: string, state: string): [string, string] => [batchId, state];

export async function countBatch(database: Database, batchId: string): Promise<BatchCounts> {
  const { waiting, held, sent, 'needs-user': needsUser } = await readTally(database, batchId);
  return { waiting, held, needsUser, sent };
}

/**
 * The batches that have open captures, the newest first: by the first of each state. Which there are is in the tally; to look
 * for them in the index takes Chromium a tenth of a second among ten thousand.
 */
export async function openBatches(database: Database): Promise<string[]> {
  const found = new Map<string, number>();
  for (const [batchId, state] of await batchesInTally(database)) {
    if (!openStates.some((open) => open === state)) continue;
    const first = readable(await database.getFromIndex('captures', 'batch', keyOf(batchId, state)));
    found.set(batchId, Math.max(first?.confirmedAt ?? 0, found.get(batchId) ?? 0));
  }
  return [...found].toSorted(([, one], [, other]) => other - one).map(([batchId]) => batchId);
}

export async function openOf(database: Database, batchId: string): Promise<string[]> {
  const index = database.transaction('captures').store.index('batch');
  return (await Promise.all(openStates.map((state) => index.getAllKeys(keyOf(batchId, state))))).flat();
}
