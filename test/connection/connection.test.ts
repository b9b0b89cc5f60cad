import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConnection, type KeyKeeper } from '../../utils/connection/connection.ts';
import type { StoredConnection, TokenStore } from '../../utils/connection/token-store.ts';
import { createClient } from '../../utils/pipedrive/client.ts';
import { createSandbox, sandboxFetch, seedToken } from '../sandbox/index.ts';

function memoryStore(): TokenStore & { stored: StoredConnection | undefined } {
  const store: TokenStore & { stored: StoredConnection | undefined } = {
    stored: undefined,
    read: async () => store.stored,
    async write(connection) {
      store.stored = connection;
    },
    async clear() {
      store.stored = undefined;
    },
  };
  return store;
}

/** Forgets as the browser does when it is closed. */
function memoryKeys(): KeyKeeper {
  let kept: string | undefined;
  return {
    read: async () => kept,
    async keep(key) {
      kept = key;
    },
    async forget() {
      kept = undefined;
    },
  };
}

/** Fewer rounds than in earnest: what is tested here isn't how slow they are. */
const iterations = 10;

function connectionToSandbox(store = memoryStore(), keys = memoryKeys()) {
  const sandbox = createSandbox();
  const sendWith = (token: string) =>
    createClient({
      fetch: sandboxFetch(sandbox),
      now: () => 0,
      isOnline: () => true,
      mayCall: async () => true,
      token: async () => token,
    });
  const connection = createConnection(store, keys, sendWith, iterations);
  return { sandbox, store, keys, connection };
}

describe('the connection', () => {
  it('is tested before the token is stored, and shows user and company', async () => {
    const { connection, store, sandbox } = connectionToSandbox();
    const result = await connection.connect(seedToken);
    expect(result).toMatchObject({
      ok: true,
      view: {
        state: 'connected',
        account: { userName: 'Sandbox User', companyName: 'Sandbox Company', currency: 'EUR' },
      },
    });
    expect(store.stored).toMatchObject({ token: seedToken });
    expect(sandbox.requests.map(({ path }) => path)).toEqual(['/v1/users/me']);
  });

  it('with a wrong token stores nothing, and keeps the old one', async () => {
    const { connection, store } = connectionToSandbox();
    await connection.connect(seedToken);
    expect(await connection.connect('wrong-token')).toEqual({ ok: false, failure: { kind: 'unauthorized' } });
    expect(store.stored).toMatchObject({ token: seedToken });
  });

  it('is gone once it is cut', async () => {
    const { connection, store } = connectionToSandbox();
    await connection.connect(seedToken);
    await connection.disconnect();
    expect(await connection.view()).toEqual({ state: 'disconnected' });
    expect(store.stored).toBeUndefined();
  });

  it('never shows the token, however short it is', async () => {
    const token = fc.stringMatching(/^[\x21-\x7e]{1,60}$/);
    const property = fc.asyncProperty(token, async (secret) => {
      const { connection, sandbox } = connectionToSandbox();
      sandbox.addToken(secret);
      const result = await connection.connect(secret);
      if (!result.ok || result.view.state !== 'connected') throw new Error('not connected');
      const view = await connection.view();
      expect(view).toEqual(result.view);
      if (secret.length > 20) expect(JSON.stringify([view, result])).not.toContain(secret);
      expect(result.view.lastFour.length).toBeLessThanOrEqual(Math.min(4, secret.length / 2));
    });
    await fc.assert(property, { numRuns: 50 });
  });
});

describe('a passphrase', () => {
  const passphrase = 'correct horse battery';

  async function protectedConnection() {
    const parts = connectionToSandbox();
    await parts.connection.connect(seedToken);
    const view = await parts.connection.setPassphrase(passphrase);
    return { ...parts, view };
  }

  it('is none at first', async () => {
    const { connection } = connectionToSandbox();
    await connection.connect(seedToken);
    expect(await connection.view()).toMatchObject({ lock: 'none' });
    expect(await connection.token()).toBe(seedToken);
  });

  it('leaves nothing of token and passphrase in the store, and the token usable until the browser is closed', async () => {
    const { connection, store, keys, view } = await protectedConnection();
    expect(view).toMatchObject({ state: 'connected', lock: 'open', lastFour: seedToken.slice(-4) });
    const stored = Buffer.from(JSON.stringify(store.stored) + Object.values(store.stored ?? {}).join());
    expect(stored.includes(seedToken)).toBe(false);
    expect(store.stored).not.toHaveProperty('token');
    expect(await keys.read()).not.toContain(passphrase);
    expect(await connection.token()).toBe(seedToken);
  });

  it('has to be entered once the browser was closed, and by nobody who doesn’t know it', async () => {
    const { connection, keys } = await protectedConnection();
    await keys.forget();
    expect(await connection.token()).toEqual({ kind: 'locked' });
    expect(await connection.view()).toMatchObject({ state: 'connected', lock: 'shut' });
    expect(await connection.unlock('correct horse')).toMatchObject({ lock: 'shut' });
    expect(await keys.read()).toBeUndefined();
    expect(await connection.unlock(passphrase)).toMatchObject({ lock: 'open' });
    expect(await connection.token()).toBe(seedToken);
  });

  it('is the same however its letters are typed', async () => {
    const { connection, keys } = await protectedConnection();
    await connection.setPassphrase('Zoe\u0308 am Fluss');
    await keys.forget();
    expect(await connection.unlock('Zo\u00eb am Fluss')).toMatchObject({ lock: 'open' });
  });

  it('can be changed and taken away, but not while it is locked', async () => {
    const { connection, keys, store } = await protectedConnection();
    await connection.setPassphrase('another passphrase');
    await keys.forget();
    expect(await connection.setPassphrase('')).toMatchObject({ lock: 'shut' });
    expect(await connection.unlock(passphrase)).toMatchObject({ lock: 'shut' });
    expect(await connection.unlock('another passphrase')).toMatchObject({ lock: 'open' });
    expect(await connection.setPassphrase('')).toMatchObject({ lock: 'none' });
    expect(store.stored).toMatchObject({ version: 1, token: seedToken });
    expect(await keys.read()).toBeUndefined();
  });

  it('holds for a token that takes the place of the first, too, and none takes it while it is locked', async () => {
    const { connection, keys, store, sandbox } = await protectedConnection();
    sandbox.addToken('another-token');
    expect(await connection.connect('another-token')).toMatchObject({ ok: true, view: { lock: 'open' } });
    expect(await connection.token()).toBe('another-token');
    expect(store.stored?.version).toBe(2);
    await keys.forget();
    expect(await connection.connect(seedToken)).toEqual({ ok: false, failure: { kind: 'locked' } });
    await connection.unlock(passphrase);
    expect(await connection.token()).toBe('another-token');
  });

  it('is forgotten with the connection', async () => {
    const { connection, keys } = await protectedConnection();
    await connection.disconnect();
    expect(await keys.read()).toBeUndefined();
    expect(await connection.unlock(passphrase)).toEqual({ state: 'disconnected' });
    expect(await connection.setPassphrase(passphrase)).toEqual({ state: 'disconnected' });
    expect(await connection.connect(seedToken)).toMatchObject({ ok: true, view: { lock: 'none' } });
  });
});
