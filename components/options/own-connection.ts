import type { ConnectionView } from '../../utils/connection/connection.ts';
import type { Reply, send } from '../../utils/messages/send.ts';

export interface OwnConnectionState {
  /** As the worker has said last. */
  view?: ConnectionView;
  /** Unread: nobody knows whether there is one. Undeleted: perhaps not all of it is gone. */
  problem?: 'unread' | 'undeleted';
}

/** The connection as the options page changes it. Says nothing of it that the worker hasn't said. Free of any framework. */
export class OwnConnection {
  #send: typeof send;
  #listeners = new Set<() => void>();
  state: OwnConnectionState = {};

  constructor(by: typeof send) {
    this.#send = by;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  load = async (): Promise<void> => {
    const reply = await this.#send('getConnection', {});
    this.#set(reply.ok ? { view: reply.value } : { problem: 'unread' });
  };

  adopt = (view: ConnectionView): void => this.#set({ view });

  connect = async (token: string): Promise<Reply<'connect'>> => {
    const reply = await this.#send('connect', { token });
    if (!reply.ok) await this.#look();
    else if (reply.value.ok) this.#set({ view: reply.value.view });
    return reply;
  };

  setPassphrase = async (passphrase: string): Promise<Reply<'setPassphrase'>> => {
    const reply = await this.#send('setPassphrase', { passphrase });
    if (reply.ok) this.#set({ view: reply.value });
    else await this.#look();
    return reply;
  };

  disconnect = async (): Promise<void> => {
    const reply = await this.#send('disconnect', {});
    if (reply.ok) return this.#set({ view: reply.value });
    await this.load();
    this.#set({ ...this.state, problem: 'undeleted' });
  };

  /** No answer says nothing. Where there is none now either, the form stays with what was typed, and says so. */
  async #look(): Promise<void> {
    const reply = await this.#send('getConnection', {});
    if (reply.ok) this.#set({ view: reply.value });
  }

  #set(state: OwnConnectionState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}
