import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyFrom, newLock, seal } from '../../utils/connection/seal.ts';
import { openTokenStore, type StoredConnection } from '../../utils/connection/token-store.ts';

const account = { userId: 1, userName: 'Jane', companyName: 'Firm', companyDomain: 'firm', currency: 'EUR' };
const connection: StoredConnection = { version: 1, token: 'canary-token', account };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the token store', () => {
  it('is empty at first', async () => {
    expect(await openTokenStore().read()).toBeUndefined();
  });

  it('gives back what was written, in another life of the worker, too', async () => {
    await openTokenStore().write(connection);
    expect(await openTokenStore().read()).toEqual(connection);
  });

  it('holds one connection: the last', async () => {
    const store = openTokenStore();
    await store.write(connection);
    await store.write({ ...connection, token: 'newer' });
    expect(await store.read()).toMatchObject({ token: 'newer' });
  });

  it('has nothing left once it is cleared', async () => {
    const store = openTokenStore();
    await store.write(connection);
    await store.clear();
    expect(await store.read()).toBeUndefined();
    const database = await openDB('leadclip-connection');
    expect(await database.getAll('connection')).toEqual([]);
  });

  it('keeps a sealed one as it is', async () => {
    const lock = newLock(1);
    const sealed = await seal('canary-token', await keyFrom('correct horse', lock), lock);
    const closed: StoredConnection = { version: 2, sealed, lastFour: 'oken', account };
    await openTokenStore().write(closed);
    expect(await openTokenStore().read()).toEqual(closed);
  });

  it('takes a damaged record for none', async () => {
    const store = openTokenStore();
    await store.write(connection);
    const database = await openDB('leadclip-connection');
    await database.put('connection', { ...connection, token: 7 }, 'current');
    expect(await store.read()).toBeUndefined();
  });

  it('opens anew after the disk refused it once', async () => {
    const fromTheFuture = await openDB('leadclip-connection', 2);
    fromTheFuture.close();
    const store = openTokenStore();
    await expect(store.read()).rejects.toThrow();
    await deleteDB('leadclip-connection');
    expect(await store.read()).toBeUndefined();
  });
});
