import type { Clock } from '../../sandbox/index.ts';

/** The one true time of a simulation. It stands still but when it is moved; timers go off on the way. */
export interface FakeClock extends Clock {
  /** Moves on, letting everything happen that falls due. */
  advance(ms: number): Promise<void>;
  /** Moves to the next timer and lets it go off; `false` when there is none up to `deadline`. */
  advanceToNext(deadline: number): Promise<boolean>;
  hasTimers(): boolean;
}

interface Timer {
  at: number;
  goOff: () => void;
}

export const simulationStart = Date.UTC(2026, 10, 23, 9);

/** Lets promises that wait for nothing but each other come to their ends. */
export async function turns(count = 1): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export function createFakeClock(): FakeClock {
  let time = simulationStart;
  let timers: Timer[] = [];

  async function advanceToNext(deadline: number) {
    const [next] = timers.filter(({ at }) => at <= deadline).toSorted((one, other) => one.at - other.at);
    if (!next) return false;
    timers = timers.filter((timer) => timer !== next);
    time = Math.max(time, next.at);
    next.goOff();
    await turns();
    return true;
  }

  return {
    now: () => time,
    wait: (delayMs) => new Promise((resolve) => timers.push({ at: time + delayMs, goOff: resolve })),
    advanceToNext,
    async advance(ms) {
      const end = time + ms;
      while (await advanceToNext(end));
      time = end;
    },
    hasTimers: () => timers.length > 0,
  };
}
