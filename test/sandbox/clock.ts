/** Time as a parameter, so that tests run hours of rate limits and delays in no time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  wait(delayMs: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  // unref: an answer still being delayed must not keep the process alive after `close()`.
  wait: (delayMs) =>
    new Promise((resolve) => {
      setTimeout(resolve, delayMs).unref();
    }),
};

export interface SteppedClock extends Clock {
  /** Lets time pass, waking what waits for it in order. */
  advance(byMs: number): Promise<void>;
}

/** A clock that stands still until it is told to go on. */
export function steppedClock(startMs = Date.UTC(2026, 10, 23, 9)): SteppedClock {
  let now = startMs;
  let sleepers: { wakeAt: number; wake: () => void }[] = [];
  return {
    now: () => now,
    wait: (delayMs) => new Promise((wake) => sleepers.push({ wakeAt: now + delayMs, wake })),
    async advance(byMs) {
      const end = now + byMs;
      for (;;) {
        const next = sleepers.sort((one, other) => one.wakeAt - other.wakeAt)[0];
        if (!next || next.wakeAt > end) break;
        sleepers = sleepers.filter((sleeper) => sleeper !== next);
        now = Math.max(now, next.wakeAt);
        next.wake();
        // Whoever was woken may go to sleep again before the end.
        await new Promise(setImmediate);
      }
      now = end;
    },
  };
}
