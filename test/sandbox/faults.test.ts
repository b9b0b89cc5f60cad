import { describe, expect, it } from 'vitest';
import { type Caller, callerOf } from './caller.ts';
import { createFaultList } from './faults/fault-list.ts';
import { type FaultEffect, sandboxFetch, seedToken } from './index.ts';

const create = ({ call }: Caller) => call('POST', '/api/v2/organizations', { name: 'Northwind' });
const known = ({ sandbox }: Caller) => sandbox.store.organizations.size;

describe('a fault before the write leaves nothing, one after it leaves the record', () => {
  it.each([
    ['cut', 'cut'],
    ['rate-limited', 429],
    ['payment-required', 402],
    ['forbidden', 403],
    ['blocked', 403],
    ['server-error', 500],
  ] as const)('%s', async (kind, status) => {
    for (const when of ['before', 'after'] as const) {
      const caller = callerOf();
      caller.sandbox.addFault({ effect: { kind, when } });
      expect((await create(caller)).status).toBe(status);
      expect(known(caller)).toBe(when === 'after' ? 1 : 0);
      expect(caller.sandbox.requests[0]).toMatchObject({ status, fault: 1, tokenCost: when === 'after' ? 5 : 0 });
      expect((await create(caller)).status).toBe(200);
    }
  });
});

describe('an answer that is not what it should be', () => {
  async function outcomeOf(effect: FaultEffect, caller = callerOf()) {
    caller.sandbox.addFault({ effect });
    const headers = { 'x-api-token': seedToken, 'content-type': 'application/json' };
    return caller.sandbox.handle({ method: 'POST', url: '/api/v2/organizations', headers, body: '{"name":"N"}' });
  }

  it('broken JSON, an empty body, a wrong content type: the write has happened', async () => {
    for (const kind of ['broken-json', 'empty-body', 'wrong-content-type'] as const) {
      const caller = callerOf();
      const outcome = await outcomeOf({ kind, when: 'after' }, caller);
      if (outcome.kind !== 'answered') throw new Error('no answer');
      const { body, headers } = outcome.response;
      const readable = headers['content-type']?.includes('json') && isJson(body);
      expect(readable).toBe(false);
      expect(known(caller)).toBe(1);
    }
  });

  it('a block and a maintenance page are HTML', async () => {
    const effects: FaultEffect[] = [
      { kind: 'blocked', when: 'before' },
      { kind: 'server-error', when: 'before', status: 503, as: 'html' },
    ];
    for (const effect of effects) {
      expect(await outcomeOf(effect)).toMatchObject({ response: { headers: { 'content-type': /html/ } } });
    }
  });

  it('429 carries the headers it was given, absurd or not', async () => {
    const headers = { 'retry-after': '-1', 'x-ratelimit-reset': 'soon' };
    const outcome = await outcomeOf({ kind: 'rate-limited', when: 'before', headers });
    expect(outcome).toMatchObject({ response: { status: 429, headers } });
  });

  it.each([301, 302, 303, 307, 308] as const)('a redirect with %i', async (status) => {
    const outcome = await outcomeOf({
      kind: 'redirect',
      when: 'before',
      status,
      location: 'https://elsewhere.example/',
    });
    expect(outcome).toMatchObject({ response: { status, headers: { location: 'https://elsewhere.example/' } } });
  });

  it('the previous answer instead of the right one', async () => {
    const caller = callerOf();
    await caller.call('GET', '/v1/users/me');
    const outcome = await outcomeOf({ kind: 'previous-answer', when: 'after' }, caller);
    expect(outcome).toMatchObject({ response: { body: expect.stringContaining('Sandbox User') } });
    expect(known(caller)).toBe(1);
  });

  it('any other answer, twice the same one, half of one', async () => {
    const teapot: FaultEffect = { kind: 'answer', when: 'before', status: 418, headers: {}, body: 'tea' };
    expect(await outcomeOf(teapot)).toMatchObject({ response: { status: 418, body: 'tea' } });
    expect(await outcomeOf({ kind: 'answer-twice' })).toMatchObject({ copies: 2, response: { status: 200 } });
    expect(await outcomeOf({ kind: 'cut-in-body' })).toMatchObject({ kind: 'cut-in-body' });
  });

  it('an empty daily budget stays empty for the requests after it', async () => {
    const caller = callerOf();
    expect(await outcomeOf({ kind: 'budget-empty' }, caller)).toMatchObject({ response: { status: 429 } });
    expect((await create(caller)).status).toBe(429);
    expect(known(caller)).toBe(0);
  });
});

describe('time', () => {
  it('a slow answer comes after its delay; the write before or after it', async () => {
    for (const when of ['before', 'after'] as const) {
      const caller = callerOf();
      caller.sandbox.addFault({ effect: { kind: 'slow', when, delayMs: 30_000 } });
      const answer = create(caller);
      await caller.clock.advance(29_999);
      expect(known(caller)).toBe(when === 'before' ? 0 : 1);
      await caller.clock.advance(1);
      expect((await answer).status).toBe(200);
    }
  });

  it('a late write happens after the client has been cut off', async () => {
    const caller = callerOf();
    caller.sandbox.addFault({ effect: { kind: 'late-write', delayMs: 5000 } });
    expect((await create(caller)).status).toBe('cut');
    expect(known(caller)).toBe(0);
    await caller.clock.advance(5000);
    expect(known(caller)).toBe(1);
  });
});

describe('when a fault strikes', () => {
  const me = (caller: Caller) => caller.call('GET', '/v1/users/me');
  const cut = { kind: 'cut' } as const;

  it('only for its method and path', async () => {
    const caller = callerOf();
    caller.sandbox.addFault({ effect: cut, method: 'post', path: '/api/v2/organizations' });
    caller.sandbox.addFault({ effect: cut, path: '/v1/leads/*' });
    expect((await me(caller)).status).toBe(200);
    expect((await caller.call('GET', '/v1/leads')).status).toBe(200);
    expect((await caller.call('GET', '/v1/leads/some-id')).status).toBe('cut');
    expect((await create(caller)).status).toBe('cut');
  });

  it('after some requests, and as often as it was told to', async () => {
    const caller = callerOf();
    caller.sandbox.addFault({ effect: cut, skip: 1, times: 2 });
    const statuses = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await me(caller)).status);
    expect(statuses).toEqual([200, 'cut', 'cut', 200]);
  });

  it('by chance: the same seed strikes the same requests', () => {
    const strikes = (seed: number) => {
      const faults = createFaultList();
      faults.add({ effect: cut, times: null, chance: { of: 0.05, seed } });
      return Array.from({ length: 1000 }, () => Number(faults.strike('GET', '/') !== undefined));
    };
    expect(strikes(7)).toEqual(strikes(7));
    expect(strikes(7)).not.toEqual(strikes(8));
    const struck = strikes(7).reduce((sum, one) => sum + one, 0);
    expect(struck).toBeGreaterThan(30);
    expect(struck).toBeLessThan(70);
  });

  it('until it is cleared', async () => {
    const caller = callerOf();
    caller.sandbox.addFault({ effect: cut, times: null });
    expect((await me(caller)).status).toBe('cut');
    caller.sandbox.clearFaults();
    expect((await me(caller)).status).toBe(200);
  });
});

describe('fetch without a network', () => {
  const url = 'https://api.pipedrive.com/v1/users/me';
  const init = { headers: { 'x-api-token': seedToken } };

  it('answers', async () => {
    const answer = await sandboxFetch(callerOf().sandbox)(url, init);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ data: { name: 'Sandbox User' } });
  });

  it('rejects like a network where the connection is cut or a redirect is not wanted', async () => {
    const { sandbox } = callerOf();
    const send = sandboxFetch(sandbox);
    sandbox.addFault({ effect: { kind: 'cut' } });
    await expect(send(url, init)).rejects.toThrow(TypeError);
    sandbox.addFault({ effect: { kind: 'redirect', location: 'https://elsewhere.example/' } });
    await expect(send(url, { ...init, redirect: 'error' })).rejects.toThrow(TypeError);
    sandbox.addFault({ effect: { kind: 'cut-in-body' } });
    await expect((await send(url, init)).json()).rejects.toThrow(TypeError);
  });

  it('can be aborted, while the sandbox goes on', async () => {
    const caller = callerOf();
    caller.sandbox.addFault({ effect: { kind: 'slow', delayMs: 1000 } });
    const aborting = new AbortController();
    const headers = { ...init.headers, 'content-type': 'application/json' };
    const sent = { method: 'POST', headers, body: '{"name":"N"}', signal: aborting.signal };
    const answer = sandboxFetch(caller.sandbox)('https://api.pipedrive.com/api/v2/organizations', sent);
    setTimeout(() => aborting.abort(), 10);
    await expect(answer).rejects.toThrow('aborted');
    await caller.clock.advance(1000);
    expect(known(caller)).toBe(1);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
