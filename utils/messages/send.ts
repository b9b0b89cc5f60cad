import { browser } from 'wxt/browser';
import type { MessageType, Payload, Replies } from './protocol.ts';

/** A reply, or the fact that none came: a worker that was killed looks like that, and what it did is unknown. */
export type Reply<Type extends MessageType> = { ok: true; value: Replies[Type] } | { ok: false };

/** Sends a message to the worker. Never throws. */
export async function send<Type extends MessageType>(type: Type, payload: Payload<Type>): Promise<Reply<Type>> {
  try {
    const reply: Reply<Type> | undefined = await browser.runtime.sendMessage({ type, payload });
    return reply?.ok ? reply : { ok: false };
  } catch {
    return { ok: false };
  }
}
