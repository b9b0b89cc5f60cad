import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchDirectory } from '../../utils/directory/fetch-directory.ts';
import type { Capture, LeadChoices } from '../../utils/lead/capture.ts';
import type { LookUp } from '../../utils/lead/match.ts';
import { openHabitStore } from '../../utils/match/habit-store.ts';
import { createMatchFinder } from '../../utils/match/match-finder.ts';
import { tracesForForms } from '../../utils/outbox/made-lately.ts';
import { createOutbox } from '../../utils/outbox/outbox.ts';
import { openOutboxStore } from '../../utils/outbox/store.ts';
import { createClient } from '../../utils/pipedrive/client.ts';
import { currentUser } from '../../utils/pipedrive/v1/users.ts';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { lookUp } from '../match/found.ts';
import { type Sandbox, seedToken, startSandbox } from '../sandbox/index.ts';
import {
  hasOpenApiFiles,
  type OpenApiProxies,
  startOpenApiProxies,
  whereOpenApiFilesAre,
} from '../sandbox/openapi-proxy.ts';

const title = hasOpenApiFiles ? '' : ` (skipped: no OpenAPI files in ${whereOpenApiFilesAre})`;

/**
 * Between the extension's own client and the sandbox stand proxies that refuse every request and every answer which
 * Pipedrive's OpenAPI files don't allow.
 */
describe.skipIf(!hasOpenApiFiles)(`what the extension asks and reads${title}`, () => {
  let sandbox: Sandbox;
  let proxies: OpenApiProxies;
  /** The clock is set forward instead of waiting until a lost request has settled. */
  let aheadMs = 0;

  beforeAll(async () => {
    sandbox = await startSandbox({
      settings: { searchLagMs: 0, burstPerTwoSeconds: null, searchesPerTwoSeconds: null },
    });
    proxies = await startOpenApiProxies(sandbox.httpUrl);
  }, 90_000);
  afterAll(async () => {
    await proxies?.close();
    await sandbox?.close();
  });
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    sandbox.core.reset();
    aheadMs = 0;
  });

  const now = () => Date.now() + aheadMs;
  const client = createClient({
    fetch: (input, init) => {
      const { pathname, search } = new URL(String(input));
      return fetch(proxies.urlFor(pathname + search), init);
    },
    now,
    isOnline: () => true,
    mayCall: async () => true,
    token: async () => seedToken,
  });
  const newOutbox = () =>
    createOutbox({
      store: openOutboxStore(),
      send: client,
      exclusively: (work) => work(),
      together: (work) => work(),
      asOnlySender: (work) => work(),
      now,
      random: () => 0,
      keepsHistory: async () => true,
      companyDomain: async () => 'sandbox',
      changed: () => undefined,
    });

  async function sent(confirmed: Capture) {
    const outbox = newOutbox();
    await outbox.confirm(confirmed);
    for (let tries = 0; tries < 10; tries++) {
      await outbox.drain();
      const record = await outbox.settled(confirmed.id);
      if (record?.state !== 'waiting') return record;
      aheadMs += 60_000;
    }
    throw new Error('The capture was not sent.');
  }

  it('fits when the token is tested', async () => {
    expect(await client(currentUser())).toMatchObject({ ok: true, value: { company_domain: 'sandbox' } });
  });

  it('fits when the directory is fetched', async () => {
    expect(await fetchDirectory(client)).toMatchObject({
      ok: true,
      value: { personFields: [{ name: 'LinkedIn profile' }] },
    });
  });

  it('fits for a lead with every field, a note, a new person and a new organization', async () => {
    const record = await sent(capture({ lead: await everyChoice(sandbox), note: 'One <b>line</b>\nand another' }));
    expect(record).toMatchObject({ state: 'sent' });
    const [lead] = sandbox.core.state().leads;
    expect(lead).toMatchObject({
      origin_id: captureId(1),
      channel_id: 'firm.example',
      was_seen: true,
      visible_to: '3',
    });
  });

  it('fits for a new person and organization with owner, visibility and mapped fields', async () => {
    const code = sandbox.core.store.fields.person.find(({ name }) => name === 'LinkedIn profile')?.code ?? '';
    const owned = { ownerId: 502, visibleTo: '3' } as const;
    const values = { website: 'https://firm.example', address: { value: '1 Mill Lane, Tartu' } };
    const profile = 'https://www.linkedin.com/in/jane';
    const record = await sent(
      capture({
        person: capturedPerson({ ...owned, mapped: { values: { [code]: profile }, inWords: '' } }),
        organization: { name: 'Firm Ltd', ...owned, mapped: { values, inWords: '' } },
      }),
    );
    expect(record).toMatchObject({ state: 'sent' });
    const { persons, organizations } = sandbox.core.state();
    const stored = { owner_id: 502, visible_to: 3 };
    expect(persons[0]).toMatchObject({ ...stored, custom_fields: { [code]: profile } });
    expect(organizations[0]).toMatchObject({ ...stored, website: values.website, address: values.address });
  });

  it('fits for a known person', async () => {
    await sent(capture());
    const record = await sent(capture({ id: captureId(2) }));
    expect(record).toMatchObject({ state: 'sent' });
    expect(sandbox.core.state().persons).toHaveLength(1);
  });

  it.each<[string, Partial<LookUp>]>([
    ['both by a word', {}],
    ['the exact e-mail', { domain: '' }],
    ['the company', { emails: [] }],
    ['the phone', { emails: [], organizationName: '', hasProfileField: false }],
    ['the name and profile', { emails: [], organizationName: '' }],
  ])('fits when the form looks for %s', async (_, change) => {
    await sent(capture());
    const finder = createMatchFinder({
      send: client,
      now,
      habits: openHabitStore(),
      ...tracesForForms(openOutboxStore({ name: `looked ${JSON.stringify(change)}` }), now),
    });
    const { person } = await finder.find(lookUp(change));
    expect(person).toMatchObject({ state: 'checked' });
    const { method, path, status } = sandbox.core.requests.at(-1) ?? {};
    expect([method, path, status]).toEqual(['GET', '/api/v2/itemSearch', 200]);
  });

  it('fits when a linked person gets what is missing there', async () => {
    await sent(capture());
    const id = sandbox.core.state().persons[0]?.id;
    const additions = {
      emails: [{ value: 'j.roe@firm.example', label: 'work' as const }],
      phones: [{ value: '+1 202 555 0199', label: 'mobile' as const }],
      organization: false,
    };
    const person = capturedPerson({ existingId: Number(id), additions });
    const record = await sent(capture({ id: captureId(2), person, organization: undefined }));
    expect(record).toMatchObject({ state: 'sent', receipt: { created: expect.arrayContaining(['additions']) } });
    expect(sandbox.core.requests.map(({ method }) => method)).toContain('PATCH');
    expect(sandbox.core.state().persons[0]?.emails).toHaveLength(2);
  });

  it.each(['/api/v2/organizations', '/api/v2/persons', '/v1/leads', '/v1/notes'])(
    'fits when the answer to POST %s is lost and looked for',
    async (path) => {
      sandbox.core.addFault({ effect: { kind: 'server-error', when: 'after' }, method: 'POST', path });
      const record = await sent(capture({ note: 'A note' }));
      expect(record).toMatchObject({ state: 'sent' });
      const { leads, persons, organizations, notes } = sandbox.core.state();
      expect([leads, persons, organizations, notes].map((list) => list.length)).toEqual([1, 1, 1, 1]);
    },
  );
});

const fieldsAnswer = v.object({ data: v.array(v.object({ field_code: v.string(), field_name: v.string() })) });

async function everyChoice(sandbox: Sandbox): Promise<LeadChoices> {
  const { users, labels } = sandbox.core.state();
  const answer = await fetch(`${sandbox.httpUrl}/api/v2/dealFields`, { headers: { 'x-api-token': seedToken } });
  const fields = v.parse(fieldsAnswer, await answer.json()).data;
  const codeOf = (name: string) => fields.find(({ field_name }) => field_name === name)?.field_code ?? '';
  return {
    title: 'Flour for Firm Ltd',
    ownerId: users[1]?.id,
    labelIds: labels.map(({ id }) => id),
    value: { amount: 1_500.5, currency: 'EUR' },
    expectedCloseDate: '2026-12-31',
    visibleTo: '3',
    wasSeen: true,
    channel: 1,
    channelId: 'firm.example',
    customFields: {
      [codeOf('Campaign')]: 'Bakers 2026',
      [codeOf('Seats')]: 12,
      [codeOf('Budget')]: 900,
      [`${codeOf('Budget')}_currency`]: 'EUR',
    },
  };
}
