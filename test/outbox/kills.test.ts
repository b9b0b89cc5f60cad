import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { capture } from '../builders/capture.ts';
import type { FaultOrder } from '../sandbox/index.ts';
import type { Death } from './simulation/life.ts';
import { totals } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld } from './simulation/world.ts';

const oneOfEach = { organizations: 1, persons: 1, leads: 1, notes: 1 };

/** @returns whether the worker died at all: `false` once its life is longer than the work */
async function killed(death: Death, fault?: FaultOrder): Promise<boolean> {
  const world = createWorld();
  await world.startWorker().outbox.confirm(capture({ note: 'Met at the fair' }));
  if (fault) world.sandbox.addFault(fault);
  const worker = world.startWorker(death);
  const survived = await worker.survives(worker.outbox.drain());
  await waitForAll(world);
  await world.clock.advance(120_000);
  expect(totals(world.sandbox), `killed ${death.side} call ${death.call}`).toEqual(oneOfEach);
  expect(await world.store.counts()).toEqual({ waiting: 0, needsUser: 0 });
  return !survived;
}

/** Kills at the first call, at the second, and so on to the last. @returns how many kills there were */
async function killedEverywhere(side: Death['side'], fault?: FaultOrder): Promise<number> {
  let call = 1;
  while (await killed({ call, side }, fault)) call += 1;
  return call - 1;
}

describe('a worker killed at any call, and started again', () => {
  it.each(['before', 'after'] as const)('%s it has its effect: makes one of each', async (side) => {
    expect(await killedEverywhere(side)).toBeGreaterThan(30);
  });

  it.each(['before', 'after'] as const)('%s it has its effect, by a slow server: makes one of each', async (side) => {
    const fault: FaultOrder = {
      effect: { kind: 'slow', when: 'before', delayMs: 19_000 },
      method: 'POST',
      times: null,
    };
    expect(await killedEverywhere(side, fault)).toBeGreaterThan(30);
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
