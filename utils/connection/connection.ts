import type { Send } from '../pipedrive/client.ts';
import type { Failure } from '../pipedrive/failure.ts';
import { currentUser } from '../pipedrive/v1/users.ts';
import { type Account, accountFrom } from './account.ts';
import type { TokenStore } from './token-store.ts';

/** What the screens may know of the connection: never the token, only its end, to tell two apart. */
export type ConnectionView = { state: 'disconnected' } | { state: 'connected'; account: Account; lastFour: string };

export type ConnectResult = { ok: true; view: ConnectionView } | { ok: false; failure: Failure };

export interface Connection {
  view(): Promise<ConnectionView>;
  /** Tests the token and stores it only if it works. */
  connect(token: string): Promise<ConnectResult>;
  disconnect(): Promise<void>;
}

/** @param sendWith a client that uses the given token */
export function createConnection(store: TokenStore, sendWith: (token: string) => Send): Connection {
  return {
    async view() {
      const stored = await store.read();
      return stored ? viewOf(stored.account, stored.token) : { state: 'disconnected' };
    },
    async connect(token) {
      const answer = await sendWith(token)(currentUser());
      if (!answer.ok) return answer;
      const account = accountFrom(answer.value);
      await store.write({ version: 1, token, account });
      return { ok: true, view: viewOf(account, token) };
    },
    disconnect: () => store.clear(),
  };
}

const viewOf = (account: Account, token: string): ConnectionView => ({
  state: 'connected',
  account,
  // Of a token this short the end would be most of it.
  lastFour: token.length > 8 ? token.slice(-4) : '',
});
