import { spawn } from 'node:child_process';
import { get } from 'node:https';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { TLSSocket } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { valueAt } from './caller.ts';
import { type Sandbox, seedToken, startSandbox } from './index.ts';

let sandbox: Sandbox;
const headers = { 'x-api-token': seedToken, 'content-type': 'application/json' };

beforeAll(async () => {
  sandbox = await startSandbox({ settings: { searchLagMs: 0 } });
});
afterEach(() => sandbox.core.reset());
afterAll(() => sandbox.close());

const me = () => fetch(`${sandbox.httpUrl}/v1/users/me`, { headers });
const control = (path: string, init?: RequestInit) => fetch(`${sandbox.httpUrl}/__sandbox/${path}`, init);
const order = (path: string, body: unknown) => control(path, { method: 'POST', body: JSON.stringify(body) });

describe('over sockets', () => {
  it('TLS answers under the name of the API, with a certificate for it', async () => {
    const { status, names } = await new Promise<{ status?: number; names?: string }>((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: sandbox.tlsPort,
        servername: 'api.pipedrive.com',
        rejectUnauthorized: false,
      };
      const sent = { ...options, path: '/v1/users/me', headers: { ...headers, host: 'api.pipedrive.com' } };
      get(sent, (answer) => {
        const { socket, statusCode } = answer.resume();
        const certificate = socket instanceof TLSSocket ? socket.getPeerCertificate() : undefined;
        resolve({ status: statusCode ?? 0, names: String(certificate?.subjectaltname) });
      }).on('error', reject);
    });
    expect(status).toBe(200);
    expect(names).toContain('DNS:api.pipedrive.com');
    expect(names).toContain('127.0.0.1');
  });

  it('a cut connection is a network error; after it all is well', async () => {
    for (const kind of ['cut', 'cut-in-body'] as const) {
      sandbox.core.addFault({ effect: { kind } });
      await expect(me().then((answer) => answer.json())).rejects.toThrow(TypeError);
      expect((await me()).status).toBe(200);
    }
  });

  it('an answer given twice is on the wire twice', async () => {
    sandbox.core.addFault({ effect: { kind: 'answer-twice' } });
    const socket = connect(sandbox.httpPort, '127.0.0.1');
    socket.write(`GET /v1/users/me HTTP/1.1\r\nhost: localhost\r\nx-api-token: ${seedToken}\r\n\r\n`);
    expect((await text(socket)).match(/HTTP\/1\.1 200/g)).toHaveLength(2);
  });

  it('a port in use is an error, and nothing stays open', async () => {
    await expect(startSandbox({ httpPort: sandbox.httpPort })).rejects.toThrow('EADDRINUSE');
    await expect(startSandbox({ tlsPort: sandbox.httpPort })).rejects.toThrow('EADDRINUSE');
  });
});

describe('the controls', () => {
  it('show the state and the requests, and reset both', async () => {
    const made = await fetch(`${sandbox.httpUrl}/api/v2/persons`, { method: 'POST', headers, body: '{"name":"Ada"}' });
    expect(made.status).toBe(200);
    expect(await (await control('state')).json()).toMatchObject({ persons: [{ name: 'Ada' }], tokensUsed: 5 });
    expect(await (await control('requests')).json()).toMatchObject([{ method: 'POST', body: { name: 'Ada' } }]);
    await order('reset', {});
    expect(await (await control('state')).json()).toMatchObject({ persons: [], tokensUsed: 0 });
  });

  it('add faults, one or several, and clear them', async () => {
    const fault = { effect: { kind: 'server-error' }, path: '/v1/users/me' };
    expect((await order('faults', fault)).status).toBe(200);
    expect((await me()).status).toBe(500);
    await order('faults', [fault, fault]);
    expect(await (await control('faults')).json()).toHaveLength(2);
    await control('faults', { method: 'DELETE' });
    expect((await me()).status).toBe(200);
  });

  it('change settings and tokens', async () => {
    await order('settings', { burstPerTwoSeconds: 0 });
    expect((await me()).status).toBe(429);
    await order('settings', { burstPerTwoSeconds: null });
    await order('tokens', { revoke: seedToken });
    expect((await me()).status).toBe(401);
    await order('tokens', { add: seedToken, user_id: 502 });
    expect(await (await me()).json()).toMatchObject({ data: { name: 'Second User' } });
  });

  it.each([
    ['faults', { effect: { kind: 'explosion' } }, 'effect.kind'],
    ['faults', { effect: { kind: 'cut' }, often: 1 }, 'often'],
    ['settings', { searchLagMs: 'long' }, 'searchLagMs'],
    ['settings', { nothing: 1 }, 'nothing'],
    ['tokens', {}, 'revoke'],
    ['faults', undefined, 'the body'],
  ])('%s with %j is answered 400 with a sentence about %s', async (path, body, named) => {
    const answer = await order(path, body);
    expect(answer.status).toBe(400);
    expect(valueAt(await answer.json(), 'error')).toMatch(
      new RegExp(`^The order was not understood: ${named}: .+\\.$`),
    );
  });

  it('an unknown control names the known ones', async () => {
    const answer = await control('explode');
    expect(answer.status).toBe(404);
    expect(valueAt(await answer.json(), 'error')).toContain('POST reset');
  });

  it('are there for this machine only: neither under the name of the API nor for other pages', async () => {
    const statusFor = (more: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(sandbox.httpPort, '127.0.0.1').on('error', reject);
        socket.write(`GET /__sandbox/state HTTP/1.1\r\n${more}\r\nconnection: close\r\n\r\n`);
        void text(socket).then((all) => resolve(all.slice(9, 12)));
      });
    const own = `host: 127.0.0.1:${sandbox.httpPort}`;
    expect(await statusFor(own)).toBe('200');
    expect(await statusFor(`${own}\r\norigin: https://hostile.example`)).toBe('401');
    expect(await statusFor('host: api.pipedrive.com')).toBe('401');
  });
});

describe('the pages', () => {
  it('the inbox shows what arrived and runs none of it', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { core } = sandbox;
    const post = (path: string, body: unknown) =>
      core.handle({ method: 'POST', url: path, headers, body: JSON.stringify(body) });
    await post('/api/v2/persons', { name: hostile, emails: [{ value: `"'&${hostile}` }] });
    await post('/v1/leads', { title: hostile, person_id: 1001, value: { amount: 1500, currency: 'EUR' } });
    const [leadId] = [...core.store.leads.keys()];
    await post('/v1/notes', { content: `<p>${hostile}&lt;script&gt;</p>`, lead_id: leadId });
    const answer = await fetch(sandbox.httpUrl);
    const page = await answer.text();
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('1,500 EUR');
    expect(page).not.toContain('<img');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const link = await fetch(`${sandbox.httpUrl}/leads/inbox/${leadId}`);
    expect(await link.text()).toContain(`id="${leadId}" class="lead highlighted"`);
  });

  it('an empty inbox says what to do', async () => {
    expect(await (await fetch(sandbox.httpUrl)).text()).toContain('No leads yet.');
  });

  it('the sample profile has linked data, a mail link and a phone link', async () => {
    const page = await (await fetch(`${sandbox.httpUrl}/sample/profile`)).text();
    for (const part of ['application/ld+json', 'mailto:mara.lindqvist@', 'tel:+12025550143'])
      expect(page).toContain(part);
  });
});

describe('the command', () => {
  async function run(...args: string[]): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url)), ...args]);
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const said = text(child.stderr);
    return { code: await ended, said: await said };
  }

  it.each([
    [['--port', 'abc'], '"abc" is not a port: --port takes a number from 1 to 65534.\n'],
    [['--colour'], 'The arguments were not understood. Usage: node test/sandbox/main.ts [--port 8787]\n'],
  ])('%j ends with one sentence', async (args, sentence) => {
    expect(await run(...args)).toEqual({ code: 1, said: sentence });
  });

  it('a port in use ends with one sentence', async () => {
    const { code, said } = await run('--port', String(sandbox.httpPort));
    expect(code).toBe(1);
    expect(said).toMatch(/^Port \d+ or \d+ is in use: choose another one with --port\.\n$/);
  });
});
