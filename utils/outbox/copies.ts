import type { OutboxRecord } from './record.ts';

/** What of a browser's storage area the mirror needs. */
export interface Area {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const prefix = 'outbox-copies-';

/**
 * The item with the copy of this capture. Those whose ids end alike, in three of 16 digits, lie in one: a write takes Chromium the
 * longer the more items an area has, and the larger they are. Adding one to 10,000, measured: 31 ms with an item for each,
 * 42 with 256 items, 22 with 1,024, 18 with 4,096.
 */
const shardOf = (id: string) => `${prefix}${id.slice(-3).toLowerCase()}`;

/** All copies, as they were stored. */
export async function readCopies(area: Area): Promise<unknown[]> {
  const items = Object.entries(await area.get(null));
  return items.filter(([key]) => key.startsWith(prefix)).flatMap(([, shard]) => Object.values(copiesIn(shard)));
}

interface Change {
  /** Each in the place of its older copy. */
  put?: readonly OutboxRecord[];
  /** Ids of captures whose copies go. They go first. */
  drop?: readonly string[];
}

/** @param beside items that are written in the same breath as what is put */
export async function changeCopies(
  area: Area,
  { put = [], drop = [] }: Change,
  beside: Record<string, unknown> = {},
): Promise<void> {
  const keys = [...new Set([...drop, ...put.map(({ id }) => id)].map(shardOf))];
  const stored = keys.length > 0 ? await area.get(keys) : {};
  const shards = new Map(keys.map((key) => [key, copiesIn(stored[key])]));
  for (const id of drop) delete shards.get(shardOf(id))?.[id];
  for (const record of put) Object.assign(shards.get(shardOf(record.id)) ?? {}, { [record.id]: record });
  const isEmpty = ([, copies]: [string, object]) => Object.keys(copies).length === 0;
  const emptied = [...shards].filter(isEmpty).map(([key]) => key);
  if (emptied.length > 0) await area.remove(emptied);
  const items = { ...Object.fromEntries([...shards].filter((shard) => !isEmpty(shard))), ...beside };
  if (Object.keys(items).length > 0) await area.set(items);
}

/** A damaged item has none. */
const copiesIn = (item: unknown): Record<string, unknown> =>
  typeof item === 'object' && item !== null ? { ...item } : {};
