import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/lead/capture.ts';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import type { FaultOrder, SandboxOptions } from '../sandbox/index.ts';
import { make } from './simulation/elsewhere.ts';
import { requestLines } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld, type World } from './simulation/world.ts';

const noted = capture({ note: 'Met at the fair' });
const second = capture({ id: captureId(2) });
const laterMs = 3_600_000;

async function confirmAndSend(world: World, one: Capture) {
  const { outbox } = world.startWorker();
  await outbox.confirm(one);
  await outbox.drain();
}

/** A capture that was sent a moment ago. */
async function justSent(one = noted, options: SandboxOptions = {}): Promise<World> {
  const world = createWorld(options);
  await confirmAndSend(world, one);
  return world;
}

async function undo(world: World, id = noted.id): Promise<boolean> {
  const { outbox } = world.startWorker();
  const isAccepted = await outbox.undo(id);
  await outbox.drain();
  return isAccepted;
}

/** What is there, not counting what was deleted. */
function present({ sandbox }: World) {
  const { organizations, persons, leads, notes } = sandbox.state();
  const count = (list: Record<string, unknown>[]) => list.filter(({ is_deleted }) => is_deleted !== true).length;
  return { organizations: count(organizations), persons: count(persons), leads: leads.length, notes: notes.length };
}

const nothing = { organizations: 0, persons: 0, leads: 0, notes: 0 };

it('a person whom Pipedrive would not delete is linked by the next capture, though the search does not know them yet', async () => {
  const world = await justSent(noted, { settings: { searchLagMs: 60_000 } });
  world.sandbox.addFault({ effect: { kind: 'forbidden' }, method: 'DELETE', path: '/api/v2/persons' });
  await undo(world);
  await confirmAndSend(world, second);
  expect(present(world)).toMatchObject({ persons: 1, leads: 1 });
});

describe('undo', () => {
  it('deletes what the capture has created, the lead first, for 18 tokens', async () => {
    const world = await justSent();
    const before = world.sandbox.requests.length;
    const tokens = world.sandbox.tokensUsed();
    expect(await undo(world)).toBe(true);
    expect(present(world)).toEqual(nothing);
    expect(
      requestLines(world.sandbox)
        .slice(before)
        .map((line) => line.replace(/\/[^/]+$/, '')),
    ).toEqual(['DELETE /v1/leads', 'DELETE /v1/notes', 'DELETE /api/v2/persons', 'DELETE /api/v2/organizations']);
    expect(world.sandbox.tokensUsed() - tokens).toBe(18);
    expect(await world.store.get(noted.id)).toMatchObject({ state: 'undone' });
    expect(await world.store.counts()).toEqual({ waiting: 0, needsUser: 0 });
  });

  it('leaves alone whom it has found', async () => {
    const world = createWorld();
    await make(world, 'persons', { name: 'Jane Roe', emails: [{ value: 'jane@firm.example' }] });
    await make(world, 'organizations', { name: 'Firm Ltd' });
    await world.clock.advance(laterMs);
    await confirmAndSend(world, noted);
    await undo(world);
    expect(present(world)).toEqual({ organizations: 1, persons: 1, leads: 0, notes: 0 });
  });

  it('leaves alone the other leads of the same person', async () => {
    const world = await justSent();
    await world.clock.advance(laterMs);
    await confirmAndSend(world, second);
    await undo(world, second.id);
    expect(present(world)).toEqual({ organizations: 1, persons: 1, leads: 1, notes: 1 });
    expect(world.sandbox.state().leads).toMatchObject([{ origin_id: noted.id }]);
  });

  it('is refused when more than 15 seconds have gone by, and changes nothing', async () => {
    const world = await justSent();
    await world.clock.advance(15_000);
    expect(await undo(world)).toBe(false);
    expect(present(world)).toMatchObject({ leads: 1, persons: 1 });
    expect(await world.store.get(noted.id)).toMatchObject({ state: 'sent' });
  });

  it('is refused when the clock was set back, and nobody knows how long it has been', async () => {
    const world = await justSent();
    world.browser.clockOffsetMs = -laterMs;
    expect(await undo(world)).toBe(false);
  });

  it('is accepted once, however often it is pressed', async () => {
    const world = await justSent();
    expect(await undo(world)).toBe(true);
    await world.clock.advance(laterMs);
    const before = world.sandbox.requests.length;
    expect(await undo(world)).toBe(true);
    expect(world.sandbox.requests.length).toBe(before);
  });

  it('of what was never sent, or is not known, is refused', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    await outbox.confirm(noted);
    expect(await outbox.undo(noted.id)).toBe(false);
    expect(await outbox.undo(second.id)).toBe(false);
  });

  it('isn’t sent again by a form that is still open', async () => {
    const world = await justSent();
    await undo(world);
    await confirmAndSend(world, noted);
    expect(present(world)).toEqual(nothing);
  });
});

describe('what another capture uses meanwhile', () => {
  it('stays: its person and organization', async () => {
    const world = await justSent();
    await confirmAndSend(world, second);
    await undo(world);
    expect(present(world)).toEqual({ organizations: 1, persons: 1, leads: 1, notes: 0 });
    expect(await world.store.get(noted.id)).toMatchObject({ steps: { lead: 'gone', person: 'kept' } });
  });

  it('stays even while that capture waits', async () => {
    const world = await justSent();
    world.sandbox.addFault({ effect: { kind: 'server-error', when: 'before' }, path: '/v1/leads', method: 'POST' });
    await confirmAndSend(world, second);
    await undo(world);
    await waitForAll(world);
    expect(present(world)).toEqual({ organizations: 1, persons: 1, leads: 1, notes: 0 });
  });

  it.each([true, false])(
    'but a capture that comes later gets a person of its own (search keeps deleted: %s)',
    async (keepDeletedInSearch) => {
      const world = await justSent(noted, { settings: { keepDeletedInSearch } });
      await world.clock.advance(10_000);
      await undo(world);
      await confirmAndSend(world, second);
      const { leads, persons, organizations } = world.sandbox.state();
      expect(leads).toMatchObject([{ person_id: 1002, organization_id: 20_002 }]);
      expect([persons[1], organizations[1]]).toMatchObject([{ is_deleted: false }, { is_deleted: false }]);
      expect(requestLines(world.sandbox).filter((line) => line === 'POST /v1/leads')).toHaveLength(2);
    },
  );
});

describe('an undo that doesn’t go through at once', () => {
  it.each<[string, FaultOrder['effect']]>([
    ['a lost answer', { kind: 'cut', when: 'after' }],
    ['a broken connection', { kind: 'cut', when: 'before' }],
    ['a server that fails', { kind: 'server-error', when: 'before' }],
    ['a limit', { kind: 'rate-limited' }],
    ['a slow server', { kind: 'slow', when: 'before', delayMs: 30_000 }],
  ])('by %s goes through later', async (_, effect) => {
    for (let skip = 0; skip < 4; skip += 1) {
      const world = await justSent();
      world.sandbox.addFault({ effect, method: 'DELETE', skip });
      await undo(world);
      expect(await world.store.get(noted.id)).toMatchObject({ state: 'undoing' });
      expect(await world.store.counts()).toEqual({ waiting: 1, needsUser: 0 });
      await waitForAll(world);
      expect(present(world)).toEqual(nothing);
      expect(await world.store.get(noted.id)).toMatchObject({ state: 'undone' });
    }
  });

  it('goes through when the network comes back', async () => {
    const world = await justSent();
    world.browser.isOnline = false;
    expect(await undo(world)).toBe(true);
    expect(present(world)).toMatchObject({ leads: 1 });
    world.browser.isOnline = true;
    const { outbox } = world.startWorker();
    await outbox.wake(['offline']);
    await outbox.drain();
    expect(present(world)).toEqual(nothing);
  });

  it('counts what somebody else has deleted already as deleted', async () => {
    const world = await justSent();
    world.sandbox.store.leads.clear();
    await undo(world);
    expect(present(world)).toEqual(nothing);
  });

  it.each(['before', 'after', 'fails before', 'fails after'] as const)(
    'goes on in another worker: one %s each call',
    async (side) => {
      for (let call = 1; call < 40; call += 1) {
        const world = await justSent();
        const worker = world.startWorker({ call, side });
        await worker.survives(worker.outbox.undo(noted.id).then(() => worker.outbox.drain()));
        await waitForAll(world);
        const { state } = (await world.store.get(noted.id)) ?? {};
        // A worker that dies before it has written the wish down has not answered either.
        expect(present(world), `${side} call ${call}`).toEqual(
          state === 'sent' ? { organizations: 1, persons: 1, leads: 1, notes: 1 } : nothing,
        );
      }
    },
  );
});

describe('what Pipedrive won’t delete', () => {
  const forbidden = { effect: { kind: 'forbidden' }, method: 'DELETE' } as const;

  it('the lead: everything stays, and why is known', async () => {
    const world = await justSent();
    world.sandbox.addFault(forbidden);
    expect(await undo(world)).toBe(true);
    expect(present(world)).toEqual({ organizations: 1, persons: 1, leads: 1, notes: 1 });
    expect(await world.store.get(noted.id)).toMatchObject({ state: 'sent', undoRefusal: { kind: 'forbidden' } });
    expect(await world.startWorker().outbox.history()).toHaveLength(1);
  });

  it('the person: it stays, why is known, and the next capture is linked to it', async () => {
    const world = await justSent();
    world.sandbox.addFault({ ...forbidden, path: '/api/v2/persons' });
    await undo(world);
    expect(present(world)).toEqual({ organizations: 0, persons: 1, leads: 0, notes: 0 });
    expect(await world.store.get(noted.id)).toMatchObject({
      state: 'undone',
      steps: { lead: 'gone', note: 'gone', person: 'refused', organization: 'gone' },
      refusal: { kind: 'forbidden' },
    });
    await world.clock.advance(laterMs);
    await confirmAndSend(world, second);
    expect(present(world)).toMatchObject({ persons: 1, organizations: 1, leads: 1 });
  });
});

describe('persons without e-mail', () => {
  it('are taken back alone', async () => {
    const person = capturedPerson({ emails: [] });
    const world = await justSent(capture({ person }));
    await confirmAndSend(world, capture({ id: captureId(2), person }));
    await undo(world, captureId(2));
    expect(present(world)).toMatchObject({ organizations: 1, persons: 1, leads: 1 });
    expect(world.sandbox.state().leads).toMatchObject([{ person_id: 1001 }]);
  });
});
