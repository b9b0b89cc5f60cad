import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import type { FaultOrder, SandboxOptions } from '../sandbox/index.ts';
import { make, remove } from './simulation/elsewhere.ts';
import { requestLines, totals } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld, type World } from './simulation/world.ts';

const person = '/api/v2/persons/1001';
const removePerson = (world: World) => remove(world, 'persons', 1001);
const removeOrganization = (world: World) => remove(world, 'organizations', 20_001);

/** The first capture has made Jane at Firm Ltd; the second finds both, is stopped by a 429 and goes on after `meanwhile`. */
async function stoppedAt(path: string, meanwhile: (world: World) => unknown, settings: Settings = {}) {
  const world = createWorld({ settings });
  const { outbox } = world.startWorker();
  await outbox.confirm(capture());
  await outbox.drain();
  await world.clock.advance(3_600_000);
  world.sandbox.addFault({ effect: { kind: 'rate-limited' }, method: 'POST', path });
  await outbox.confirm(second(path));
  await outbox.drain();
  await meanwhile(world);
  await waitForAll(world);
  return world;
}

type Settings = NonNullable<SandboxOptions['settings']>;

const max = capturedPerson({ name: 'Max Muster', emails: [{ value: 'max@firm.example', label: 'work' }] });

const second = (path: string) =>
  capture({ id: captureId(2), ...(path === '/api/v2/persons' && { person: max }), lead: { title: 'Second' } });

const present = (records: Record<string, unknown>[]) => records.filter(({ is_deleted }) => !is_deleted);

const refusal = (words: string): FaultOrder['effect'] => ({
  kind: 'answer',
  status: 400,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ success: false, error: words }),
});

describe('what was found, and deleted in Pipedrive before the lead was made', () => {
  it.each([
    ['person', 400, removePerson, 'person_id'],
    ['person', 404, removePerson, 'person_id'],
    ['organization', 400, removeOrganization, 'organization_id'],
    ['organization', 404, removeOrganization, 'organization_id'],
  ] as const)('a %s, told by %i: is made anew, and the lead is sent', async (_, status, removeIt, key) => {
    const world = await stoppedAt('/v1/leads', removeIt, { unknownReferenceStatus: status });
    expect(await world.store.get(captureId(2))).toMatchObject({ state: 'sent' });
    const { leads, persons, organizations } = world.sandbox.state();
    expect([present(persons).length, present(organizations).length]).toEqual([1, 1]);
    const [living] = present(key === 'person_id' ? persons : organizations);
    expect(leads.find(({ origin_id }) => origin_id === captureId(2))).toMatchObject({ [key]: living?.id });
  });

  it('an organization that a new person belongs to is made anew', async () => {
    const world = await stoppedAt('/api/v2/persons', removeOrganization);
    const { leads, persons } = world.sandbox.state();
    expect(totals(world.sandbox)).toMatchObject({ persons: 2, leads: 2 });
    expect(persons.at(-1)).toMatchObject({ name: 'Max Muster', org_id: leads.at(-1)?.organization_id });
  });

  it('both, one after the other', async () => {
    const world = await stoppedAt('/v1/leads', (one) => {
      removePerson(one);
      removeOrganization(one);
    });
    expect(await world.store.get(captureId(2))).toMatchObject({ state: 'sent' });
  });

  it('is not taken for found once more where Pipedrive’s search goes on knowing it', async () => {
    const settings = { keepDeletedInSearch: true };
    const world = await stoppedAt('/v1/leads', removePerson, settings);
    expect(await world.store.get(captureId(2))).toMatchObject({ state: 'sent' });
  });
});

describe('what the outbox itself has made, and somebody has deleted', () => {
  async function refusedAfterMaking(meanwhile: (world: World) => unknown) {
    const world = createWorld();
    world.sandbox.addFault({ effect: { kind: 'blocked' }, method: 'POST', path: '/v1/leads' });
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    await meanwhile(world);
    await waitForAll(world);
    return world;
  }

  it.each([
    [person, removePerson],
    ['/api/v2/organizations/20001', removeOrganization],
  ])('%s is made anew only after a look at it', async (url, removeIt) => {
    const world = await refusedAfterMaking(removeIt);
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'sent' });
    expect(requestLines(world.sandbox)).toContain(`GET ${url}`);
  });

  it('is not made a second time where it is still there', async () => {
    const words = 'Person was not found.';
    const world = await refusedAfterMaking(({ sandbox }) =>
      sandbox.addFault({ effect: refusal(words), method: 'POST', path: '/v1/leads' }),
    );
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'needs-user', reason: { words } });
    expect(totals(world.sandbox)).toMatchObject({ persons: 1, organizations: 1, leads: 0 });
    await world.startWorker().outbox.retry(captureId(1));
    await waitForAll(world);
    expect(totals(world.sandbox)).toMatchObject({ persons: 1, organizations: 1, leads: 1 });
  });

  it('is not made a second time because the look at it fails', async () => {
    const world = await refusedAfterMaking(({ sandbox }) => {
      sandbox.addFault({ effect: refusal('"person_id" is unknown'), method: 'POST', path: '/v1/leads' });
      sandbox.addFault({ effect: { kind: 'cut' }, method: 'GET', path: person });
    });
    expect(totals(world.sandbox)).toMatchObject({ persons: 1, organizations: 1, leads: 1 });
  });

  it('and another capture is to use, is made anew by the other one', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    removePerson(world);
    await outbox.confirm(second('/v1/leads'));
    await outbox.drain();
    expect(await world.store.get(captureId(2))).toMatchObject({ state: 'sent' });
    expect(present(world.sandbox.state().persons)).toHaveLength(1);
  });
});

it('two captures that go to the same deleted person make one anew, though the search does not know it yet', async () => {
  const world = createWorld({ settings: { searchLagMs: 120_000 } });
  world.sandbox.addFault({ effect: { kind: 'server-error', when: 'before' }, method: 'POST', path: '/v1/leads' });
  const { outbox } = world.startWorker();
  await outbox.confirm(capture());
  await outbox.drain();
  removePerson(world);
  await outbox.confirm(second('/v1/leads'));
  await outbox.drain();
  await waitForAll(world);
  expect(totals(world.sandbox).leads).toBe(2);
  expect(present(world.sandbox.state().persons)).toHaveLength(1);
});

it('a person who is found instead doesn’t replace the organization that was made meanwhile', async () => {
  const world = createWorld();
  const jane = { name: 'Jane Roe', emails: [{ value: 'jane@firm.example' }] };
  await make(world, 'persons', jane);
  await world.clock.advance(10_000);
  world.sandbox.addFault({ effect: { kind: 'blocked' }, method: 'POST', path: '/v1/leads' });
  const { outbox } = world.startWorker();
  await outbox.confirm(capture());
  await outbox.drain();
  removePerson(world);
  await make(world, 'organizations', { name: 'Firm Ltd' });
  await make(world, 'persons', { ...jane, org_id: 20_002 });
  await waitForAll(world);
  expect(world.sandbox.state().leads).toMatchObject([{ person_id: 1002, organization_id: 20_001 }]);
});

it('what is refused for the same entity again needs the user, and is looked for once more when they try again', async () => {
  const refuse = (world: World) => {
    removePerson(world);
    world.sandbox.addFault({ effect: refusal('"person_id" is unknown'), method: 'POST', path: '/v1/leads', times: 2 });
  };
  const world = await stoppedAt('/v1/leads', refuse);
  expect(await world.store.get(captureId(2))).toMatchObject({ state: 'needs-user', reason: { field: 'person_id' } });
  await world.startWorker().outbox.retry(captureId(2));
  await waitForAll(world);
  expect(await world.store.get(captureId(2))).toMatchObject({ state: 'sent' });
});
