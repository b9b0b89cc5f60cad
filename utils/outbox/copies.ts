import type { OutboxRecord } from './record.ts';

/** What of a browser's storage area the mirror needs. */
export interface Area {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const prefix = 'outbox-copies-';

/**
 * Copies lie many in an item, in at most as many items as this: a write takes Chromium the longer the more items an area
 * has, however small they are (one small item, measured: 2 ms beside a hundred, 6 beside ten thousand).
 */
const shardCount = 1_024;

/** The item with the copy of this capture, by the end of its id, which in a UUID is random. */
const shardOf = (id: string) => `${prefix}${Number.parseInt(id.slice(-3), 16) % shardCount}`;

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
