import 'fake-indexeddb/auto';
import { openDB } from 'idb';

import { describe, expect, it } from 'vitest';
import { confirmed } from '../../utils/outbox/confirmed.ts';
import { capture, captureId } from '../builders/capture.ts';
import { totals } from './simulation/totals.ts';
import { createWorld, type World } from './simulation/world.ts';

async function putOnDisk(record: unknown) {
  const database = await openDB('leadclip-outbox');
  await database.put('captures', record);
  database.close();
}

async function setAside(): Promise<unknown[]> {
  const database = await openDB('leadclip-outbox');
  const records = await database.getAll('setAside');
  database.close();
  return records;
}

async function withOffline(): Promise<World> {
  const world = createWorld();
  world.browser.isOnline = false;
  return world;
}

describe('confirming', () => {
  it('the same capture twice at once, from two windows, is one capture', async () => {
    const world = createWorld();
    const [one, other] = [world.startWorker().outbox, world.startWorker().outbox];
    await Promise.all([one.confirm(capture()), other.confirm(capture())]);
    await Promise.all([one.drain(), other.drain()]);
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 1 });
  });

  it('a capture that was sent already changes nothing', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    for (let times = 0; times < 2; times += 1) {
      await outbox.confirm(capture());
      await outbox.drain();
    }
    expect(totals(world.sandbox).leads).toBe(1);
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'sent' });
  });

  it('rejects when the storage does', async () => {
    const world = createWorld();
    globalThis.indexedDB = Object.assign(new IDBFactory(), {
      open: () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      },
    });
    await expect(world.startWorker().outbox.confirm(capture())).rejects.toThrow('The disk is full.');
  });
});

describe('a record that cannot be read', () => {
  const corrupt: [string, object][] = [
    ['a waiting one of another shape', { id: captureId(7), state: 'waiting', dueAt: 0, oops: true }],
    ['a waiting one without its time', { id: captureId(7), version: 1, state: 'waiting' }],
    ['a waiting one with a text for its time', { id: captureId(7), version: 1, state: 'waiting', dueAt: 'soon' }],
    ['one that needs the user', { id: captureId(7), version: 1, state: 'needs-user', capture: {} }],
    ['one of a version to come', { id: captureId(7), version: 2, state: 'waiting', dueAt: 0 }],
  ];

  it.each(corrupt)('%s is set aside and kept, and the others are sent', async (_, record) => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    await outbox.counts();
    await putOnDisk(record);
    await outbox.confirm(capture());
    await outbox.drain();
    expect(await outbox.list()).toEqual([]);
    expect(await outbox.counts()).toEqual({ waiting: 0, needsUser: 0 });
    expect(await setAside()).toEqual([record]);
    expect(totals(world.sandbox).leads).toBe(1);
  });
});

describe('the queue', () => {
  it('counts what waits and what needs the user, and lists both, oldest first', async () => {
    const world = await withOffline();
    const { outbox } = world.startWorker();
    await outbox.confirm(capture({ id: captureId(9) }));
    await world.clock.advance(1);
    await outbox.confirm(capture({ id: captureId(2) }));
    expect(await outbox.counts()).toEqual({ waiting: 2, needsUser: 0 });
    world.browser.isOnline = true;
    world.sandbox.addFault({ effect: { kind: 'forbidden' } });
    world.sandbox.addFault({ effect: { kind: 'blocked' } });
    await outbox.drain();
    expect(await outbox.counts()).toMatchObject({ waiting: 1, needsUser: 1 });
    expect((await outbox.list()).map(({ id, state }) => [id, state])).toEqual([
      [captureId(9), 'needs-user'],
      [captureId(2), 'waiting'],
    ]);
  });

  it('forgets what is discarded', async () => {
    const world = await withOffline();
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.discard(captureId(1));
    world.browser.isOnline = true;
    await outbox.drain();
    expect(await outbox.list()).toEqual([]);
    expect(world.sandbox.requests).toEqual([]);
  });

  it('announces every record once it is on the disk', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    expect(world.announced.at(-1)).toEqual(await world.store.get(captureId(1)));
  });

  it('wakes only what waits for one of the given reasons', async () => {
    const world = await withOffline();
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    await outbox.wake(['unauthorized']);
    expect(await world.store.nextDue(world.now())).toBeUndefined();
    await outbox.wake(['offline']);
    expect(await world.store.nextDue(world.now())).toMatchObject({ id: captureId(1) });
  });
});

describe('a queue that is full', () => {
  const add = (world: World, number: number, atMost: number) =>
    world.store.updateAll(
      new Map([
        [
          captureId(number),
          (known, left) => confirmed(capture({ id: captureId(number) }), { known, left }, world.now()),
        ],
      ]),
      atMost,
    );

  it('refuses one more, stores nothing of it, and still takes what it has already', async () => {
    const world = createWorld();
    expect(await add(world, 1, 2)).toBe(true);
    expect(await add(world, 2, 2)).toBe(true);
    expect(await add(world, 3, 2)).toBe(false);
    expect(await world.store.get(captureId(3))).toBeUndefined();
    expect(await world.store.counts()).toEqual({ waiting: 2, needsUser: 0 });
    expect(await add(world, 2, 2)).toBe(true);
  });

  it('has room again for each that was sent', async () => {
    const world = createWorld();
    await add(world, 1, 1);
    await world.startWorker().outbox.drain();
    expect(await add(world, 2, 1)).toBe(true);
  });
});
