import 'fake-indexeddb/auto';
import { captureId } from '../../builders/capture.ts';
import { createWorld } from '../../outbox/simulation/world.ts';
import { fivePercentOfEach, numberedCapture } from './faults.ts';
import { limitUse } from './limit-use.ts';
import { notOnce } from './not-once.ts';

export interface SimulatedRun {
  requests: number;
  minutes: number;
  /** Of the limit that binds, in each ten seconds until four fifths are sent: then the rest only waits for its next tries. */
  limitUse: number[];
  refused: number;
  /** What wasn't made exactly once. */
  wrong: string[];
}

/**
 * The real outbox, store and client over a clock that is moved by hand, answers after 150 ms, the documented limits and
 * 5 % faults of each kind, until all is sent.
 */
export async function simulatedRun(captures: number): Promise<SimulatedRun> {
  const world = createWorld({ settings: { dailyTokens: null } });
  const { outbox } = world.startWorker();
  const start = world.clock.now();
  for (let number = 1; number <= captures; number += 1)
    await outbox.confirm(numberedCapture(captureId(number), number));
  for (const fault of fivePercentOfEach()) world.sandbox.addFault(fault);
  for (;;) {
    await outbox.drain();
    const dueAt = await world.store.nextDueAt(world.now());
    if (dueAt === undefined) break;
    await world.clock.advance(Math.max(dueAt - world.now(), 0));
  }
  const sentAt = world.announced.flatMap((record) => (record.state === 'sent' ? [record.sentAt] : []));
  const { requests } = world.sandbox;
  return {
    requests: requests.length,
    minutes: (world.clock.now() - start) / 60_000,
    limitUse: limitUse(requests, start, sentAt[Math.floor(captures * 0.8)] ?? start),
    refused: requests.filter(({ status }) => status === 429).length,
    wrong: notOnce(world.sandbox, captures),
  };
}
