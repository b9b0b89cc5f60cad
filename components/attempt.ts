import type { MessageType, Payload } from '../utils/messages/protocol.ts';
import type { Reply, send } from '../utils/messages/send.ts';

/** Something the worker is asked to do, and whether it said that it did. Free of any framework, like the sessions. */
export class Attempt {
  #send: typeof send;
  #listeners = new Set<() => void>();
  state = { isInDoubt: false };

  constructor(by: typeof send) {
    this.#send = by;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ask = async <Type extends MessageType>(type: Type, payload: Payload<Type>): Promise<Reply<Type>> => {
    this.#set(false);
    const reply = await this.#send(type, payload);
    this.#set(!reply.ok);
    return reply;
  };

  #set(isInDoubt: boolean): void {
    if (this.state.isInDoubt === isInDoubt) return;
    this.state = { isInDoubt };
    for (const listener of this.#listeners) listener();
  }
}
