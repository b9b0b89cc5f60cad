/** What a search sees: each record as it was a while ago, because Pipedrive's index lags behind its writes. */
export interface SearchIndex<Item> {
  /** `null` takes the record out of the index. */
  put(id: number, item: Item | null, now: number, lagMs: number): void;
  visible(now: number): Item[];
}

interface Version<Item> {
  visibleFrom: number;
  item: Item | null;
}

export function createSearchIndex<Item extends object>(): SearchIndex<Item> {
  const versions = new Map<number, Version<Item>[]>();
  return {
    put(id, item, now, lagMs) {
      const copy = item === null ? null : structuredClone(item);
      const known = versions.get(id) ?? [];
      versions.set(id, [...settled(known, now), { visibleFrom: now + lagMs, item: copy }]);
    },
    visible(now) {
      const items: Item[] = [];
      for (const known of versions.values()) {
        const latest = known.findLast((version) => version.visibleFrom <= now);
        if (latest?.item) items.push(latest.item);
      }
      return items;
    },
  };
}

/** Drops what newer visible versions have replaced. */
function settled<Item>(known: Version<Item>[], now: number): Version<Item>[] {
  const latest = known.findLastIndex((version) => version.visibleFrom <= now);
  return known.slice(Math.max(latest, 0));
}
