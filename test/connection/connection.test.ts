import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConnection } from '../../utils/connection/connection.ts';
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

function connectionToSandbox(store = memoryStore()) {
  const sandbox = createSandbox();
  const connection = createConnection(store, (token) =>
    createClient({
      fetch: sandboxFetch(sandbox),
      now: () => 0,
      isOnline: () => true,
      mayCall: async () => true,
      token: async () => token,
    }),
  );
  return { sandbox, store, connection };
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
    expect(store.stored?.token).toBe(seedToken);
    expect(sandbox.requests.map(({ path }) => path)).toEqual(['/v1/users/me']);
  });

  it('with a wrong token stores nothing, and keeps the old one', async () => {
    const { connection, store } = connectionToSandbox();
    await connection.connect(seedToken);
    expect(await connection.connect('wrong-token')).toEqual({ ok: false, failure: { kind: 'unauthorized' } });
    expect(store.stored?.token).toBe(seedToken);
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
