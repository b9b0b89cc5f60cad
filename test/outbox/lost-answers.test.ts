import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { lookUp } from '../match/found.ts';
import { finderIn } from '../match/worker.ts';
import type { FaultOrder } from '../sandbox/index.ts';
import { make } from './simulation/elsewhere.ts';
import { totals } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld } from './simulation/world.ts';

const creates = ['/api/v2/organizations', '/api/v2/persons', '/v1/leads', '/v1/notes'];

/** Each leaves it open whether Pipedrive has acted. */
const uncertainEnds: Record<string, FaultOrder['effect']> = {
  'a connection cut before the write': { kind: 'cut', when: 'before' },
  'a connection cut after the write': { kind: 'cut', when: 'after' },
  'an answer cut in its middle': { kind: 'cut-in-body' },
  'a write that is done after the connection broke': { kind: 'late-write', delayMs: 30_000 },
  'a write slower than the time-out': { kind: 'slow', when: 'before', delayMs: 35_000 },
  'an answer slower than the time-out': { kind: 'slow', when: 'after', delayMs: 35_000 },
  'an answer that ends in the middle of its JSON': { kind: 'broken-json', when: 'after' },
  'an empty answer': { kind: 'empty-body', when: 'after' },
  'a server error before the write': { kind: 'server-error', when: 'before', status: 503, as: 'html' },
  'a server error after the write': { kind: 'server-error', when: 'after', status: 500, as: 'json' },
  'a redirect after the write': { kind: 'redirect', when: 'after', status: 307, location: 'https://other.example/' },
  'a success without a record': {
    kind: 'answer',
    when: 'after',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"success":true,"data":null}',
  },
  'a success that says it is none': {
    kind: 'answer',
    when: 'after',
    status: 200,
    headers: {},
    body: '{"success":false}',
  },
};

describe.each(creates)('POST %s', (path) => {
  it.each(Object.keys(uncertainEnds))('%s makes one of each', async (name) => {
    const world = createWorld();
    const effect = uncertainEnds[name] ?? { kind: 'cut' };
    world.sandbox.addFault({ effect, method: 'POST', path });
    await world.startWorker().outbox.confirm(capture({ note: 'Met at the fair' }));
    await waitForAll(world);
    await world.clock.advance(120_000);
    expect(totals(world.sandbox)).toEqual({ organizations: 1, persons: 1, leads: 1, notes: 1 });
    expect(await world.store.counts()).toEqual({ waiting: 0, needsUser: 0 });
  });
});

describe('after an answer was lost', () => {
  it('a person without e-mail is found again, though others have the name', async () => {
    const world = createWorld();
    const person = capturedPerson({ emails: [] });
    await world.startWorker().outbox.confirm(capture({ id: '00000000-0000-4000-8000-000000000009', person }));
    await waitForAll(world);
    world.sandbox.addFault({ effect: { kind: 'cut', when: 'after' }, method: 'POST', path: '/api/v2/persons' });
    await world.startWorker().outbox.confirm(capture({ person }));
    await waitForAll(world);
    expect(world.sandbox.state().leads.map(({ person_id }) => person_id)).toEqual([1001, 1002]);
    expect(totals(world.sandbox)).toMatchObject({ persons: 2, leads: 2 });
  });

  it('in an organization that was made for them, too, and nobody else of the name is taken for them', async () => {
    const world = createWorld();
    const person = capturedPerson({ emails: [] });
    await make(world, 'organizations', { name: 'Other Ltd' });
    await make(world, 'persons', { name: person.name, phones: person.phones, org_id: 20_001 });
    for (const when of ['after', 'before'] as const) {
      const id = when === 'after' ? captureId(1) : captureId(2);
      world.sandbox.addFault({ effect: { kind: 'cut', when }, method: 'POST', path: '/api/v2/persons' });
      await world.startWorker().outbox.confirm(capture({ id, person, organization: { name: `Firm ${when}` } }));
      await waitForAll(world);
    }
    expect(world.sandbox.state().leads.map(({ person_id }) => person_id)).toEqual([1002, 1003]);
    expect(totals(world.sandbox)).toMatchObject({ persons: 3, leads: 2 });
    expect(world.sandbox.requests.filter(({ query }) => query.sort_by === 'id' && query.limit === '1')).toEqual([]);
  });

  it('what a form has seen of a name tells ours from who was there, once', async () => {
    const world = createWorld({ settings: { searchLagMs: 0 } });
    const person = capturedPerson({ emails: [], phones: [] });
    await make(world, 'persons', { name: person.name });
    const looked = lookUp({ emails: [], phones: [], profileUrl: '', organizationName: '', domain: '' });
    for (const [number, when] of (['after', 'before', 'after'] as const).entries()) {
      await finderIn(world).find(looked);
      world.sandbox.addFault({ effect: { kind: 'cut', when }, method: 'POST', path: '/api/v2/persons' });
      const one = capture({ id: captureId(number + 1), person, organization: undefined });
      await world.startWorker().outbox.confirm(one);
      await waitForAll(world);
    }
    expect(world.sandbox.state().leads.map(({ person_id }) => person_id)).toEqual([1002, 1003, 1004]);
    expect(totals(world.sandbox)).toMatchObject({ persons: 4, leads: 3 });
  });

  it('the old request gets forty seconds before anything is looked for', async () => {
    const world = createWorld();
    world.sandbox.addFault({ effect: { kind: 'cut' }, method: 'POST', path: '/v1/leads' });
    await world.startWorker().outbox.confirm(capture());
    await waitForAll(world);
    const lines = world.sandbox.requests.map(({ method, path, time }) => ({
      line: `${method} ${path}`,
      at: Date.parse(time),
    }));
    const post = lines.find(({ line }) => line === 'POST /v1/leads');
    const look = lines.find(({ line }) => line === 'GET /v1/leads');
    expect((look?.at ?? 0) - (post?.at ?? 0)).toBeGreaterThanOrEqual(40_000);
  });

  it('a lead that was archived meanwhile is found', async () => {
    const world = createWorld();
    world.sandbox.addFault({ effect: { kind: 'cut', when: 'after' }, method: 'POST', path: '/v1/leads' });
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    for (const lead of world.sandbox.store.leads.values()) lead.isArchived = true;
    await waitForAll(world);
    expect(totals(world.sandbox)).toMatchObject({ leads: 1 });
  });

  it.each(['/api/v2/organizations', '/api/v2/persons'])('%s: what 600 newer ones hide is found', async (path) => {
    const world = createWorld({ settings: { burstPerTwoSeconds: null } });
    world.sandbox.addFault({ effect: { kind: 'cut', when: 'after' }, method: 'POST', path });
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    await makeOthers(world.sandbox, path, 600);
    await waitForAll(world);
    expect(totals(world.sandbox)).toMatchObject({ leads: 1 });
    const same = [...world.sandbox.store.organizations.values(), ...world.sandbox.store.persons.values()];
    expect(same.filter(({ name }) => ['Firm Ltd', 'Jane Roe'].includes(name))).toHaveLength(2);
  });
});

async function makeOthers(sandbox: ReturnType<typeof createWorld>['sandbox'], url: string, count: number) {
  const headers = { 'x-api-token': 'sandbox-token', 'content-type': 'application/json' };
  for (let number = 0; number < count; number += 1) {
    await sandbox.handle({ method: 'POST', url, headers, body: JSON.stringify({ name: `Other ${number}` }) });
  }
}
