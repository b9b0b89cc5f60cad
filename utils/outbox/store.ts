import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { type OutboxRecord, recordSchema, type WaitingRecord } from './record.ts';

interface Schema extends DBSchema {
  /** `unknown`: what was on a disk is checked when it is read. Only waiting records have a `dueAt`, so only they are in its index. */
  captures: { key: string; value: unknown; indexes: { dueAt: number; state: string } };
  /** Records that could not be read, kept as they are so that they neither stop the others nor vanish. */
  setAside: { key: number; value: unknown };
}

export interface Counts {
  waiting: number;
  needsUser: number;
}

/** The outbox on the disk. Every method is one transaction; what is written survives a crash once the promise resolves. */
export interface OutboxStore {
  get(id: string): Promise<OutboxRecord | undefined>;
  put(record: OutboxRecord): Promise<void>;
  /** Reads, decides and writes in one transaction; `change` returns what to store, or `undefined` to leave all as it is. */
  update(id: string, change: (record: OutboxRecord | undefined) => OutboxRecord | undefined): Promise<void>;
  delete(id: string): Promise<void>;
  /** The waiting record that has been due longest at `now`. */
  nextDue(now: number): Promise<WaitingRecord | undefined>;
  /** When the next waiting record is due, in ms since 1970. */
  nextDueAt(): Promise<number | undefined>;
  counts(): Promise<Counts>;
  /** Open records, oldest first. */
  listOpen(): Promise<OutboxRecord[]>;
}

// Chromium and Firefox acknowledge a strict transaction only after the data has been flushed to the disk.
const strict = { durability: 'strict' } as const;

export function openOutboxStore(name = 'leadclip-outbox'): OutboxStore {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () => {
    opened ??= open(name).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    async get(id) {
      return readable(await (await database()).get('captures', id));
    },
    async put(record) {
      const transaction = (await database()).transaction('captures', 'readwrite', strict);
      await transaction.store.put(record);
      await transaction.done;
    },
    async update(id, change) {
      const transaction = (await database()).transaction('captures', 'readwrite', strict);
      const changed = change(readable(await transaction.store.get(id)));
      if (changed) await transaction.store.put(changed);
      await transaction.done;
    },
    async delete(id) {
      const transaction = (await database()).transaction('captures', 'readwrite', strict);
      await transaction.store.delete(id);
      await transaction.done;
    },
    async nextDue(now) {
      return nextDue(await database(), now);
    },
    async nextDueAt() {
      const cursor = await (await database()).transaction('captures').store.index('dueAt').openKeyCursor();
      return cursor?.key;
    },
    async counts() {
      const byState = (await database()).transaction('captures').store.index('state');
      const [waiting, needsUser] = await Promise.all([byState.count('waiting'), byState.count('needs-user')]);
      return { waiting, needsUser };
    },
    async listOpen() {
      const byState = (await database()).transaction('captures').store.index('state');
      const stored = await Promise.all([byState.getAll('needs-user'), byState.getAll('waiting')]);
      const records = stored
        .flat()
        .map(readable)
        .filter((record) => record !== undefined);
      return records.toSorted((one, other) => one.confirmedAt - other.confirmedAt);
    },
  };
}

function open(name: string) {
  return openDB<Schema>(name, 1, {
    upgrade(database) {
      const captures = database.createObjectStore('captures', { keyPath: 'id' });
      captures.createIndex('dueAt', 'dueAt');
      captures.createIndex('state', 'state');
      database.createObjectStore('setAside', { autoIncrement: true });
    },
  });
}

async function nextDue(database: IDBPDatabase<Schema>, now: number): Promise<WaitingRecord | undefined> {
  const transaction = database.transaction(['captures', 'setAside'], 'readwrite', strict);
  let cursor = await transaction.objectStore('captures').index('dueAt').openCursor(IDBKeyRange.upperBound(now));
  while (cursor) {
    const record = readable(cursor.value);
    if (record?.state === 'waiting') return record;
    await transaction.objectStore('setAside').add(cursor.value);
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await transaction.done;
  return undefined;
}

function readable(stored: unknown): OutboxRecord | undefined {
  const parsed = v.safeParse(recordSchema, stored);
  return parsed.success ? parsed.output : undefined;
}
