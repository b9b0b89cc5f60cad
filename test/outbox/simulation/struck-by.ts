import { capture, captureId } from '../../builders/capture.ts';
import type { FaultOrder } from '../../sandbox/index.ts';
import { createWorld } from './world.ts';

/** One capture has been tried while this fault struck its first request. */
export async function struckBy(effect: FaultOrder['effect']) {
  const world = createWorld();
  world.sandbox.addFault({ effect });
  const { outbox } = world.startWorker();
  await outbox.confirm(capture());
  await outbox.drain();
  const record = await world.store.get(captureId(1));
  const waitMs = record?.state === 'waiting' ? record.dueAt - world.now() : undefined;
  return { world, outbox, record, waitMs };
}
