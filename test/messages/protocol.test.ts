import { describe, expectTypeOf, it } from 'vitest';
import type { ConnectionView } from '../../utils/connection/connection.ts';
import type { Capture } from '../../utils/lead/capture.ts';
import type { CaptureView } from '../../utils/messages/capture-view.ts';
import type { Handlers, MessageType, Payload, Replies } from '../../utils/messages/protocol.ts';
import type { Reply, send } from '../../utils/messages/send.ts';

describe('the protocol, as the compiler holds it', () => {
  it('has a reply for every message, and no other', () => {
    expectTypeOf<keyof Replies>().toEqualTypeOf<MessageType>();
  });

  it('knows what each message carries and what comes back', () => {
    expectTypeOf<Payload<'confirmCapture'>>().toEqualTypeOf<Capture>();
    expectTypeOf<Payload<'followCapture'>>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<Replies['followCapture']>().toEqualTypeOf<CaptureView | undefined>();
    expectTypeOf<Replies['getConnection']>().toEqualTypeOf<ConnectionView>();
  });

  it('refuses a wrong type, a wrong payload and a wrong reply', () => {
    const sending = (message: typeof send) => {
      void message('followCapture', { id: 'x' });
      // @ts-expect-error There is no such message.
      void message('getToken', {});
      // @ts-expect-error The id is missing.
      void message('followCapture', {});
      // @ts-expect-error The id is a text.
      void message('followCapture', { id: 7 });
      // @ts-expect-error Nothing else may be carried along.
      void message('connect', { token: 'x', host: 'evil.example' });
    };
    const replying = (answer: Handlers) => {
      // @ts-expect-error A confirmation says whether the capture was stored.
      answer.confirmCapture = async () => ({ stored: 'yes' });
      // @ts-expect-error The token is in no reply.
      answer.getConnection = async () => ({ state: 'connected', token: 'x' });
    };
    expectTypeOf(sending).toBeFunction();
    expectTypeOf(replying).toBeFunction();
  });

  it('makes who sends look whether there was a reply at all', () => {
    const reading = (reply: Reply<'countCaptures'>) => {
      // @ts-expect-error There may be none: the worker may have died.
      return reply.value.waiting;
    };
    expectTypeOf(reading).toBeFunction();
  });
});
