import type { Send } from '../pipedrive/client.ts';
import type { Failure } from '../pipedrive/failure.ts';
import { currentUser } from '../pipedrive/v1/users.ts';
import { type Account, accountFrom } from './account.ts';
import { keyFrom, newLock, type SealKey, seal, unseal } from './seal.ts';
import { lastFourOf, type StoredConnection, type TokenStore } from './token-store.ts';

/**
 * What the screens may know of the connection: never the token, only its end, to tell two apart. `lock`: whether it takes a
 * passphrase to use the token, and whether that has been entered since the browser was opened.
 */
export type ConnectionView =
  | { state: 'disconnected' }
  | { state: 'connected'; account: Account; lastFour: string; lock: 'none' | 'open' | 'shut' };

export type ConnectResult = { ok: true; view: ConnectionView } | { ok: false; failure: Failure };

/** Holds the key that opens the token, for as long as the browser is open. */
export interface KeyKeeper {
  read(): Promise<SealKey | undefined>;
  keep(key: SealKey): Promise<void>;
  forget(): Promise<void>;
}

export interface Connection {
  view(): Promise<ConnectionView>;
  /** What a request needs; why there is none, or nothing where nobody is connected. */
  token(): Promise<string | Failure | undefined>;
  /** Tests the token and stores it only if it works. A passphrase that was set holds for it, too. */
  connect(token: string): Promise<ConnectResult>;
  disconnect(): Promise<void>;
  /** Seals the token with another passphrase, or with none where that is empty. Does nothing while it is locked. */
  setPassphrase(passphrase: string): Promise<ConnectionView>;
  /** Makes the token usable until the browser is closed, if this is the passphrase. */
  unlock(passphrase: string): Promise<ConnectionView>;
}

/** @param sendWith a client that uses the given token */
export function createConnection(
  store: TokenStore,
  keys: KeyKeeper,
  sendWith: (token: string) => Send,
  iterations?: number,
): Connection {
  const openedBy = async (stored: StoredConnection, key: SealKey | undefined) => {
    if (stored.version === 1) return stored.token;
    return key === undefined ? undefined : unseal(stored.sealed, key);
  };
  const opened = async (stored: StoredConnection) => openedBy(stored, await keys.read());
  const view = async (): Promise<ConnectionView> => {
    const stored = await store.read();
    if (!stored) return { state: 'disconnected' };
    const { account } = stored;
    const isOpen = (await opened(stored)) !== undefined;
    const lock = stored.version === 1 ? 'none' : isOpen ? 'open' : 'shut';
    return { state: 'connected', account, lastFour: lastFourOf(stored), lock };
  };
  return {
    view,
    async token() {
      const stored = await store.read();
      return stored && ((await opened(stored)) ?? { kind: 'locked' });
    },
    async connect(token) {
      const before = await store.read();
      const key = await keys.read();
      if (before && (await openedBy(before, key)) === undefined) return { ok: false, failure: { kind: 'locked' } };
      const answer = await sendWith(token)(currentUser());
      if (!answer.ok) return answer;
      const plain = { version: 1, token, account: accountFrom(answer.value) } as const;
      const isSealed = before?.version === 2 && key !== undefined;
      await store.write(isSealed ? await sealed(plain, key, before.sealed) : plain);
      return { ok: true, view: await view() };
    },
    async disconnect() {
      await store.clear();
      await keys.forget();
    },
    async setPassphrase(passphrase) {
      const stored = await store.read();
      const token = stored && (await opened(stored));
      if (!stored || token === undefined) return view();
      const plain = { version: 1, token, account: stored.account } as const;
      if (passphrase === '') {
        await store.write(plain);
        await keys.forget();
        return view();
      }
      const lock = newLock(iterations);
      const key = await keyFrom(passphrase, lock);
      const closed = await sealed(plain, key, lock);
      // The key first: a worker that dies in between leaves a token that is still open.
      await keys.keep(key);
      await store.write(closed);
      return view();
    },
    async unlock(passphrase) {
      const stored = await store.read();
      if (stored?.version !== 2) return view();
      const key = await keyFrom(passphrase, stored.sealed);
      if ((await unseal(stored.sealed, key)) !== undefined) await keys.keep(key);
      return view();
    },
  };
}

async function sealed(
  plain: StoredConnection & { version: 1 },
  key: SealKey,
  lock: Parameters<typeof seal>[2],
): Promise<StoredConnection> {
  return {
    version: 2,
    sealed: await seal(plain.token, key, lock),
    lastFour: lastFourOf(plain),
    account: plain.account,
  };
}
