import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { readCopies } from '../../utils/outbox/copies.ts';
import { readable } from '../../utils/outbox/readable.ts';
import type { OutboxRecord } from '../../utils/outbox/record.ts';
import type { Failure } from '../../utils/pipedrive/failure.ts';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { losePlace, rewindPlace, snapshotOf } from './simulation/damage.ts';
import { look } from './simulation/look.ts';
import { totals } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld, type World } from './simulation/world.ts';

const noted = capture({ note: 'Met at the fair' });
const oneOfEach = { organizations: 1, persons: 1, leads: 1, notes: 1 };

function offline(): World {
  const world = createWorld();
  world.browser.isOnline = false;
  return world;
}

/** Ids of the captures that the mirror has. */
const mirrored = async ({ areas }: World) => (await readCopies(areas.local)).map((copy) => readable(copy)?.id);

async function sendAll(world: World) {
  world.browser.isOnline = true;
  await world.startWorker().outbox.wake(['offline']);
  await waitForAll(world);
  await world.clock.advance(120_000);
  return totals(world.sandbox);
}

describe('the mirror', () => {
  it('has each open capture when it is confirmed, and nothing of it once it is sent', async () => {
    const world = offline();
    await world.startWorker().outbox.confirm(noted);
    expect(await mirrored(world)).toEqual([noted.id]);
    await sendAll(world);
    expect(await mirrored(world)).toEqual([]);
  });

  it('has nothing of a discarded capture', async () => {
    const world = offline();
    const { outbox } = world.startWorker();
    await outbox.confirm(noted);
    await outbox.discard(noted.id);
    expect(await mirrored(world)).toEqual([]);
    expect(JSON.stringify([...world.areas.local.items])).not.toContain(noted.id);
  });

  it('has a mended capture as it was mended', async () => {
    const world = createWorld();
    world.sandbox.addFault({ effect: { kind: 'forbidden' } });
    const { outbox } = world.startWorker();
    await outbox.confirm(noted);
    await outbox.drain();
    world.browser.isOnline = false;
    await outbox.confirm({ ...noted, note: 'Met at the other fair' });
    await losePlace(world, 'database');
    expect(await world.startWorker().outbox.list()).toMatchObject([{ capture: { note: 'Met at the other fair' } }]);
  });

  it.each<Failure>([
    { kind: 'limited', retryAfterMs: undefined },
    { kind: 'refused', status: 400, words: 'No.', field: undefined },
    { kind: 'gone', entity: 'person' },
    { kind: 'forbidden', words: 'No.' },
  ])('brings back a capture that failed as $kind', async (reason) => {
    const world = offline();
    await world.startWorker().outbox.confirm(noted);
    const failed = (record: OutboxRecord | undefined): OutboxRecord | undefined =>
      record?.state === 'waiting' ? { ...record, tries: 1, reason } : undefined;
    // Through a worker's own store, which has the mirror.
    await world.startWorker().store.update(noted.id, failed);
    await losePlace(world, 'database');
    expect(await world.startWorker().outbox.list()).toMatchObject([{ id: noted.id, reason: { kind: reason.kind } }]);
  });

  it('that can’t be written keeps no capture back', async () => {
    const world = createWorld();
    world.areas.local.set = () => Promise.reject(new Error('The disk is full.'));
    const { outbox } = world.startWorker();
    expect(await outbox.confirm(noted)).toBe('stored');
    await outbox.drain();
    expect(totals(world.sandbox)).toEqual(oneOfEach);
  });

  it('from which nothing can be taken lets nothing be discarded: it would come back from there', async () => {
    const world = offline();
    await world.startWorker().outbox.confirm(noted);
    world.areas.local.remove = () => Promise.reject(new Error('The disk is broken.'));
    const { outbox } = world.startWorker();
    await expect(outbox.discard(noted.id)).rejects.toThrow('The disk is broken.');
    expect(await outbox.list()).toHaveLength(1);
  });

  it('that missed a commit has it when the database is opened again', async () => {
    const world = offline();
    const { set } = world.areas.local;
    world.areas.local.set = () => Promise.reject(new Error('The disk is full.'));
    await world.startWorker().outbox.confirm(noted);
    world.areas.local.set = set;
    await world.startWorker().outbox.confirm(capture({ id: captureId(2) }));
    expect((await mirrored(world)).toSorted()).toEqual([noted.id, captureId(2)].toSorted());
  });
});

describe('a database that is lost', () => {
  it('gets every open capture back, counted, and each is sent once', async () => {
    const world = offline();
    const { outbox } = world.startWorker();
    for (let number = 1; number <= 30; number += 1) {
      await outbox.confirm(capture({ id: captureId(number), person: capturedPerson({ name: `Jane ${number}` }) }));
    }
    await losePlace(world, 'database');
    expect(await world.startWorker().outbox.counts()).toMatchObject({ waiting: 30 });
    expect(await sendAll(world)).toMatchObject({ leads: 30, persons: 1, organizations: 1 });
  });

  it.each(['/api/v2/organizations', '/api/v2/persons', '/v1/leads', '/v1/notes'])(
    'while the answer of POST %s is awaited: it is looked for before it is asked for again',
    async (path) => {
      for (const person of [capturedPerson(), capturedPerson({ emails: [] })]) {
        const world = createWorld();
        world.sandbox.addFault({ effect: { kind: 'late-write', delayMs: 30_000 }, method: 'POST', path });
        const { outbox } = world.startWorker();
        await outbox.confirm({ ...noted, person });
        await outbox.drain();
        await losePlace(world, 'database');
        expect(await sendAll(world)).toEqual(oneOfEach);
      }
    },
  );

  it('at any call of the sending makes one of each', async () => {
    for (let call = 1, isDead = true; isDead; call += 1) {
      const world = createWorld();
      await world.startWorker().outbox.confirm(noted);
      const worker = world.startWorker({ call, side: 'after' });
      isDead = !(await worker.survives(worker.outbox.drain()));
      await losePlace(world, 'database');
      expect(await sendAll(world), `killed at call ${call}`).toEqual(oneOfEach);
      expect(await mirrored(world)).toEqual([]);
    }
  });

  it('in its newest half sends nothing again that was sent since', async () => {
    const world = offline();
    await world.startWorker().outbox.confirm(noted);
    const before = await snapshotOf(world);
    await sendAll(world);
    world.browser.isOnline = false;
    await world.startWorker().outbox.confirm(capture({ id: captureId(2), lead: { title: 'Another' } }));
    await rewindPlace(world, 'database', before);
    expect(await world.startWorker().outbox.list()).toMatchObject([{ id: captureId(2) }]);
    expect(await sendAll(world)).toMatchObject({ leads: 2, notes: 1 });
  });

  it('in its newest half makes nobody again who was searched for before, and made since', async () => {
    const world = createWorld();
    await look(world, capture());
    const snapshot = await snapshotOf(world);
    const { outbox, life } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    life.end();
    await rewindPlace(world, 'database', snapshot);
    await world.clock.advance(10_000);
    const next = world.startWorker().outbox;
    await next.confirm(capture({ id: captureId(2) }));
    await next.drain();
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 2 });
  });

  it('in its newest half brings nothing back that was discarded since', async () => {
    const world = offline();
    const { outbox } = world.startWorker();
    await outbox.confirm(noted);
    const before = await snapshotOf(world);
    await outbox.discard(noted.id);
    await rewindPlace(world, 'database', before);
    expect(await world.startWorker().outbox.list()).toEqual([]);
    expect(await world.startWorker().outbox.counts()).toEqual({ waiting: 0, needsUser: 0 });
  });
});

describe('a mirror that is lost', () => {
  it('is made again from the database', async () => {
    const world = offline();
    await world.startWorker().outbox.confirm(noted);
    await losePlace(world, 'mirror');
    await world.startWorker().outbox.counts();
    expect(await mirrored(world)).toEqual([noted.id]);
    expect(await sendAll(world)).toEqual(oneOfEach);
  });

  it.each(['sent', 'discarded'])('in its newest half brings nothing back that was %s since', async (how) => {
    const world = offline();
    await world.startWorker().outbox.confirm(noted);
    const before = await snapshotOf(world);
    if (how === 'sent') await sendAll(world);
    else await world.startWorker().outbox.discard(noted.id);
    await rewindPlace(world, 'mirror', before);
    expect(await world.startWorker().outbox.list()).toEqual([]);
    expect(await mirrored(world)).toEqual([]);
    expect((await sendAll(world)).leads).toBe(how === 'sent' ? 1 : 0);
  });
});
