import type { OutboxStore } from './store.ts';

/** Twice what a careless import may bring, and 40 MB at most: above it the outbox says no instead of failing somewhere. */
export const openCapturesAtMost = 20_000;

/** Full: nothing was stored. */
export type Confirmation = 'stored' | 'full';

/** Whether so many more captures fit. */
export async function hasRoomFor(count: number, store: Pick<OutboxStore, 'tally'>): Promise<boolean> {
  const tally = await store.tally();
  return tally.waiting + tally.held + tally['needs-user'] + count <= openCapturesAtMost;
}
