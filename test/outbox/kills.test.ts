import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { capture } from '../builders/capture.ts';
import type { FaultOrder } from '../sandbox/index.ts';
import type { Death } from './simulation/life.ts';
import { totals } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld } from './simulation/world.ts';

// Some hundred lives each.
vi.setConfig({ testTimeout: 180_000 });

const oneOfEach = { organizations: 1, persons: 1, leads: 1, notes: 1 };

/** @returns how many calls the whole work takes */
async function callsOf(fault?: FaultOrder): Promise<number> {
  let call = 1;
  while (!(await survives({ call, side: 'before' }, fault))) call += 1;
  return call - 1;
}

async function survives(death: Death, fault?: FaultOrder): Promise<boolean> {
  const world = createWorld();
  await world.startWorker().outbox.confirm(capture({ note: 'Met at the fair' }));
  if (fault) world.sandbox.addFault(fault);
  const worker = world.startWorker(death);
  const survived = await worker.survives(worker.outbox.drain());
  await waitForAll(world);
  await world.clock.advance(120_000);
  expect(totals(world.sandbox), `killed ${death.side} call ${death.call}`).toEqual(oneOfEach);
  expect(await world.store.counts()).toEqual({ waiting: 0, needsUser: 0 });
  return survived;
}

const slowServer: FaultOrder = {
  effect: { kind: 'slow', when: 'before', delayMs: 19_000 },
  method: 'POST',
  times: null,
};

describe('a worker killed at any call, and started again', () => {
  it.each(['before', 'after'] as const)('%s it has its effect: makes one of each', async (side) => {
    const calls = await callsOf();
    expect(calls).toBeGreaterThan(30);
    for (let call = 1; call <= calls; call += 1) await survives({ call, side });
  });

  it.each(['before', 'after'] as const)('%s it has its effect, by a slow server: makes one of each', async (side) => {
    const calls = await callsOf(slowServer);
    for (let call = 1; call <= calls; call += 1) await survives({ call, side }, slowServer);
  });

  it('the confirmation itself: the capture is stored or it is not, and is never sent twice', async () => {
    for (const side of ['before', 'after'] as const) {
      const world = createWorld();
      const worker = world.startWorker({ call: 1, side });
      expect(await worker.survives(worker.outbox.confirm(capture()))).toBe(false);
      await waitForAll(world);
      expect(totals(world.sandbox).leads).toBe(side === 'after' ? 1 : 0);
      await world.startWorker().outbox.confirm(capture());
      await waitForAll(world);
      expect(totals(world.sandbox)).toEqual({ ...oneOfEach, notes: 0 });
    }
  });

  it('two kills in a row make one of each', async () => {
    for (let first = 5; first < 40; first += 3) {
      const world = createWorld();
      await world.startWorker().outbox.confirm(capture({ note: 'Met at the fair' }));
      for (const death of [
        { call: first, side: 'after' },
        { call: 6, side: 'after' },
      ] as const) {
        const worker = world.startWorker(death);
        await worker.survives(worker.outbox.drain());
        await world.clock.advance(50_000);
      }
      await waitForAll(world);
      expect(totals(world.sandbox), `first at ${first}`).toEqual(oneOfEach);
    }
  });
});

describe('any call that fails, of the disk or of the network', () => {
  it.each(['fails before', 'fails after'] as const)('%s its effect: makes one of each in the end', async (side) => {
    const calls = await callsOf();
    for (let call = 1; call <= calls; call += 1) await survives({ call, side });
  });
});
