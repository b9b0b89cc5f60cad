import type { Failure } from '../pipedrive/failure.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * How long after a create request without an answer Pipedrive may still be working on it: the request's own limit (20 s)
 * and as much again for the server to finish. Only then does looking for the result prove anything.
 */
export const settleMs = 40 * second;

/** No wait is longer than what a 429 may ask for. A capture that is due later was put off under another clock. */
export const longestWaitMs = 24 * hour;

const longestWhileWellMs = minute;

/**
 * How long nothing is tried for these: what they wait for happens outside, and wakes the outbox when it does. Those that
 * wait for the user to connect or to unlock are tried once a day all the same, in case the worker died before it was woken.
 */
const fixedWaits: Partial<Record<Failure['kind'], number>> = {
  'not-connected': longestWaitMs,
  locked: longestWaitMs,
  unauthorized: longestWaitMs,
  'no-permission': hour,
  blocked: hour,
  offline: minute,
};

export interface Luck {
  /** Uniform in [0, 1). */
  random: () => number;
  /** Whether Pipedrive does what others ask for: then nobody has to be spared, and one capture has had bad luck. */
  isWell?: () => boolean;
}

/**
 * How long to wait before the next try, in ms: exponential from 5 s to an hour with full jitter, so that many clients
 * don't come back together. What Pipedrive itself asks for is obeyed.
 * @param tries how many tries have failed in a row, from 1
 */
export function retryDelayMs(failure: Failure, tries: number, { random, isWell }: Luck): number {
  const fixed = fixedWaits[failure.kind];
  if (fixed !== undefined) return fixed;
  if (failure.kind === 'spent') return Math.max(failure.retryAfterMs ?? 0, minute);
  const longest = isWell?.() ? longestWhileWellMs : hour;
  const backOff = second + random() * Math.min(longest, 5 * second * 2 ** Math.min(tries, 20));
  if (failure.kind !== 'limited' || failure.retryAfterMs === undefined) return backOff;
  return tries === 1 ? failure.retryAfterMs : Math.max(failure.retryAfterMs, backOff);
}

/**
 * How long the queue pauses at least after a 429. Which limit it is about is a guess, so the pauses grow as long as nothing is
 * sent in between: the budget of the day is renewed at midnight, and nobody says in which time zone.
 */
export function limitPauseMs({ kind }: Failure, inARow: number): number {
  const steps = kind === 'spent' ? [minute, 10 * minute] : [0, 0, 0, minute, 10 * minute];
  return steps[inARow - 1] ?? hour;
}
