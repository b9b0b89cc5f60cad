import * as v from 'valibot';
import type { Failure } from '../pipedrive/failure.ts';
import { type Database, strict } from './database.ts';
import { failureSchema, isDue, type OutboxRecord } from './record.ts';
import { limitPauseMs, longestWaitMs } from './retry-rule.ts';

const pauseSchema = v.strictObject({
  /** ms since 1970. */
  until: v.number(),
  reason: failureSchema,
  /** How many there were for this reason since something was sent, with this one. */
  inARow: v.optional(v.number(), 1),
});

/** Why nothing is sent for a while, whichever capture's turn it is. Outlives the worker. */
export type Pause = v.InferOutput<typeof pauseSchema>;

const pauseKey = 'all';

/** The last pause, over or not, unless something was sent since. */
export async function readLastPause(database: Database): Promise<Pause | undefined> {
  const parsed = v.safeParse(pauseSchema, await database.get('pause', pauseKey));
  return parsed.success ? parsed.output : undefined;
}

/** The pause that holds at `now`. One that would last longer than anything waits was set under another clock. */
export async function readPause(database: Database, now: number): Promise<Pause | undefined> {
  const last = await readLastPause(database);
  return last && now < last.until && last.until <= now + longestWaitMs ? last : undefined;
}

const isAboutLimits = ({ kind }: Failure) => kind === 'limited' || kind === 'spent';

/** What follows the pause `last` when a capture that failed for `reason` is due again at `dueAt`. */
export function nextPause(
  last: Pause | undefined,
  reason: Failure,
  { now, dueAt }: { now: number; dueAt: number },
): Pause {
  const inARow = last && isAboutLimits(last.reason) === isAboutLimits(reason) ? last.inARow + 1 : 1;
  const shortestMs = isAboutLimits(reason) ? limitPauseMs(reason, inARow) : 0;
  const until = Math.max(dueAt, now + shortestMs);
  return { until, reason, inARow };
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
