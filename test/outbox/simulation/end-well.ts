import type { Capture } from '../../../utils/lead/capture.ts';
import { seedToken } from '../../sandbox/index.ts';
import type { World } from './world.ts';

/**
 * Everything works again, the user tries again what needed them and unlinks who is gone, and time goes by.
 * @returns the captures that were unlinked
 */
export async function endWell(world: World): Promise<Set<string>> {
  const unlinked = new Set<string>();
  world.sandbox.clearFaults();
  world.sandbox.addToken(seedToken);
  Object.assign(world.browser, { isOnline: true, mayCall: true });
  const { outbox } = world.startWorker();
  for (let round = 0; round < 500; round += 1) {
    await outbox.drain();
    for (const record of await outbox.list()) {
      if (record.state !== 'needs-user') continue;
      if (record.reason.kind === 'gone') {
        unlinked.add(record.id);
        await outbox.confirm(withoutLink(record.capture));
      } else await outbox.retry(record.id);
    }
    const dueAt = await world.store.nextDueAt(world.now());
    if (dueAt === undefined) break;
    await world.clock.advance(Math.min(Math.max(dueAt - world.now(), 1_000), 12 * 3_600_000));
  }
  await world.clock.advance(120_000);
  return unlinked;
}

function withoutLink({ person, ...capture }: Capture): Capture {
  if (!person) return capture;
  const { existingId: _, additions: __, ...rest } = person;
  return { ...capture, person: rest };
}
