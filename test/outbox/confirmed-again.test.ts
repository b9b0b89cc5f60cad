import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import type { FaultOrder } from '../sandbox/index.ts';
import { totals } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld, type World } from './simulation/world.ts';

const noted = capture({ note: 'Met at the fair' });
const day = 24 * 3_600_000;

/** A capture that was discarded after this fault, while its popup was still open. */
async function discardedAfter(fault: FaultOrder) {
  const world = createWorld();
  world.sandbox.addFault(fault);
  const { outbox } = world.startWorker();
  await outbox.confirm(noted);
  await outbox.drain();
  await outbox.discard(noted.id);
  expect(await outbox.list()).toEqual([]);
  return world;
}

async function confirmAgain(world: World, again = noted) {
  await world.startWorker().outbox.confirm(again);
  await waitForAll(world);
  // What Pipedrive was still working on has arrived by then.
  await world.clock.advance(120_000);
  return totals(world.sandbox);
}

async function tombstones(): Promise<unknown[]> {
  const database = await openDB('leadclip-outbox');
  const stored = await database.getAll('tombstones');
  database.close();
  return stored;
}

const oneOfEach = { organizations: 1, persons: 1, leads: 1, notes: 1 };

it.each([
  ['after its lead was made', { effect: { kind: 'forbidden' }, path: '/v1/notes' }],
  ['while nobody knows whether its lead was made', { effect: { kind: 'cut', when: 'after' }, path: '/v1/leads' }],
  ['while its lead is being made', { effect: { kind: 'late-write', delayMs: 35_000 }, path: '/v1/leads' }],
  ['while nobody knows of its person', { effect: { kind: 'cut', when: 'after' }, path: '/api/v2/persons' }],
] as const)('a capture discarded %s and confirmed again is one lead', async (_, fault) => {
  expect(await confirmAgain(await discardedAfter({ ...fault, method: 'POST' }))).toEqual(oneOfEach);
});

it('another person under the same id is not linked to the one that was found', async () => {
  const world = createWorld();
  await confirmAgain(world, capture({ id: captureId(2) }));
  await world.clock.advance(day);
  world.sandbox.addFault({ effect: { kind: 'forbidden' }, method: 'POST', path: '/v1/leads' });
  const { outbox } = world.startWorker();
  await outbox.confirm(capture());
  await outbox.drain();
  await outbox.discard(captureId(1));
  const person = capturedPerson({ name: 'Max Muster', emails: [{ value: 'max@firm.example', label: 'work' }] });
  expect(await confirmAgain(world, capture({ person }))).toMatchObject({ persons: 2, leads: 2 });
});

it('one that was sent before it could be discarded is not sent again', async () => {
  const world = createWorld();
  await confirmAgain(world);
  await world.startWorker().outbox.discard(noted.id);
  expect(await confirmAgain(world)).toEqual(oneOfEach);
});

it('what is kept of a discarded capture tells nothing of the person, and goes after 30 days', async () => {
  const world = await discardedAfter({ effect: { kind: 'forbidden' }, path: '/v1/notes' });
  expect(JSON.stringify(await tombstones())).not.toMatch(/jane|firm|fair/i);
  await world.clock.advance(29 * day);
  await world.startWorker().outbox.drain();
  expect(await tombstones()).toHaveLength(1);
  await world.clock.advance(2 * day);
  await world.startWorker().outbox.drain();
  expect(await tombstones()).toEqual([]);
});

it('the id is kept of one that nothing was made for, and nothing of one that was confirmed again', async () => {
  const world = await discardedAfter({ effect: { kind: 'forbidden' } });
  expect(await tombstones()).toEqual([{ id: noted.id, journal: {}, at: expect.any(Number) }]);
  await confirmAgain(world);
  expect(await tombstones()).toEqual([]);
});
