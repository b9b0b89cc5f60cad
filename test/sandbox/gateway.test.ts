import { describe, expect, it } from 'vitest';
import { callerOf } from './caller.ts';
import { tokenCosts } from './index.ts';
import { routes } from './router.ts';

const json = { 'content-type': 'application/json' };

describe('the way in', () => {
  it.each(['/v1/users/me', '/v1/nothing', '/nothing', '/api/v2/persons'])(
    '%s asks for the token first',
    async (path) => {
      for (const headers of [json, { ...json, 'x-api-token': 'wrong' }]) {
        const answer = await callerOf().call('DELETE', path, undefined, headers);
        expect(answer.status).toBe(401);
        expect(answer.headers['x-401-by-gw']).toBe('true');
        expect(answer.json).toMatchObject({ success: false, error: 'unauthorized access', errorCode: 401 });
      }
    },
  );

  it('a token in the address opens nothing', async () => {
    expect((await callerOf().call('GET', '/v1/users/me?api_token=sandbox-token', undefined, json)).status).toBe(401);
  });

  it('a bearer token is taken as well', async () => {
    const { status } = await callerOf().call('GET', '/v1/users/me', undefined, {
      authorization: 'Bearer sandbox-token',
    });
    expect(status).toBe(200);
  });

  it('a revoked token is refused from then on', async () => {
    const { call, sandbox } = callerOf();
    expect((await call('GET', '/v1/users/me')).status).toBe(200);
    sandbox.revokeToken('sandbox-token');
    expect((await call('GET', '/v1/users/me')).status).toBe(401);
  });

  it('version 1 is also under /api/v1, version 2 only under /api/v2', async () => {
    const { call } = callerOf();
    expect((await call('GET', '/api/v1/users/me')).status).toBe(200);
    expect((await call('GET', '/v2/persons')).status).toBe(404);
    expect((await call('GET', '/v1/persons')).status).toBe(404);
    expect((await call('GET', '/api/v2/leads')).status).toBe(404);
  });

  it('a known path with another method is 405', async () => {
    expect((await callerOf().call('PUT', '/v1/leads')).status).toBe(405);
  });

  it('every operation that has a price has an endpoint', () => {
    expect(routes.map(({ operation }) => operation).sort()).toEqual(Object.keys(tokenCosts).sort());
  });

  it('CORS headers come only when switched on, and a preflight needs no token', async () => {
    const { call, sandbox } = callerOf();
    expect((await call('GET', '/v1/users/me')).headers).not.toHaveProperty('access-control-allow-origin');
    expect((await call('OPTIONS', '/v1/leads', undefined, {})).status).toBe(401);
    sandbox.changeSettings({ cors: true });
    const preflight = await call('OPTIONS', '/v1/leads', undefined, {});
    expect(preflight).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': '*' } });
  });
});

describe('the log of requests', () => {
  it('shows where the token went without showing it', async () => {
    const { call, sandbox } = callerOf();
    await call('GET', '/v1/users/me?leak=sandbox-token');
    await call('POST', '/v1/leads', { title: 'sandbox-token' }, { ...json, 'x-api-token': 'guess' });
    const [first, second] = sandbox.requests;
    expect(first).toMatchObject({ method: 'GET', path: '/v1/users/me', status: 200, tokenCost: 2 });
    expect(first?.headers['x-api-token']).toBe('<right token>');
    expect(first?.query).toEqual({ leak: '<right token>' });
    expect(second).toMatchObject({ status: 401, body: { title: '<right token>' } });
    expect(second?.headers['x-api-token']).toBe('<wrong token>');
    expect(JSON.stringify(sandbox.requests)).not.toMatch(/sandbox-token|guess/);
  });

  it('a reset forgets everything but the settings of the start', async () => {
    const { call, sandbox } = callerOf({ dailyTokens: 50 });
    await call('POST', '/api/v2/persons', { name: 'Ada' });
    sandbox.revokeToken('sandbox-token');
    sandbox.changeSettings({ dailyTokens: 0 });
    sandbox.addFault({ effect: { kind: 'cut' } });
    sandbox.reset();
    expect(sandbox.requests).toEqual([]);
    expect(sandbox.faults()).toEqual([]);
    expect(sandbox.state()).toMatchObject({ persons: [], tokensUsed: 0, settings: { dailyTokens: 50 } });
    expect((await call('POST', '/api/v2/persons', { name: 'Ada' })).data.id).toBe(1001);
  });
});
