import 'fake-indexeddb/auto';
import { captureId } from '../../builders/capture.ts';
import { createWorld } from '../../outbox/simulation/world.ts';
import { type Bulk, bulkFrom } from './bulk.ts';
import { numberedCapture } from './faults.ts';
import { notOnce } from './not-once.ts';

/** The same by the real outbox, store and client over a clock that is moved by hand. */
export async function simulatedBulk(captures: number): Promise<Bulk> {
  const world = createWorld({ settings: { dailyTokens: null } });
  const { outbox } = world.startWorker();
  for (let number = 1; number <= captures; number += 1)
    await outbox.confirm(numberedCapture(captureId(number), number));
  await outbox.drain();
  return bulkFrom(world.sandbox.requests, notOnce(world.sandbox, captures));
}
