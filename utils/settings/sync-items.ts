import { isPresetField } from './fields.ts';
import type { Stamp, Stamps } from './sync.ts';

/** What the browsers let an extension keep there; some count a little more than we do, so a little room is left. */
const quota = { bytes: 102_400 - 2_048, bytesPerItem: 8_192 - 192, items: 512 - 12 };

const prefix = 'settings.';

export interface Fitting {
  /** By the keys of the browser's synced storage. */
  items: Record<string, Stamp>;
  /** The fields that there is no room for. */
  left: string[];
}

/** As much as fits: settings before presets, presets before the memory of those that were taken away. */
export function fittingItems(stamps: Stamps): Fitting {
  const fitting: Fitting = { items: {}, left: [] };
  let bytes = 0;
  let count = 0;
  for (const [field, stamp] of Object.entries(stamps).toSorted(byImportance)) {
    const size = sizeOf(prefix + field, stamp);
    if (size <= quota.bytesPerItem && bytes + size <= quota.bytes && count < quota.items) {
      fitting.items[prefix + field] = stamp;
      bytes += size;
      count += 1;
    } else if (stamp.value !== null) fitting.left.push(field);
  }
  return fitting;
}

export const keysOf = (fields: string[]): string[] => fields.map((field) => prefix + field);

/** What lies under the keys that are ours, by field. */
export function fieldsIn(items: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(items).flatMap(([key, item]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), item]] : [])),
  );
}

const importance = ([field, { value }]: [string, Stamp]) => (isPresetField(field) ? (value === null ? 2 : 1) : 0);

function byImportance(one: [string, Stamp], other: [string, Stamp]): number {
  return importance(one) - importance(other) || other[1].at - one[1].at || (one[0] < other[0] ? -1 : 1);
}

/** In bytes, as Chrome counts: of the key and the JSON, in which `<` is written as an escape of six characters. */
function sizeOf(key: string, stamp: Stamp): number {
  const json = JSON.stringify(stamp).replaceAll('<', '\\u003C');
  return new TextEncoder().encode(key + json).length;
}
