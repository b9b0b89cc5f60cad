import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { tombstoneLifeMs } from '../../utils/outbox/tombstones.ts';
import { capture, captureId } from '../builders/capture.ts';
import { totals } from './simulation/totals.ts';
import { createWorld } from './simulation/world.ts';

/** As the first version made it, with a capture that waits and one that was sent long ago. */
async function firstVersion() {
  const database = await openDB('leadclip-outbox', 1, {
    upgrade(made) {
      const captures = made.createObjectStore('captures', { keyPath: 'id' });
      captures.createIndex('dueAt', 'dueAt');
      captures.createIndex('state', 'state');
      made.createObjectStore('setAside', { autoIncrement: true });
      made.createObjectStore('traces', { keyPath: 'key' }).createIndex('at', 'at');
    },
  });
  const common = { version: 1, id: captureId(1), confirmedAt: 0 };
  const journal = { organization: { state: 'absent' }, person: { state: 'absent' } };
  await database.put('captures', { ...common, state: 'waiting', capture: capture(), journal, tries: 2, dueAt: 0 });
  const over = { version: 1, id: captureId(2), confirmedAt: 0, sentAt: -tombstoneLifeMs };
  await database.put('captures', { ...over, state: 'sent', receipt: { leadId: 'lead' } });
  database.close();
}

it('a database of version 1 opens with what waits in it, which is sent, and forgets what is over', async () => {
  const world = createWorld();
  await firstVersion();
  const { outbox } = world.startWorker();
  expect(await outbox.list()).toMatchObject([{ id: captureId(1), state: 'waiting', tries: 2 }]);
  await outbox.drain();
  expect(await world.store.get(captureId(2))).toBeUndefined();
  expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 1 });
});
