import { type DBSchema, openDB } from 'idb';
import * as v from 'valibot';
import { openSoundly } from '../disk/open-soundly.ts';
import { openedOnce } from '../disk/opened-once.ts';

const keptSchema = v.strictObject({
  habit: v.picklist(['findsWords', 'missesWords', 'unknown']),
  /** When it was tried, in ms since 1970. */
  at: v.number(),
});
export type KeptHabit = v.InferOutput<typeof keptSchema>;

interface Schema extends DBSchema {
  habit: { key: 'current'; value: unknown };
}

/** How the connected account's search has been found to work. Losing it costs 30 tokens. */
export interface HabitStore {
  read(): Promise<KeptHabit | undefined>;
  write(kept: KeptHabit): Promise<void>;
  clear(): Promise<void>;
}

export function openHabitStore(name = 'leadclip-search'): HabitStore {
  const database = openedOnce(() =>
    openSoundly(() => openDB<Schema>(name, 1, { upgrade: (created) => void created.createObjectStore('habit') })),
  );
  return {
    async read() {
      const parsed = v.safeParse(keptSchema, await (await database()).get('habit', 'current'));
      return parsed.success ? parsed.output : undefined;
    },
    async write(kept) {
      await (await database()).put('habit', kept, 'current');
    },
    async clear() {
      await (await database()).clear('habit');
    },
  };
}
