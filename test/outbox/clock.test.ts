import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { simulationStart } from './simulation/fake-clock.ts';
import { totals } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld, type World } from './simulation/world.ts';

const second = 1_000;
const year = 365 * 24 * 3_600 * second;

/** A capture whose lead may have been made, and the worker that left it so. */
async function uncertain(path = '/v1/leads', one = capture(), clockOffsetMs = 0) {
  const world = createWorld();
  world.browser.clockOffsetMs = clockOffsetMs;
  world.sandbox.addFault({ effect: { kind: 'cut', when: 'after' }, method: 'POST', path });
  const { outbox } = world.startWorker();
  await outbox.confirm(one);
  await outbox.drain();
  return { world, outbox };
}

describe('a clock that jumps', () => {
  it('back by years doesn’t prolong the wait after a lost answer', async () => {
    const { world } = await uncertain();
    world.browser.clockOffsetMs = -50 * year;
    for (let round = 0; round < 6; round += 1) {
      await world.startWorker().outbox.drain();
      await world.clock.advance(30 * second);
    }
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'sent' });
    expect(totals(world.sandbox).leads).toBe(1);
  });

  it('back by an hour prolongs it by an hour, no more', async () => {
    const { world } = await uncertain();
    world.browser.clockOffsetMs = -3_600 * second;
    await waitForAll(world);
    expect(world.now()).toBeLessThan(simulationStart + 120 * second);
    expect(totals(world.sandbox).leads).toBe(1);
  });

  it('back by years leaves nothing waiting for years', async () => {
    const world = createWorld();
    world.browser.clockOffsetMs = 50 * year;
    world.sandbox.addFault({ effect: { kind: 'blocked' } });
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    world.browser.clockOffsetMs = 0;
    await world.startWorker().outbox.drain();
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'sent' });
  });
});

describe('a clock that was decades ahead for a while', () => {
  /** All that is over is forgotten then. */
  async function visitTheFuture(world: World) {
    world.browser.clockOffsetMs = 50 * year;
    await world.startWorker().outbox.drain();
    world.browser.clockOffsetMs = 0;
  }

  it('takes nothing back from under a lead that it made forget, though undo was pressed before', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    for (const number of [1, 2]) await outbox.confirm(capture({ id: captureId(number) }));
    await outbox.drain();
    world.browser.isOnline = false;
    await outbox.undo(captureId(1));
    await visitTheFuture(world);
    world.browser.isOnline = true;
    await waitForAll(world);
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'undone', steps: { person: 'kept' } });
    expect(totals(world.sandbox)).toMatchObject({ leads: 1, persons: 1, organizations: 1 });
  });

  it.each(['sent', 'discarded'])('… though undo was pressed after, and the other was %s', async (how) => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    const times = how === 'sent' ? 1 : 2;
    world.sandbox.addFault({ effect: { kind: 'forbidden' }, method: 'POST', path: '/v1/leads', times });
    for (const number of [1, 2]) await outbox.confirm(capture({ id: captureId(number) }));
    await outbox.drain();
    if (how === 'discarded') await outbox.discard(captureId(2));
    await visitTheFuture(world);
    const next = world.startWorker().outbox;
    await next.retry(captureId(1));
    await next.drain();
    await next.undo(captureId(1));
    await next.drain();
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'undone', steps: { person: 'kept' } });
  });

  it.each(['before', 'meanwhile'])('or behind, so that what was confirmed %s looks as if it were old', async (when) => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    world.sandbox.addFault({ effect: { kind: 'forbidden' }, method: 'POST', path: '/v1/leads' });
    await outbox.confirm(capture());
    await outbox.drain();
    if (when === 'before') await outbox.confirm(capture({ id: captureId(2) }));
    world.browser.clockOffsetMs = -50 * year;
    const meanwhile = world.startWorker().outbox;
    if (when === 'meanwhile') await meanwhile.confirm(capture({ id: captureId(2) }));
    await meanwhile.drain();
    expect(await world.store.get(captureId(2))).toMatchObject({ state: 'sent' });
    world.browser.clockOffsetMs = 0;
    const next = world.startWorker().outbox;
    await next.retry(captureId(1));
    await next.drain();
    expect(await world.store.get(captureId(2))).toBeUndefined();
    await next.undo(captureId(1));
    await next.drain();
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'undone', steps: { person: 'kept' } });
    expect(totals(world.sandbox)).toMatchObject({ leads: 1, persons: 1, organizations: 1 });
  });

  it('takes back all of what is sent afterwards', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    await visitTheFuture(world);
    await world.clock.advance(20 * second);
    const next = world.startWorker().outbox;
    const person = capturedPerson({ name: 'Max Muster', emails: [{ value: 'max@muster.example', label: 'work' }] });
    await next.confirm(capture({ id: captureId(2), person, organization: { name: 'Musterwerk AG' } }));
    await next.drain();
    await next.undo(captureId(2));
    await next.drain();
    expect(await world.store.get(captureId(2))).toMatchObject({
      state: 'undone',
      steps: { lead: 'gone', person: 'gone', organization: 'gone' },
    });
  });
});

describe('a clock that is wrong', () => {
  const withoutEmail = capture({ person: capturedPerson({ emails: [] }) });

  it.each([
    ['/api/v2/organizations', capture()],
    ['/api/v2/persons', capture()],
    ['/api/v2/persons', withoutEmail],
  ])('by hours finds what POST %s has made', async (path, one) => {
    for (const clockOffsetMs of [-5 * 3_600 * second, 5 * 3_600 * second, 50 * year]) {
      const { world } = await uncertain(path, one, clockOffsetMs);
      await waitForAll(world);
      expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 1 });
    }
  });
});

describe('a laptop that slept while a request was under way', () => {
  it('waits for the server after it woke up, not from when it asked', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    world.sandbox.addFault({ effect: { kind: 'late-write', delayMs: 25 * second }, method: 'POST', path: '/v1/leads' });
    await outbox.confirm(capture());
    const { handle } = world.sandbox;
    world.sandbox.handle = (request) => {
      if (request.method === 'POST' && request.url === '/v1/leads') world.browser.clockOffsetMs = 3_600 * second;
      return handle(request);
    };
    await outbox.drain();
    world.sandbox.handle = handle;
    await outbox.wake(['unreachable']);
    await outbox.drain();
    await waitForAll(world);
    expect(totals(world.sandbox).leads).toBe(1);
  });
});
