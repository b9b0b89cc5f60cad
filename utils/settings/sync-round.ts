import { isSame } from './fields.ts';
import type { Settings } from './settings.ts';
import { adopted, merged, type Stamps, stamped, stampsFrom } from './sync.ts';
import { fieldsIn, fittingItems, keysOf } from './sync-items.ts';

export interface Before {
  settings: Settings;
  /** Whether they follow the user. */
  isSynced: boolean;
  /** What the last round has kept on this machine, so that it is there offline, too. */
  known: unknown;
  /** All that lies in the browser's synced storage. */
  synced: Record<string, unknown>;
  now: number;
}

export interface After {
  settings: Settings;
  known: Stamps;
  /** What to write into the synced storage, and which keys to take out; nothing where all machines agree. */
  set: Record<string, unknown>;
  remove: string[];
  /** The fields that there is no room for. */
  left: string[];
}

/** One round between this machine and the synced storage. A second one after it changes nothing. */
export function syncRound({ settings, isSynced, known, synced, now }: Before): After {
  const here = stamped(stampsFrom(known), settings, now);
  // Not synced: only the times are kept, so that a later "on" knows what was changed when.
  if (!isSynced) return { settings, known: here, set: {}, remove: [], left: [] };
  const elsewhere = fieldsIn(synced);
  const everywhere = merged(here, stampsFrom(elsewhere));
  const after = adopted(settings, here, everywhere);
  // Presets of two machines in one list have an order that neither had.
  const agreed = stamped(everywhere, after, now);
  const { items, left } = fittingItems(agreed);
  return {
    settings: after,
    known: agreed,
    set: Object.fromEntries(Object.entries(items).filter(([key, item]) => !isSame(item, synced[key]))),
    remove: keysOf(Object.keys(agreed)).filter((key) => Object.hasOwn(synced, key) && !Object.hasOwn(items, key)),
    left,
  };
}
