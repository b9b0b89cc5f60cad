import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { openOutboxStore } from '../../../utils/outbox/store.ts';
import type { World } from './world.ts';

/** One of the two places in which the profile keeps captures. */
export type Place = 'database' | 'mirror';

/** All that lies in both places at one moment. */
export interface Snapshot {
  database: Map<string, [key: IDBValidKey, value: unknown][]>;
  mirror: Map<string, string>;
}

const name = 'leadclip-outbox';

export async function snapshotOf({ areas, store }: World): Promise<Snapshot> {
  // Made, if it isn't there yet.
  await store.counts();
  const opened = await openDB(name);
  const database: Snapshot['database'] = new Map();
  for (const storeName of opened.objectStoreNames) {
    const [keys, values] = await Promise.all([opened.getAllKeys(storeName), opened.getAll(storeName)]);
    database.set(
      storeName,
      keys.map((key, index) => [key, values[index]]),
    );
  }
  opened.close();
  return { database, mirror: new Map(areas.local.items) };
}

/** Until a user who starts the browser again has opened a form: longer than searches lag behind. */
const restartMs = 10_000;

/** The browser ends, a file of one place is lost, and the browser starts again. */
export async function losePlace(world: World, place: Place): Promise<void> {
  await world.clock.advance(restartMs);
  world.areas.session.items.clear();
  if (place === 'mirror') world.areas.local.items.clear();
  else globalThis.indexedDB = new IDBFactory();
  world.store = openOutboxStore();
}

/** The same, but what is lost is all that was written since. */
export async function rewindPlace(world: World, place: Place, { database, mirror }: Snapshot): Promise<void> {
  await losePlace(world, place);
  if (place === 'mirror') {
    for (const [key, text] of mirror) world.areas.local.items.set(key, text);
    return;
  }
  await world.store.counts();
  const opened = await openDB(name);
  for (const [storeName, entries] of database) {
    const { store } = opened.transaction(storeName, 'readwrite');
    await store.clear();
    for (const [key, value] of entries) await store.put(value, store.keyPath === null ? key : undefined);
  }
  opened.close();
  // Opened anew, it is compared with the mirror.
  world.areas.session.items.clear();
  world.store = openOutboxStore();
}
