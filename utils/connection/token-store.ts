import { type DBSchema, openDB } from 'idb';
import * as v from 'valibot';
import { openSoundly } from '../disk/open-soundly.ts';
import { openedOnce } from '../disk/opened-once.ts';
import { accountSchema } from './account.ts';
import { sealedSchema } from './seal.ts';

/** Version 2: it takes a passphrase to read the token. */
const storedSchema = v.variant('version', [
  v.strictObject({ version: v.literal(1), token: v.string(), account: accountSchema }),
  v.strictObject({ version: v.literal(2), sealed: sealedSchema, lastFour: v.string(), account: accountSchema }),
]);
export type StoredConnection = v.InferOutput<typeof storedSchema>;

/** The end of the token. Of one this short the end would be most of it. */
export function lastFourOf(stored: StoredConnection): string {
  if (stored.version === 2) return stored.lastFour;
  return stored.token.length > 8 ? stored.token.slice(-4) : '';
}

interface Schema extends DBSchema {
  connection: { key: 'current'; value: unknown };
}

/**
 * The token at rest: in the extension's own IndexedDB, which belongs to its origin. A content script lives in the page's
 * origin and can't see it, in any browser; `storage.local` it could read by default, in Firefox always.
 */
export interface TokenStore {
  read(): Promise<StoredConnection | undefined>;
  write(connection: StoredConnection): Promise<void>;
  clear(): Promise<void>;
}

export function openTokenStore(name = 'leadclip-connection'): TokenStore {
  const database = openedOnce(() => openSoundly(() => open(name)));
  return {
    async read() {
      const parsed = v.safeParse(storedSchema, await (await database()).get('connection', 'current'));
      return parsed.success ? parsed.output : undefined;
    },
    async write(connection) {
      const transaction = (await database()).transaction('connection', 'readwrite', { durability: 'strict' });
      await transaction.store.put(connection, 'current');
      await transaction.done;
    },
    async clear() {
      await (await database()).clear('connection');
    },
  };
}

function open(name: string) {
  return openDB<Schema>(name, 1, { upgrade: (created) => void created.createObjectStore('connection') });
}
