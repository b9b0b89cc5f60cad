import { type DBSchema, openDB } from 'idb';
import * as v from 'valibot';
import { openSoundly } from '../disk/open-soundly.ts';
import { openedOnce } from '../disk/opened-once.ts';
import { directorySchema } from '../lead/directory.ts';

const keptDirectorySchema = v.strictObject({
  version: v.literal(1),
  /** Whose it is: see `accountKey`. */
  account: v.string(),
  /** ms since 1970. */
  fetchedAt: v.number(),
  directory: directorySchema,
});
export type KeptDirectory = v.InferOutput<typeof keptDirectorySchema>;

/** What was on the disk is checked when it is read. */
interface Schema extends DBSchema {
  directories: { key: string; value: unknown };
}

/** The directory of each account at rest, in the extension's own IndexedDB. Losing it costs 80 tokens, nothing else. */
export interface DirectoryStore {
  read(account: string): Promise<KeptDirectory | undefined>;
  write(directory: KeptDirectory): Promise<void>;
  clear(): Promise<void>;
}

export function openDirectoryStore(name = 'leadclip-directory'): DirectoryStore {
  const database = openedOnce(() =>
    openSoundly(() => openDB<Schema>(name, 1, { upgrade: (created) => void created.createObjectStore('directories') })),
  );
  return {
    async read(account) {
      const parsed = v.safeParse(keptDirectorySchema, await (await database()).get('directories', account));
      return parsed.success ? parsed.output : undefined;
    },
    async write(directory) {
      await (await database()).put('directories', directory, directory.account);
    },
    async clear() {
      await (await database()).clear('directories');
    },
  };
}
