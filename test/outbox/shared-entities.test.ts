import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import type { FaultOrder } from '../sandbox/index.ts';
import { requestLines, totals } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld, type World } from './simulation/world.ts';

const first = capture();
const second = capture({ id: captureId(2), lead: { title: 'Second' } });

const colleague = capture({
  id: captureId(3),
  person: capturedPerson({ name: 'Max Muster', emails: [{ value: 'max@firm.example', label: 'work' }] }),
});

const uncertainEnds: FaultOrder['effect'][] = [
  { kind: 'cut', when: 'before' },
  { kind: 'cut', when: 'after' },
  { kind: 'late-write', delayMs: 35_000 },
  { kind: 'server-error', when: 'after' },
];

async function confirmBoth(world: World) {
  const { outbox } = world.startWorker();
  await outbox.confirm(first);
  await outbox.confirm(second);
  return outbox;
}

describe('two captures of the same new person', () => {
  it('in a row make one person and one organization, though the search does not know them yet', async () => {
    const world = createWorld({ settings: { searchLagMs: 60_000 } });
    const outbox = await confirmBoth(world);
    await outbox.drain();
    expect(totals(world.sandbox)).toEqual({ organizations: 1, persons: 1, leads: 2, notes: 0 });
  });

  it('in two lives of the worker make one person', async () => {
    const world = createWorld({ settings: { searchLagMs: 60_000 } });
    for (const one of [first, second]) {
      const { outbox } = world.startWorker();
      await outbox.confirm(one);
      await outbox.drain();
    }
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 2 });
  });

  it.each(['/api/v2/persons', '/api/v2/organizations'])('with an uncertain POST %s make one', async (path) => {
    for (const effect of uncertainEnds) {
      const world = createWorld();
      world.sandbox.addFault({ effect, method: 'POST', path });
      await confirmBoth(world);
      await waitForAll(world);
      await world.clock.advance(120_000);
      expect(totals(world.sandbox), effect.kind).toEqual({ organizations: 1, persons: 1, leads: 2, notes: 0 });
    }
  });

  it('under two names with one e-mail make one person', async () => {
    const world = createWorld();
    world.sandbox.addFault({ effect: { kind: 'cut', when: 'after' }, method: 'POST', path: '/api/v2/persons' });
    const { outbox } = world.startWorker();
    await outbox.confirm(first);
    await outbox.confirm(capture({ id: captureId(2), person: capturedPerson({ name: 'J. Roe' }) }));
    await waitForAll(world);
    expect(totals(world.sandbox)).toMatchObject({ persons: 1, leads: 2 });
  });

  it('the first one discarded before its fate is known: the second finds out', async () => {
    const world = createWorld();
    world.sandbox.addFault({
      effect: { kind: 'late-write', delayMs: 30_000 },
      method: 'POST',
      path: '/api/v2/organizations',
    });
    const { outbox } = world.startWorker();
    await outbox.confirm(first);
    await outbox.drain();
    await outbox.discard(first.id);
    await outbox.confirm(second);
    await waitForAll(world);
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 1 });
  });
});

describe('two colleagues at a new organization', () => {
  it('make one organization', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    await outbox.confirm(first);
    await outbox.confirm(colleague);
    await outbox.drain();
    expect(totals(world.sandbox)).toEqual({ organizations: 1, persons: 2, leads: 2, notes: 0 });
    const persons = world.sandbox.state().persons.map(({ org_id }) => org_id);
    expect(persons).toEqual([20_001, 20_001]);
  });
});

describe('what the outbox remembers of what it has made', () => {
  it('saves the second capture its searches', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    for (const one of [first, second]) {
      await outbox.confirm(one);
      await outbox.drain();
    }
    expect(requestLines(world.sandbox).slice(5)).toEqual(['POST /v1/leads']);
  });

  it('is forgotten when the search must know it: without a history nothing of the person stays on the disk', async () => {
    const world = createWorld();
    world.browser.keepsHistory = false;
    const outbox = await confirmBoth(world);
    await outbox.drain();
    await world.clock.advance(3_600_000);
    await world.startWorker().outbox.drain();
    expect(JSON.stringify(await everythingStored())).not.toMatch(/jane|firm ltd|firm\./i);
  });
});

async function everythingStored(): Promise<unknown[]> {
  const { openDB } = await import('idb');
  const database = await openDB('leadclip-outbox');
  return Promise.all([...database.objectStoreNames].map((name) => database.getAll(name)));
}

describe('a capture that was held up after it had looked', () => {
  it('looks again, because another one may have made the person meanwhile', async () => {
    const world = createWorld();
    const organizations = '/api/v2/organizations';
    world.sandbox.addFault({ effect: { kind: 'blocked' }, method: 'POST', path: organizations });
    const { outbox } = world.startWorker();
    await outbox.confirm(first);
    await outbox.drain();
    await outbox.confirm(capture({ id: captureId(2), organization: undefined }));
    await outbox.drain();
    await waitForAll(world);
    expect(totals(world.sandbox)).toMatchObject({ persons: 1, leads: 2 });
  });
});
