import { describe, expect, it } from 'vitest';
import { type Caller, callerOf } from './caller.ts';

async function statuses({ call }: Caller, count: number, path: string): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (let index = 0; index < count; index += 1) answers.push((await call('GET', path)).status);
  return answers;
}

const me = '/v1/users/me';
const search = '/api/v2/persons/search?term=ada';

describe('limits', () => {
  it('20 requests pass in any two seconds, the next is told to wait', async () => {
    const caller = callerOf();
    expect(await statuses(caller, 21, me)).toEqual([...Array(20).fill(200), 429]);
    await caller.clock.advance(1999);
    expect(await statuses(caller, 1, me)).toEqual([429]);
    await caller.clock.advance(1);
    expect(await statuses(caller, 1, me)).toEqual([200]);
  });

  it('searches have 10 of their own', async () => {
    const caller = callerOf();
    expect(await statuses(caller, 11, search)).toEqual([...Array(10).fill(200), 429]);
    expect(await statuses(caller, 1, me)).toEqual([200]);
  });

  it('each token has its own window, all share the day', async () => {
    const caller = callerOf({ burstPerTwoSeconds: 1 });
    caller.sandbox.addToken('second-token', 502);
    await caller.call('GET', me);
    const second = await caller.call('GET', me, undefined, { 'x-api-token': 'second-token' });
    expect(second.data.name).toBe('Second User');
    expect(caller.sandbox.tokensUsed()).toBe(4);
  });

  it('every answer says how much is left', async () => {
    const { call, clock } = callerOf();
    await call('POST', '/api/v2/persons', { name: 'Ada' });
    await clock.advance(500);
    expect((await call('GET', me)).headers).toMatchObject({
      'x-ratelimit-limit': '20',
      'x-ratelimit-remaining': '18',
      'x-ratelimit-reset': '2',
      'x-daily-requests-left': '9999',
    });
  });

  it('headers that are not documented come only when asked for', async () => {
    const { call, sandbox } = callerOf({ burstPerTwoSeconds: 1 });
    const names = ['retry-after', 'x-daily-ratelimit-token-remaining'];
    await call('GET', me);
    expect(Object.keys((await call('GET', me)).headers)).not.toEqual(expect.arrayContaining(names));
    sandbox.changeSettings({ sendRetryAfter: true, sendTokenBudgetHeaders: true });
    expect(Object.keys((await call('GET', me)).headers)).toEqual(expect.arrayContaining(names));
  });

  it('an empty budget refuses everything until midnight', async () => {
    const caller = callerOf({ dailyTokens: 5 });
    expect(await statuses(caller, 3, me)).toEqual([200, 200, 429]);
    await caller.clock.advance(15 * 3_600_000);
    expect(await statuses(caller, 1, me)).toEqual([200]);
  });

  it('null switches a limit off', async () => {
    const caller = callerOf({ burstPerTwoSeconds: null, searchesPerTwoSeconds: null, dailyTokens: null });
    expect(new Set(await statuses(caller, 200, search))).toEqual(new Set([200]));
  });

  it('a refused request costs its tokens, or none', async () => {
    for (const failuresCostTokens of [true, false]) {
      const { call, sandbox } = callerOf({ failuresCostTokens });
      await call('POST', '/v1/leads', {});
      expect(sandbox.tokensUsed()).toBe(failuresCostTokens ? 10 : 0);
    }
  });

  it('a capture with two searches, an organization, a person, a lead and a note costs 70 tokens', async () => {
    const { call, sandbox } = callerOf();
    await call('GET', search);
    await call('GET', '/api/v2/organizations/search?term=ada');
    const organization = await call('POST', '/api/v2/organizations', { name: 'N' });
    const person = await call('POST', '/api/v2/persons', { name: 'A', org_id: organization.data.id });
    const lead = await call('POST', '/v1/leads', { title: 'L', person_id: person.data.id });
    await call('POST', '/v1/notes', { content: 'x', lead_id: lead.data.id });
    expect(sandbox.tokensUsed()).toBe(70);
    expect(sandbox.requests.reduce((sum, { tokenCost }) => sum + tokenCost, 0)).toBe(70);
  });
});
