import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tombstoneLifeMs } from '../../utils/outbox/tombstones.ts';
import { capture, captureId } from '../builders/capture.ts';
import { totals } from './simulation/totals.ts';
import { createWorld, type World } from './simulation/world.ts';

afterEach(() => vi.restoreAllMocks());

const batchId = captureId(900);
const dayMs = 24 * 60 * 60 * 1_000;

async function sentIn(world: World, numbers: number[]) {
  const { outbox } = world.startWorker();
  for (const number of numbers) await outbox.confirm(capture({ id: captureId(number), batchId }));
  await outbox.drain();
}

async function laterBy(world: World, ms: number) {
  await world.clock.advance(ms);
  await world.startWorker().outbox.drain();
}

describe('what is over', () => {
  it('is known for 30 days: confirmed again by then from a form that was still open, it is not sent again', async () => {
    const world = createWorld();
    await sentIn(world, [1]);
    await laterBy(world, tombstoneLifeMs - dayMs);
    await sentIn(world, [1]);
    expect(totals(world.sandbox)).toMatchObject({ leads: 1 });
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'sent' });
  });

  it('is forgotten then, and so is its batch', async () => {
    const world = createWorld();
    await sentIn(world, [1, 2]);
    await laterBy(world, tombstoneLifeMs);
    expect(await world.store.get(captureId(1))).toBeUndefined();
    expect(await world.store.tally()).toMatchObject({ sent: 0 });
    const database = await openDB('leadclip-outbox');
    expect(await database.getAllKeys('tally')).toEqual(['mark']);
    database.close();
  });

  it('is forgotten when it was taken back, too', async () => {
    const world = createWorld();
    await sentIn(world, [1]);
    const { outbox } = world.startWorker();
    await outbox.undo(captureId(1));
    await outbox.drain();
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'undone' });
    await laterBy(world, tombstoneLifeMs);
    expect(await world.store.get(captureId(1))).toBeUndefined();
  });

  it('is remembered in the history of its page for longer', async () => {
    const world = createWorld();
    const page = { title: 'Jane Roe', url: 'https://firm.example/jane' };
    const { outbox } = world.startWorker();
    await outbox.confirm(capture({ page }));
    await outbox.drain();
    await laterBy(world, tombstoneLifeMs);
    expect(await outbox.capturedBefore(page.url)).toMatchObject({ id: captureId(1) });
  });

  it('is not forgotten while its being taken back still waits', async () => {
    const { store } = createWorld();
    const over = { version: 1, id: captureId(1), confirmedAt: 0, sentAt: 1, receipt: { leadId: 'lead' } } as const;
    const undoing = { ...over, state: 'undoing', steps: { lead: 'due' }, tries: 3, dueAt: 5 } as const;
    await store.update(undoing.id, () => undoing);
    await store.forgetOld(tombstoneLifeMs + 3);
    expect(await store.get(captureId(1))).toEqual(undoing);
  });

  it('keeps what a capture has made that is taken back after it waited longer than others are known', async () => {
    const world = createWorld();
    world.sandbox.addFault({ effect: { kind: 'forbidden' }, method: 'POST', path: '/v1/leads' });
    await sentIn(world, [1, 2]);
    await laterBy(world, tombstoneLifeMs);
    expect(await world.store.get(captureId(2))).toBeUndefined();
    const { outbox } = world.startWorker();
    await outbox.retry(captureId(1));
    await outbox.drain();
    await outbox.undo(captureId(1));
    await outbox.drain();
    expect(await world.store.get(captureId(1))).toMatchObject({
      state: 'undone',
      steps: { lead: 'gone', person: 'kept', organization: 'kept' },
    });
    expect(totals(world.sandbox)).toMatchObject({ leads: 1, persons: 1, organizations: 1 });
  });
});

it('forgetting reads as little among a thousand that wait as among ten', async () => {
  const reads = async (waiting: number) => {
    const world = createWorld();
    await sentIn(world, [1]);
    await world.clock.advance(tombstoneLifeMs);
    const numbers = Array.from({ length: waiting }, (_, index) => index + 10);
    const change = (number: number) => () => ({ ...waitingRecord(number), dueAt: world.now() + dayMs });
    await world.store.updateAll(new Map(numbers.map((number) => [captureId(number), change(number)])));
    const spies = [
      vi.spyOn(IDBObjectStore.prototype, 'get'),
      vi.spyOn(IDBObjectStore.prototype, 'getAll'),
      vi.spyOn(IDBObjectStore.prototype, 'openCursor'),
      vi.spyOn(IDBIndex.prototype, 'openCursor'),
    ];
    await world.store.forgetOld(world.now());
    const count = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    vi.restoreAllMocks();
    expect(await world.store.get(captureId(1))).toBeUndefined();
    return count;
  };
  expect(await reads(1_000)).toBe(await reads(10));
});

const waitingRecord = (number: number) =>
  ({
    version: 1,
    id: captureId(number),
    confirmedAt: 0,
    state: 'waiting',
    capture: capture({ id: captureId(number) }),
    journal: {},
    tries: 0,
  }) as const;
