/** Pipedrive counts the requests of the last two seconds; a bit of head room for its idea of two seconds. */
export const windowMs = 2_020;

/**
 * What Pipedrive may be counting. There a request counts from some moment between its sending and its answer; here from
 * its sending until two seconds after its answer. So there are never more of ours there than here, however slow the network.
 */
export interface RollingWindow {
  limit: number;
  inFlight: number;
  /** When the others were answered, ascending. */
  answered: number[];
}

export const rollingWindow = (limit: number): RollingWindow => ({ limit, inFlight: 0, answered: [] });

export function hasRoom(window: RollingWindow, now: number): boolean {
  return taken(window, now) < window.limit;
}

/** When there will be room, as far as that is known: an answer that is still to come makes room later. */
export function roomAt(window: RollingWindow, now: number): number | undefined {
  const surplus = taken(window, now) - window.limit;
  return surplus < 0 ? now : window.answered[surplus] === undefined ? undefined : window.answered[surplus] + windowMs;
}

export function begin(window: RollingWindow): void {
  window.inFlight += 1;
}

export function end(window: RollingWindow, now: number): void {
  window.inFlight -= 1;
  window.answered.push(now);
}

export interface Told {
  limit: number;
  remaining: number | undefined;
}

/** What the server says, in an answer that arrives `now` to a request that was begun then and is still in flight here. */
export function learn(window: RollingWindow, { limit, remaining }: Told, begunAt: number, now: number): void {
  window.limit = limit;
  if (remaining === undefined) return;
  const others = limit - remaining - taken(window, now);
  // What it counts beyond ours comes from other programs with the same token.
  for (let count = 0; count < others; count += 1) window.answered.push(now);
  // It counts this one, and of those that were answered before this one was begun at most as many as it says.
  const later = window.answered.filter((at) => at >= begunAt).length;
  const most = limit - remaining - 1 + later;
  window.answered.splice(0, Math.max(window.answered.length - most, 0));
}

function taken(window: RollingWindow, now: number): number {
  const old = window.answered.findIndex((at) => at + windowMs > now);
  window.answered.splice(0, old === -1 ? window.answered.length : old);
  return window.inFlight + window.answered.length;
}
