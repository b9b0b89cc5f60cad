import { seedToken } from '../../sandbox/index.ts';
import type { World } from './world.ts';

/** Everything works again, the user tries again what needed them, and time goes by. */
export async function endWell(world: World): Promise<void> {
  world.sandbox.clearFaults();
  world.sandbox.addToken(seedToken);
  Object.assign(world.browser, { isOnline: true, mayCall: true });
  const { outbox } = world.startWorker();
  for (let round = 0; round < 500; round += 1) {
    await outbox.drain();
    for (const record of await outbox.list()) {
      if (record.state === 'needs-user') await outbox.retry(record.id);
    }
    const dueAt = await world.store.nextDueAt(world.now());
    if (dueAt === undefined) break;
    await world.clock.advance(Math.min(Math.max(dueAt - world.now(), 1_000), 12 * 3_600_000));
  }
  await world.clock.advance(120_000);
}
