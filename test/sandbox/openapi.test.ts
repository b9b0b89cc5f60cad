import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, seedToken, startSandbox, tokenCosts } from './index.ts';
import { isRecord } from './json.ts';
import { descriptionOf, operationsOf, readSpecification } from './openapi/specification.ts';
import { hasOpenApiFiles, type OpenApiProxies, startOpenApiProxies, whereOpenApiFilesAre } from './openapi-proxy.ts';
import { customFieldCode } from './store/seed-fields.ts';

const headers = { 'x-api-token': seedToken, 'content-type': 'application/json' };

/** One deal field of each type, as leads write them. */
const customValues = {
  [customFieldCode(0xd01)]: 'Spring',
  [customFieldCode(0xd05)]: 12.5,
  [customFieldCode(0xd06)]: 900,
  [`${customFieldCode(0xd06)}_currency`]: 'EUR',
  [customFieldCode(0xd0c)]: '2026-12-01',
};

describe.skipIf(!hasOpenApiFiles)(`requests and the sandbox's answers, ${whereOpenApiFilesAre}`, () => {
  let sandbox: Sandbox;
  let proxies: OpenApiProxies;

  beforeAll(async () => {
    sandbox = await startSandbox({
      settings: { burstPerTwoSeconds: null, searchesPerTwoSeconds: null, searchLagMs: 0 },
    });
    proxies = await startOpenApiProxies(sandbox.httpUrl);
  }, 90_000);

  afterAll(async () => {
    await proxies?.close();
    await sandbox?.close();
  });

  async function call(method: string, path: string, body?: unknown): Promise<{ status: number; data: unknown }> {
    const answer = await fetch(proxies.urlFor(path), {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const json: unknown = await answer.json();
    if (!isRecord(json)) throw new Error(`${method} ${path} was answered with ${JSON.stringify(json)}`);
    // Prism's own refusals say what was wrong; show that instead of a number.
    expect(json.validation, `${method} ${path}: ${JSON.stringify(json)}`).toBeUndefined();
    return { status: answer.status, data: json.data };
  }

  async function make(path: string, body: unknown, status = 200): Promise<unknown> {
    const answer = await call('POST', path, body);
    expect(answer.status).toBe(status);
    return isRecord(answer.data) ? answer.data.id : undefined;
  }

  it('a whole capture is valid, request by request and answer by answer', async () => {
    const org = await make('/api/v2/organizations', { name: 'Northwind', website: 'https://northwind.example' });
    const person = { name: 'Ada Example', org_id: org, emails: [{ value: 'ada@northwind.example' }], visible_to: 3 };
    const personId = await make('/api/v2/persons', person);
    const value = { amount: 1500, currency: 'EUR' };
    const dated = { expected_close_date: '2026-12-31', visible_to: '3', was_seen: true };
    const sourced = { origin_id: 'capture-1', channel: 2, channel_id: 'northwind.example' };
    const lead = { title: 'Northwind', person_id: personId, organization_id: org, value, ...dated, ...sourced };
    const leadId = await make('/v1/leads', { ...lead, ...customValues }, 201);
    await make('/v1/notes', { content: '<p>Hello</p>', lead_id: leadId, pinned_to_lead_flag: 1 });
    for (const path of [`/v1/leads/${leadId}`, '/v1/leads?sort=add_time DESC&limit=50', '/v1/notes']) {
      expect((await call('GET', path)).status).toBe(200);
    }
  });

  it('what is read before a capture is valid', async () => {
    const paths = ['/v1/users/me', '/v1/users', '/v1/currencies', '/v1/leadLabels', '/v1/leads/archived'];
    const fields = [
      'dealFields',
      'dealFields/channel',
      'personFields',
      'organizationFields',
      'organizationFields/website',
    ];
    for (const path of [...paths, ...fields.map((name) => `/api/v2/${name}`)]) {
      expect((await call('GET', path)).status).toBe(200);
    }
  });

  it('searches and lists are valid, with and without what they may lack', async () => {
    await make('/api/v2/organizations', { name: 'Harbour', address: { value: '1 Quay', locality: 'Tallinn' } });
    await make('/api/v2/persons', { name: 'Solo' });
    const searches = [
      'persons/search?term=Solo&fields=name,email',
      'organizations/search?term=Har',
      'itemSearch?term=Solo&item_types=person,organization',
    ];
    const lists = ['persons?sort_by=add_time&sort_direction=desc&limit=1', 'organizations?limit=1'];
    for (const path of [...searches, ...lists]) expect((await call('GET', `/api/v2/${path}`)).status).toBe(200);
  });

  it('changes and deletions are valid', async () => {
    const org = await make('/api/v2/organizations', { name: 'Short-lived' });
    const person = await make('/api/v2/persons', { name: 'Short Lived' });
    const lead = await make('/v1/leads', { title: 'Short', person_id: person }, 201);
    const note = await make('/v1/notes', { content: 'x', person_id: person });
    await make('/v1/leadLabels', { name: 'New', color: 'green' });
    await call('PATCH', `/api/v2/organizations/${org}`, { name: 'Longer' });
    await call('PATCH', `/api/v2/persons/${person}`, { name: 'Longer Lived', org_id: org });
    await call('PATCH', `/v1/leads/${lead}`, { title: 'Long', value: null });
    for (const path of [`organizations/${org}`, `persons/${person}`]) {
      expect((await call('GET', `/api/v2/${path}`)).status).toBe(200);
      expect((await call('DELETE', `/api/v2/${path}`)).status).toBe(200);
    }
    expect((await call('GET', `/v1/notes/${note}`)).status).toBe(200);
    expect((await call('DELETE', `/v1/notes/${note}`)).status).toBe(200);
    expect((await call('DELETE', `/v1/leads/${lead}`)).status).toBe(200);
    expect((await call('GET', `/v1/leads/${lead}`)).status).toBe(404);
  });

  it('the proxies refuse a request and an answer that the files do not allow', async () => {
    const wrong = { title: 'x', person_id: 1, visible_to: 3 };
    const refused = await fetch(proxies.urlFor('/v1/leads'), { method: 'POST', headers, body: JSON.stringify(wrong) });
    expect(refused.status).toBe(422);
    sandbox.core.addFault({
      effect: {
        kind: 'answer',
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: '{"success":"yes"}',
      },
    });
    expect((await fetch(proxies.urlFor('/v1/users/me'), { headers })).status).toBe(500);
  });

  it.each(['v1', 'v2'] as const)('token costs are those of the %s file', (version) => {
    const specification = readSpecification(version);
    for (const operation of operationsOf(version)) {
      expect(descriptionOf(operation, specification)['x-token-cost'], operation).toBe(tokenCosts[operation]);
    }
  });
});
