import * as v from 'valibot';
import { type Database, strict } from './database.ts';
import { failureSchema, isDue, type OutboxRecord } from './record.ts';
import { longestWaitMs } from './retry-rule.ts';

const pauseSchema = v.strictObject({
  /** ms since 1970. */
  until: v.number(),
  reason: failureSchema,
});

/** Why nothing is sent for a while, whichever capture's turn it is. Outlives the worker. */
export type Pause = v.InferOutput<typeof pauseSchema>;

const pauseKey = 'all';

/** The pause that holds at `now`. One that would last longer than anything waits was set under another clock. */
export async function readPause(database: Database, now: number): Promise<Pause | undefined> {
  const parsed = v.safeParse(pauseSchema, await database.get('pause', pauseKey));
  if (!parsed.success) return undefined;
  const { until } = parsed.output;
  return now < until && until <= now + longestWaitMs ? parsed.output : undefined;
}

/** `undefined` lifts it. */
export async function writePause(database: Database, pause: Pause | undefined): Promise<void> {
  const transaction = database.transaction('pause', 'readwrite', strict);
  if (pause) await transaction.store.put(pause, pauseKey);
  else await transaction.store.delete(pauseKey);
  await transaction.done;
}

/** A record as it stands during a pause: what would be due sooner waits for its end, for its reason. */
export function heldBy(pause: Pause | undefined, record: OutboxRecord): OutboxRecord {
  if (!pause || !isDue(record) || record.dueAt >= pause.until) return record;
  return { ...record, dueAt: pause.until, reason: pause.reason };
}
