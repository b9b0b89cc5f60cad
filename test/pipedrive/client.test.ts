import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient, type Rim } from '../../utils/pipedrive/client.ts';
import type { Operation } from '../../utils/pipedrive/operation.ts';

const secret = 'canary-token-0123456789';
const answer = v.object({ id: v.number() });
const asking: Operation<{ id: number }> = {
  method: 'GET',
  path: '/v1/leads',
  query: { sort: 'add_time DESC' },
  answer,
};
const making: Operation<{ id: number }> = { method: 'POST', path: '/v1/leads', body: { title: 'x' }, answer };

const good = () => new Response('{"success":true,"data":{"id":1}}');

/** A client over a `fetch` that notes its calls. */
function client(change: Partial<Rim> = {}) {
  const calls: { address: string; init: RequestInit }[] = [];
  const answerWith = change.fetch ?? (async () => good());
  const send = createClient({
    now: () => 0,
    isOnline: () => true,
    mayCall: async () => true,
    token: async () => secret,
    ...change,
    fetch: async (address, init = {}) => {
      calls.push({ address: String(address), init });
      return answerWith(address, init);
    },
  });
  return { send, calls };
}

afterEach(() => vi.restoreAllMocks());

describe('the client', () => {
  it('asks the one host, and encodes what it asks', async () => {
    const { send, calls } = client();
    expect(await send(asking)).toEqual({ ok: true, value: { id: 1 } });
    expect(calls[0]?.address).toBe('https://api.pipedrive.com/v1/leads?sort=add_time+DESC');
  });

  it('has the token in its one header and nowhere else', async () => {
    const { send, calls } = client();
    await send(making);
    const { address, init } = calls[0] ?? { address: '', init: {} };
    const headers = new Headers(init.headers);
    expect(headers.get('x-api-token')).toBe(secret);
    headers.delete('x-api-token');
    expect(JSON.stringify([address, init.body, [...headers]])).not.toContain(secret);
  });

  it('follows no redirect, sends no cookie and no referrer, keeps nothing in a cache', async () => {
    const { send, calls } = client();
    await send(asking);
    expect(calls[0]?.init).toMatchObject({
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      mode: 'cors',
    });
  });

  it('sends a body as JSON, and no content type without one', async () => {
    const { send, calls } = client();
    await send(making);
    await send(asking);
    expect(calls.map(({ init }) => [init.method, init.body, new Headers(init.headers).get('content-type')])).toEqual([
      ['POST', '{"title":"x"}', 'application/json'],
      ['GET', undefined, null],
    ]);
  });

  it('asks for JSON', async () => {
    const { send, calls } = client();
    await send(asking);
    expect(new Headers(calls[0]?.init.headers).get('accept')).toBe('application/json');
  });

  it('can’t tell what was done from an answer without a body', async () => {
    const { send } = client({ fetch: async () => new Response(null, { status: 204 }) });
    expect(await send(asking)).toEqual({ ok: false, failure: { kind: 'server', status: 204 } });
  });

  it('gives up after 20 seconds', async () => {
    const gone = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(gone.signal);
    const { send } = client({ fetch: (_, init) => untilAborted(init?.signal) });
    const pending = send(asking);
    await vi.waitFor(() => expect(timeout).toHaveBeenCalledWith(20_000));
    gone.abort();
    expect(await pending).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });

  it.each([
    ['not connected', { token: async () => undefined }, 'not-connected'],
    ['locked', { token: async () => ({ kind: 'locked' }) as const }, 'locked'],
    ['offline', { isOnline: () => false }, 'offline'],
    ['without permission', { mayCall: async () => false }, 'no-permission'],
  ] satisfies [string, Partial<Rim>, string][])('%s: sends nothing and says so', async (_, change, kind) => {
    const { send, calls } = client(change);
    expect(await send(asking)).toEqual({ ok: false, failure: { kind } });
    expect(calls).toEqual([]);
  });

  it.each([new TypeError('Failed to fetch'), 'a text', undefined, null, new DOMException('x', 'TimeoutError')])(
    'makes a failure of %s thrown',
    async (thrown) => {
      const throwing = () => {
        throw thrown;
      };
      for (const change of [{ fetch: throwing }, { token: throwing }, { mayCall: throwing }, { isOnline: throwing }]) {
        expect(await client(change).send(asking)).toEqual({ ok: false, failure: { kind: 'unreachable' } });
      }
    },
  );

  it('doesn’t read an answer of more than five million characters', async () => {
    let pieces = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pieces += 1;
        controller.enqueue(new Uint8Array(1_000_000).fill(0x20));
      },
    });
    const { send } = client({ fetch: async () => new Response(endless) });
    expect(await send(asking)).toEqual({ ok: false, failure: { kind: 'unreachable' } });
    expect(pieces).toBeLessThan(12);
  });

  it('reads an answer of just five million characters', async () => {
    const body = '{"success":true,"data":{"id":1}}'.padEnd(5_000_000);
    expect(await client({ fetch: async () => new Response(body) }).send(asking)).toEqual({
      ok: true,
      value: { id: 1 },
    });
  });

  it('reads an answer that breaks off as one that says nothing', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"success":'));
        controller.error(new TypeError('Failed to fetch'));
      },
    });
    const { send } = client({ fetch: async () => new Response(broken) });
    expect(await send(asking)).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });

  it('never says the token in a failure', async () => {
    const echoing = async () =>
      new Response(JSON.stringify({ success: false, error: `bad ${secret}` }), { status: 400 });
    expect(await client({ fetch: echoing }).send(asking)).toMatchObject({ failure: { words: 'bad ' } });
  });
});

function untilAborted(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}
