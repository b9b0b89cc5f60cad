import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { traceLifeMs } from '../../utils/outbox/traces.ts';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { make, remove } from './simulation/elsewhere.ts';
import { look } from './simulation/look.ts';
import { requestLines, totals } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld, type World } from './simulation/world.ts';

const jane = { name: 'Jane Roe', emails: [{ value: 'jane@firm.example' }] };
const linkedPerson = capturedPerson({ existingId: 1001 });
const linkedOrganization = { name: 'Firm Ltd', existingId: 20_001 };

async function worldWithJane() {
  const world = createWorld();
  await make(world, 'organizations', { name: 'Firm Ltd' });
  await make(world, 'persons', { ...jane, org_id: 20_001 });
  await world.clock.advance(10_000);
  return world;
}

/** @returns the requests that sending took */
async function send(world: World, one: ReturnType<typeof capture>) {
  const before = world.sandbox.requests.length;
  const { outbox } = world.startWorker();
  await outbox.confirm(one);
  await outbox.drain();
  return requestLines(world.sandbox).slice(before);
}

describe('a person and an organization that the user has linked', () => {
  it('are not looked for and not made: the lead is all', async () => {
    const world = await worldWithJane();
    const lines = await send(world, capture({ person: linkedPerson, organization: linkedOrganization }));
    expect(lines).toEqual(['POST /v1/leads']);
    expect(world.sandbox.state().leads).toMatchObject([{ person_id: 1001, organization_id: 20_001 }]);
  });

  it('win over what the outbox has made lately under the same e-mail', async () => {
    const world = createWorld();
    await send(world, capture());
    await make(world, 'persons', { name: 'Jane Roe' });
    await send(world, capture({ id: captureId(2), person: capturedPerson({ existingId: 1002 }) }));
    expect(world.sandbox.state().leads.at(-1)).toMatchObject({ person_id: 1002 });
  });

  it.each([
    ['person', 'persons', 1001],
    ['organization', 'organizations', 20_001],
  ] as const)('and deleted meanwhile: the %s needs the user, nothing is made', async (entity, kind, id) => {
    const world = await worldWithJane();
    remove(world, kind, id);
    await send(world, capture({ person: linkedPerson, organization: linkedOrganization }));
    expect(await world.store.get(captureId(1))).toMatchObject({
      state: 'needs-user',
      reason: { kind: 'gone', entity },
    });
    expect(totals(world.sandbox)).toEqual({ organizations: 1, persons: 1, leads: 0, notes: 0 });
  });

  it('and deleted meanwhile: unlinked by the user, a new person is made', async () => {
    const world = await worldWithJane();
    remove(world, 'persons', 1001);
    await send(world, capture({ person: linkedPerson, organization: linkedOrganization }));
    await send(world, capture({ organization: linkedOrganization }));
    expect(world.sandbox.state().leads).toMatchObject([{ person_id: 1002, organization_id: 20_001 }]);
  });

  it('in a mended capture win over what was found before', async () => {
    const world = await worldWithJane();
    await make(world, 'persons', { name: 'Jane Doe' });
    world.sandbox.addFault({ effect: { kind: 'forbidden' }, method: 'POST', path: '/v1/leads' });
    await send(world, capture());
    await send(world, capture({ person: capturedPerson({ existingId: 1002 }) }));
    expect(world.sandbox.state().leads).toMatchObject([{ person_id: 1002 }]);
  });
});

describe('a person whom the user wants new', () => {
  const person = capturedPerson({ isNew: true });

  it('is made although the e-mail is known, and a lost answer makes no third', async () => {
    const world = await worldWithJane();
    world.sandbox.addFault({ effect: { kind: 'cut', when: 'after' }, method: 'POST', path: '/api/v2/persons' });
    await send(world, capture({ person }));
    await waitForAll(world);
    expect(world.sandbox.state().leads).toMatchObject([{ person_id: 1002, organization_id: 20_001 }]);
    expect(totals(world.sandbox)).toMatchObject({ persons: 2, leads: 1 });
  });

  it('so with an organization', async () => {
    const world = await worldWithJane();
    world.sandbox.addFault({ effect: { kind: 'cut', when: 'after' }, method: 'POST', path: '/api/v2/organizations' });
    await send(world, capture({ organization: { name: 'Firm Ltd', isNew: true } }));
    await waitForAll(world);
    expect(world.sandbox.state().leads).toMatchObject([{ person_id: 1001, organization_id: 20_002 }]);
    expect(totals(world.sandbox)).toMatchObject({ organizations: 2, leads: 1 });
  });
});

describe('what the form has looked for and not found', () => {
  const looked = async (world: World) => {
    await look(world, capture());
    return capture();
  };

  it('is made without looking once more', async () => {
    const world = createWorld();
    expect(await send(world, await looked(world))).toEqual([
      'POST /api/v2/organizations',
      'POST /api/v2/persons',
      'POST /v1/leads',
    ]);
  });

  it('is looked for again when that was long ago', async () => {
    const world = createWorld();
    const one = await looked(world);
    await make(world, 'persons', jane);
    await world.clock.advance(traceLifeMs);
    await send(world, one);
    expect(totals(world.sandbox)).toMatchObject({ persons: 1, leads: 1 });
  });

  it('is looked for again under another e-mail than the one that was looked for', async () => {
    const world = await worldWithJane();
    await look(world, capture({ person: capturedPerson({ emails: [{ value: 'jr@firm.example', label: 'work' }] }) }));
    const emails = ['jane@firm.example', 'jr@firm.example'].map((value) => ({ value, label: 'work' }));
    await send(world, capture({ person: capturedPerson({ emails }) }));
    expect(totals(world.sandbox)).toMatchObject({ persons: 1, leads: 1 });
  });

  it('and made by the outbox since, is not made again', async () => {
    const world = createWorld({ settings: { searchLagMs: 60_000 } });
    await send(world, await looked(world));
    await send(world, capture({ id: captureId(2) }));
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 2 });
  });

  it('while the outbox was making it, says nothing', async () => {
    const world = createWorld({ settings: { searchLagMs: 60_000 } });
    await send(world, capture());
    await world.store.leaveAbsence(['person jane@firm.example', 'organization firm ltd'], world.now());
    await send(world, capture({ id: captureId(2) }));
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 2 });
  });
});
