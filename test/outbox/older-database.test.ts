import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { capture, captureId } from '../builders/capture.ts';
import { totals } from './simulation/totals.ts';
import { createWorld } from './simulation/world.ts';

/** As the first version made it, with a capture that waits. */
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
  database.close();
}

it('a database of version 1 opens with what waits in it, and is sent', async () => {
  const world = createWorld();
  await firstVersion();
  const { outbox } = world.startWorker();
  expect(await outbox.list()).toMatchObject([{ id: captureId(1), state: 'waiting', tries: 2 }]);
  await outbox.drain();
  expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 1 });
});
