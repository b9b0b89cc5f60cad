import { beforeEach, expect, it, vi } from 'vitest';
import { send } from '../../utils/messages/send.ts';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));
beforeEach(() => void sendMessage.mockReset());

it('a message goes out with its payload, and its reply comes back', async () => {
  sendMessage.mockResolvedValue({ ok: true, value: { waiting: 1, needsUser: 0 } });
  expect(await send('countCaptures', {})).toEqual({ ok: true, value: { waiting: 1, needsUser: 0 } });
  expect(sendMessage.mock.calls).toEqual([[{ type: 'countCaptures', payload: {} }]]);
});

it.each([
  ['a refusal', () => Promise.resolve({ ok: false, reason: 'Refused' })],
  ['no reply, as of a worker that was killed', () => Promise.resolve(undefined)],
  ['a broken channel', () => Promise.reject(new Error('Receiving end does not exist.'))],
])('%s says only that it is unknown what happened', async (_, reply) => {
  sendMessage.mockImplementation(reply);
  expect(await send('countCaptures', {})).toEqual({ ok: false });
});
