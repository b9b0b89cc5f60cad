import { type Database, strict } from './database.ts';
import type { Mirror } from './mirror.ts';
import { readable } from './readable.ts';
import { writeTally } from './tally.ts';

/** A record that can't be read, with the key under which it was set aside. */
export interface SetAside {
  key: number;
  /** As it was stored; nothing is known of its shape. */
  stored: unknown;
}

/** Takes a record out of the way of the others, and keeps it as it is. */
export async function setAside(database: Database, id: string): Promise<void> {
  const transaction = database.transaction(['captures', 'setAside', 'tally'], 'readwrite', strict);
  const captures = transaction.objectStore('captures');
  const stored = await captures.get(id);
  await transaction.objectStore('setAside').add(stored);
  await writeTally(transaction.objectStore('tally'), stored);
  await captures.delete(id);
  await transaction.done;
}

export async function setAsideUnreadable(database: Database): Promise<void> {
  const ids: string[] = [];
  let cursor = await database.transaction('captures').store.openCursor();
  while (cursor) {
    if (!readable(cursor.value)) ids.push(cursor.primaryKey);
    cursor = await cursor.continue();
  }
  for (const id of ids) await setAside(database, id);
}

export async function listSetAside(database: Database): Promise<SetAside[]> {
  const { store } = database.transaction('setAside');
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return keys.map((key, index) => ({ key, stored: values[index] }));
}

/** From the mirror first: a good copy there would come back. But not where it has come back already. */
export async function discardSetAside(
  database: Database,
  key: number,
  mirror: Pick<Mirror, 'forget'> | undefined,
): Promise<void> {
  const id = idIn(await database.get('setAside', key));
  if (id !== undefined && !(await database.getKey('captures', id))) await mirror?.forget([id]);
  const transaction = database.transaction('setAside', 'readwrite', strict);
  await transaction.store.delete(key);
  await transaction.done;
}

const idIn = (stored: unknown) =>
  typeof stored === 'object' && stored && 'id' in stored && typeof stored.id === 'string' ? stored.id : undefined;
