import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { capture, captureId } from '../builders/capture.ts';
import { createWorld } from './simulation/world.ts';

it('counts are made anew after the disk has lost captures, or their counts', async () => {
  const world = createWorld();
  const { outbox } = world.startWorker();
  for (const number of [1, 2, 3]) await outbox.confirm(capture({ id: captureId(number) }));
  const database = await openDB('leadclip-outbox');
  await database.delete('captures', captureId(3));
  await world.store.recount();
  expect(await outbox.counts()).toEqual({ waiting: 2, needsUser: 0 });
  await database.clear('tally');
  await world.store.recount();
  expect(await outbox.counts()).toEqual({ waiting: 2, needsUser: 0 });
  database.close();
});

it('retrying all makes those due that wait for later or need the user, and leaves the others in their turn', async () => {
  const world = createWorld();
  const { outbox } = world.startWorker();
  await outbox.confirm(capture());
  world.sandbox.addFault({ effect: { kind: 'forbidden' } });
  await outbox.drain();
  await outbox.confirm(capture({ id: captureId(2) }));
  world.sandbox.addFault({ effect: { kind: 'server-error' } });
  await outbox.drain();
  expect(await outbox.counts()).toEqual({ waiting: 1, needsUser: 1 });
  const due = await outbox.confirm(capture({ id: captureId(3) })).then(() => world.store.get(captureId(3)));
  await world.clock.advance(500);
  await outbox.retryAll();
  expect(await outbox.counts()).toEqual({ waiting: 3, needsUser: 0 });
  expect(await world.store.get(captureId(3))).toEqual(due);
  await outbox.drain();
  expect(await outbox.counts()).toEqual({ waiting: 0, needsUser: 0 });
});
