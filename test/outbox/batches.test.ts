import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Batches, createBatches } from '../../utils/outbox/batches.ts';
import type { OutboxRecord } from '../../utils/outbox/record.ts';
import { openOutboxStore } from '../../utils/outbox/store.ts';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { held, needsUser, sent, waiting } from '../builders/record.ts';
import { totals } from './simulation/totals.ts';
import { createWorld, type World } from './simulation/world.ts';

const batchId = captureId(900);

/** People who differ, confirmed together. */
const captures = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    capture({
      id: captureId(index + 1),
      batchId,
      person: capturedPerson({ emails: [{ value: `person${index}@firm.example`, label: 'work' }] }),
    }),
  );

/** The lock: nothing else sends while these tests pause or cancel, unless one says so. */
const free = (work: () => Promise<void>) => work();

function batchesIn(world: World, exclusively = free): Batches {
  return createBatches({ store: openOutboxStore(), exclusively, now: world.now, changed: () => undefined });
}

describe('a batch', () => {
  it('is stored and sent, each capture once, and counted by its id', async () => {
    const world = createWorld();
    const batches = batchesIn(world);
    await batches.confirm(captures(3));
    expect(await batches.counts(batchId)).toEqual({ waiting: 3, held: 0, needsUser: 0, sent: 0 });
    await world.startWorker().outbox.drain();
    expect(await batches.counts(batchId)).toEqual({ waiting: 0, held: 0, needsUser: 0, sent: 3 });
    expect(totals(world.sandbox)).toMatchObject({ leads: 3, persons: 3 });
  });

  it('confirmed twice is one batch', async () => {
    const world = createWorld();
    const batches = batchesIn(world);
    await Promise.all([batches.confirm(captures(3)), batches.confirm(captures(3))]);
    await world.startWorker().outbox.drain();
    await batches.confirm(captures(3));
    await world.startWorker().outbox.drain();
    expect(totals(world.sandbox).leads).toBe(3);
  });

  it('is listed as open until all of it is sent', async () => {
    const world = createWorld();
    const batches = batchesIn(world);
    expect(await batches.open()).toEqual([]);
    await batches.confirm(captures(2));
    expect(await batches.open()).toEqual([batchId]);
    await world.startWorker().outbox.drain();
    expect(await batches.open()).toEqual([]);
  });

  it('that was confirmed last is listed first', async () => {
    const world = createWorld();
    const batches = batchesIn(world);
    const ofBatch = (number: number) => [capture({ id: captureId(number), batchId: captureId(900 + number) })];
    for (const number of [2, 3, 1]) {
      await batches.confirm(ofBatch(number));
      await world.clock.advance(1_000);
    }
    expect(await batches.open()).toEqual([901, 903, 902].map(captureId));
  });

  it('that is paused sends nothing, whatever the worker does, and goes on when it is let', async () => {
    const world = createWorld();
    const batches = batchesIn(world);
    await batches.confirm(captures(3));
    await batches.pause(batchId);
    await world.clock.advance(1_000 * 60 * 60 * 48);
    await world.startWorker().outbox.drain();
    expect(world.sandbox.requests).toEqual([]);
    expect(await world.startWorker().outbox.counts()).toEqual({ waiting: 3, needsUser: 0 });
    await batches.resume(batchId);
    await world.startWorker().outbox.drain();
    expect(totals(world.sandbox).leads).toBe(3);
  });

  it('lets a capture by itself go before it', async () => {
    const world = createWorld();
    const batches = batchesIn(world);
    const { outbox } = world.startWorker();
    await batches.confirm(captures(2));
    await world.clock.advance(1_000);
    await outbox.confirm(capture({ id: captureId(50) }));
    await outbox.drain();
    expect(world.announced.find(({ state }) => state === 'sent')).toMatchObject({ id: captureId(50) });
  });

  it('that is paused lets other captures through', async () => {
    const world = createWorld();
    const batches = batchesIn(world);
    const { outbox } = world.startWorker();
    await batches.confirm(captures(2));
    await batches.pause(batchId);
    await outbox.confirm(capture({ id: captureId(50) }));
    await outbox.drain();
    expect(totals(world.sandbox).leads).toBe(1);
  });

  it('that is paused while one of it is being sent holds that one, too, if it comes back to wait', async () => {
    const world = createWorld();
    const outbox = world.startWorker().outbox;
    const store = openOutboxStore();
    const beingSent = Promise.withResolvers<void>();
    const batches = batchesIn(world, async (work) => {
      await beingSent.promise;
      await work();
    });
    await batches.confirm(captures(2));
    const paused = batches.pause(batchId);
    const record = await store.nextDue(world.now());
    // What the sender does to the one it has in hand.
    await store.update(captureId(1), () => record && { ...record, tries: 1 });
    beingSent.resolve();
    await paused;
    expect(await batches.counts(batchId)).toMatchObject({ waiting: 0, held: 2 });
    await outbox.drain();
    expect(world.sandbox.requests).toEqual([]);
  });

  it('that is cancelled loses what was not sent and keeps what was', async () => {
    const world = createWorld();
    const batches = batchesIn(world);
    const { outbox } = world.startWorker();
    await batches.confirm(captures(1));
    await outbox.drain();
    await batches.confirm(captures(4).slice(1));
    await batches.cancel(batchId);
    await outbox.drain();
    expect(await batches.counts(batchId)).toEqual({ waiting: 0, held: 0, needsUser: 0, sent: 1 });
    expect(totals(world.sandbox).leads).toBe(1);
  });

  it('that is cancelled and confirmed again makes no second lead', async () => {
    const world = createWorld();
    const batches = batchesIn(world);
    const { outbox } = world.startWorker();
    world.sandbox.addFault({ method: 'POST', path: '/v1/leads', effect: { kind: 'cut', when: 'after' } });
    await batches.confirm(captures(1));
    await outbox.drain();
    await batches.cancel(batchId);
    await batches.confirm(captures(1));
    await world.clock.advance(60_000);
    await outbox.drain();
    expect(totals(world.sandbox).leads).toBe(1);
  });

  it('of which one was mended keeps it', async () => {
    const world = createWorld();
    const batches = batchesIn(world);
    const { outbox } = world.startWorker();
    world.sandbox.addFault({ effect: { kind: 'forbidden' } });
    await batches.confirm(captures(1));
    await outbox.drain();
    expect(await batches.counts(batchId)).toMatchObject({ needsUser: 1 });
    await outbox.confirm(capture({ id: captureId(1) }));
    await outbox.drain();
    expect(await batches.counts(batchId)).toMatchObject({ sent: 1 });
  });
});

describe('a batch by hand', () => {
  const byHand = async (...records: OutboxRecord[]) => {
    const store = openOutboxStore();
    for (const record of records) await store.put({ ...record, batchId }, 0, false);
    let changes = 0;
    const changed = () => {
      changes += 1;
    };
    const batches = createBatches({ store, exclusively: free, now: () => 77, changed });
    return { store, batches, changes: () => changes };
  };
  beforeEach(() => void createWorld());

  it('is held where it waits, and let go where it is held; what needs the user stays', async () => {
    const { store, batches, changes } = await byHand(waiting(1, 5), held(2), needsUser(3), sent(4));
    await batches.pause(batchId);
    expect(changes()).toBe(2);
    expect(await store.get(captureId(1))).toEqual({ ...held(1), batchId });
    expect(await store.get(captureId(3))).toEqual({ ...needsUser(3), batchId });
    await store.update(captureId(2), () => ({ ...waiting(2, 5), batchId }));
    await batches.resume(batchId);
    expect(changes()).toBe(3);
    expect(await store.get(captureId(1))).toEqual({ ...waiting(1, 77), batchId });
    expect(await store.get(captureId(2))).toEqual({ ...waiting(2, 5), batchId });
    expect(await store.get(captureId(3))).toEqual({ ...needsUser(3), batchId });
  });

  it('that is cancelled leaves what was sent, and nothing that was not', async () => {
    const { store, batches, changes } = await byHand(waiting(1), held(2), needsUser(3), sent(4));
    await batches.cancel(batchId);
    expect(changes()).toBe(2);
    expect(await batches.counts(batchId)).toEqual({ waiting: 0, held: 0, needsUser: 0, sent: 1 });
    expect(await store.get(captureId(4))).toEqual({ ...sent(4), batchId });
  });

  it('is stored as a whole, or not if there is no room', async () => {
    const { store, batches, changes } = await byHand();
    expect(await batches.confirm(captures(2))).toBe('stored');
    expect(changes()).toBe(1);
    store.updateAll = async () => false;
    expect(await batches.confirm(captures(3))).toBe('full');
    expect(changes()).toBe(2);
  });
});
