/** Pipedrive counts the requests of the last two seconds; a bit of head room for its idea of two seconds. */
export const windowMs = 2_050;

/**
 * What Pipedrive may be counting. There a request counts from some moment between its sending and its answer; here from
 * its sending until two seconds after its answer. So there are never more of ours there than here, however slow the network.
 */
export interface RollingWindow {
  limit: number;
  inFlight: number;
  /** When each answered request stops counting, ascending. */
  ends: number[];
}

export const rollingWindow = (limit: number): RollingWindow => ({ limit, inFlight: 0, ends: [] });

export function hasRoom(window: RollingWindow, now: number): boolean {
  return taken(window, now) < window.limit;
}

/** When there will be room, as far as that is known: an answer that is still to come makes room later. */
export function roomAt(window: RollingWindow, now: number): number | undefined {
  const surplus = taken(window, now) - window.limit;
  return surplus < 0 ? now : window.ends[surplus];
}

export function begin(window: RollingWindow): void {
  window.inFlight += 1;
}

export function end(window: RollingWindow, now: number): void {
  window.inFlight -= 1;
  window.ends.push(now + windowMs);
}

/** What the server says of its count. What it counts beyond ours comes from other programs with the same token. */
export function learn(
  window: RollingWindow,
  told: { limit: number; remaining: number | undefined },
  now: number,
): void {
  window.limit = told.limit;
  if (told.remaining === undefined) return;
  const others = told.limit - told.remaining - taken(window, now);
  for (let count = 0; count < others; count += 1) window.ends.push(now + windowMs);
}

function taken(window: RollingWindow, now: number): number {
  const old = window.ends.findIndex((time) => time > now);
  window.ends.splice(0, old === -1 ? window.ends.length : old);
  return window.inFlight + window.ends.length;
}
