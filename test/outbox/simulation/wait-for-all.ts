import type { World } from './world.ts';

/**
 * Time goes by until nothing waits any more: what is due is sent, and the clock moves to what is due next.
 * Gives up after so many rounds, for a capture that can never be sent.
 */
export async function waitForAll(world: World, rounds = 60): Promise<void> {
  const { outbox } = world.startWorker();
  for (let round = 0; round < rounds; round += 1) {
    await outbox.drain();
    const dueAt = await world.store.nextDueAt(world.now());
    if (dueAt === undefined) return;
    await world.clock.advance(Math.max(dueAt - world.now(), 1_000));
  }
}
