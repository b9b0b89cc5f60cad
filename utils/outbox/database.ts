import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB, type StoreNames } from 'idb';

/** `unknown` throughout: what was on a disk is checked when it is read. */
interface Schema extends DBSchema {
  /** Only records with something to send have a `dueAt`, and only those that were sent a `sentAt`: others are not in its index. */
  captures: {
    key: string;
    value: unknown;
    indexes: {
      dueAt: number;
      state: string;
      batch: [batchId: string, state: string];
      reason: string;
      order: [state: string, confirmedAt: number];
      sentAt: number;
    };
  };
  /** Records that could not be read, kept as they are so that they neither stop the others nor vanish. */
  setAside: { key: number; value: unknown };
  /** See `traces.ts`. */
  traces: { key: string; value: unknown; indexes: { at: number } };
  /** One at most, under `pauseKey`; see `pause.ts`. */
  pause: { key: string; value: unknown };
  /** See `tombstones.ts`. */
  tombstones: { key: string; value: unknown; indexes: { at: number } };
  /** See `tally.ts`. */
  tally: { key: string; value: unknown };
  /** See `history-store.ts`; `page` is the address of an entry's page. */
  history: { key: string; value: unknown; indexes: { at: number; page: string } };
}

export type Database = IDBPDatabase<Schema>;
type Captures = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'captures', 'versionchange'>;

// Chromium and Firefox acknowledge a strict transaction only after the data has been flushed to the disk.
export const strict = { durability: 'strict' } as const;

export function openDatabase(name: string): Promise<Database> {
  return openDB<Schema>(name, 7, {
    upgrade(database, before, _, transaction) {
      if (before < 1) makeFirstStores(database);
      if (before < 2) database.createObjectStore('pause');
      if (before < 3) database.createObjectStore('tombstones', { keyPath: 'id' }).createIndex('at', 'at');
      if (before < 4) transaction.objectStore('captures').createIndex('batch', ['batchId', 'state']);
      if (before < 5) makeTally(database, transaction.objectStore('captures'));
      if (before < 6) makeHistory(database);
      if (before < 7) transaction.objectStore('captures').createIndex('sentAt', 'sentAt');
    },
  });
}

function makeHistory(database: Database) {
  const history = database.createObjectStore('history', { keyPath: 'id' });
  history.createIndex('at', 'at');
  history.createIndex('page', 'page.url');
}

function makeTally(database: Database, captures: Captures) {
  captures.createIndex('reason', 'reason.kind');
  captures.createIndex('order', ['state', 'confirmedAt']);
  database.createObjectStore('tally');
}

function makeFirstStores(database: Database) {
  const captures = database.createObjectStore('captures', { keyPath: 'id' });
  captures.createIndex('dueAt', 'dueAt');
  captures.createIndex('state', 'state');
  database.createObjectStore('setAside', { autoIncrement: true });
  database.createObjectStore('traces', { keyPath: 'key' }).createIndex('at', 'at');
}
