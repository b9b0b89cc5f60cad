/** Pipedrive counts the requests of the last two seconds; a bit of head room for its idea of two seconds. */
export const windowMs = 2_020;

/** So long after Pipedrive counted more than was known of, some room is kept for what else may come unforeseen. */
const cautionMs = 30_000;

/** How much: for one request of so many. */
const oneOf = 20;

/** A request of ours on its way. */
export interface Sent {
  /** Requests arrive in the order of these. */
  number: number;
}

/**
 * What Pipedrive may be counting. There a request counts from some moment between its sending and its answer. Requests arrive
 * in the order in which they were sent, as they do on one connection: the answer to one tells that all before it have
 * arrived. So here a request counts from its sending until two seconds after the first answer to it or to a later one.
 */
export interface RollingWindow {
  limit: number;
  underWay: Sent[];
  /** Those that have arrived, by the times when that was known, ascending. */
  arrived: { number: number; at: number }[];
  /** Until then it may be counting more than is known of. */
  cautiousUntil: number;
}

export const rollingWindow = (limit: number): RollingWindow => ({
  limit,
  underWay: [],
  arrived: [],
  cautiousUntil: Number.NEGATIVE_INFINITY,
});

export function hasRoom(window: RollingWindow, now: number): boolean {
  return taken(window, now) < room(window, now);
}

/** When there will be room, as far as that is known: an answer that is still to come makes room later. */
export function roomAt(window: RollingWindow, now: number): number | undefined {
  const surplus = taken(window, now) - room(window, now);
  const last = window.arrived[surplus];
  if (surplus < 0) return now;
  return last && last.at + windowMs;
}

export function begin(window: RollingWindow, sent: Sent): void {
  window.underWay.push(sent);
}

/** It and all that were sent before have arrived, or never will. */
export function end(window: RollingWindow, { number }: Sent, now: number): void {
  for (const sent of window.underWay) if (sent.number <= number) window.arrived.push({ number: sent.number, at: now });
  window.underWay = window.underWay.filter((sent) => sent.number > number);
}

/** It has failed without an answer: nothing is known of the others. */
export function fail(window: RollingWindow, { number }: Sent, now: number): void {
  if (window.underWay.some((sent) => sent.number === number)) window.arrived.push({ number, at: now });
  window.underWay = window.underWay.filter((sent) => sent.number !== number);
}

export interface Told {
  limit: number;
  remaining: number | undefined;
}

/** What the server says in the answer to a request that is still under way here. */
export function learn(window: RollingWindow, { limit, remaining }: Told, { number }: Sent, now: number): void {
  window.limit = limit;
  // Once a later one was answered, what this one tells is old.
  if (remaining === undefined || !window.underWay.some((sent) => sent.number === number)) return;
  const later = (sent: Sent) => sent.number > number;
  end(window, { number: number - 1 }, now);
  const counted = limit - remaining;
  const others = counted - taken(window, now);
  // What it counts beyond ours comes from other programs with the same token, or came late.
  for (let count = 0; count < others; count += 1) window.arrived.push({ number, at: now });
  if (others > 0) window.cautiousUntil = now + cautionMs;
  // It counts this one, and of those before at most as many as it says.
  const most = counted - 1 + window.arrived.filter(later).length;
  window.arrived.splice(0, Math.max(window.arrived.length - most, 0));
}

function room({ limit, cautiousUntil }: RollingWindow, now: number): number {
  return now < cautiousUntil ? limit - Math.floor(limit / oneOf) : limit;
}

function taken(window: RollingWindow, now: number): number {
  const old = window.arrived.findIndex(({ at }) => at + windowMs > now);
  window.arrived.splice(0, old === -1 ? window.arrived.length : old);
  return window.underWay.length + window.arrived.length;
}
