import * as v from 'valibot';
import { type Handlers, type MessageType, type Payload, payloadSchemas } from './protocol.ts';

/** Who sent a message, as the browser says it; the message's own words prove nothing. */
export interface Sender {
  id?: string | undefined;
  /** Missing in Firefox before 126; then `url` stands in. */
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
}

/** The extension itself: `runtime.id`, and the origin of its pages. */
export interface Self {
  id: string;
  origin: string;
}

const envelopeSchema = v.strictObject({ type: v.keyof(v.object(payloadSchemas)), payload: v.unknown() });
const schemas: { [Type in MessageType]: v.GenericSchema<unknown, Payload<Type>> } = payloadSchemas;

/**
 * The worker's ear. Answers messages from the extension's own pages, top frame only, whose payload fits its schema;
 * everything else (content scripts, framed pages, other extensions, unknown types) is refused by a rejection.
 */
export function createReceiver(handlers: Handlers, self: Self) {
  return async (message: unknown, sender: Sender): Promise<unknown> => {
    if (!isOwnPage(sender, self)) throw new Error('Refused: not from a page of this extension.');
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success) throw new Error('Refused: unknown message.');
    return handle(handlers, envelope.output.type, envelope.output.payload);
  };
}

type Listener = (message: unknown, sender: Sender, respond: (reply: unknown) => void) => true;

/** Answers in the one way that all browsers know: Chrome before 148 takes no promise from a listener. */
export function answering(receive: ReturnType<typeof createReceiver>): Listener {
  return (message, sender, respond) => {
    receive(message, sender).then(
      (value) => respond({ ok: true, value }),
      (error) => respond({ ok: false, reason: String(error) }),
    );
    return true;
  };
}

/** `sender.tab` is no test: an extension page in a tab has it, too. */
function isOwnPage({ id, origin, url, frameId }: Sender, self: Self) {
  // `new URL(…).origin` is "null" for extension addresses in some engines.
  const from = origin ?? /^[a-z-]+:\/\/[^/]+/.exec(url ?? '')?.[0];
  return id === self.id && from === self.origin && (frameId === undefined || frameId === 0);
}

function handle<Type extends MessageType>(handlers: Handlers, type: Type, payload: unknown) {
  return handlers[type](payloadOf(type, schemas[type], payload));
}

function payloadOf<Output>(type: MessageType, schema: v.GenericSchema<unknown, Output>, payload: unknown): Output {
  const parsed = v.safeParse(schema, payload);
  if (!parsed.success) throw new Error(`Refused: ${type} with a payload that doesn't fit.`);
  return parsed.output;
}
