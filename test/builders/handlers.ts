import { type Handlers, payloadSchemas } from '../../utils/messages/protocol.ts';

export interface NotingHandlers {
  handlers: Handlers;
  /** Which handlers were called, in order, and with what. */
  calls: { type: string; payload: unknown }[];
}

/** A handler for every message, which notes its call and answers nothing. */
export function notingHandlers(): NotingHandlers {
  const calls: NotingHandlers['calls'] = [];
  const handlers: unknown = Object.fromEntries(
    Object.keys(payloadSchemas).map((type) => [type, async (payload: unknown) => void calls.push({ type, payload })]),
  );
  if (!areHandlers(handlers)) throw new Error('A message has no handler.');
  return { handlers, calls };
}

function areHandlers(value: unknown): value is Handlers {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && Object.keys(payloadSchemas).every((type) => type in value);
}
