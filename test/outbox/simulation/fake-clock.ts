import type { Clock } from '../../sandbox/index.ts';

/** The one true time of a simulation. It stands still but when it is moved or slept through; timers go off on the way. */
export interface FakeClock extends Clock {
  /** Moves on, letting everything happen that falls due. */
  advance(ms: number): Promise<void>;
  /**
   * What the browser waits for, `ms` at the most. Time goes by itself as long as somebody sleeps and nobody is at work.
   * @returns `undefined` when the time is up
   */
  sleep<Value = void>(ms: number, awaited?: Promise<Value>): Promise<Value | undefined>;
  /** The same work, but while it lasts time stands still, but for what it awaits at rest. */
  atWork<Args extends unknown[], Value>(work: (...args: Args) => Promise<Value>): (...args: Args) => Promise<Value>;
  atRest<Value>(awaited: Promise<Value>): Promise<Value>;
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
  const timers = new Set<Timer>();
  let working = 0;
  let sleeping = 0;
  let isGoingBy = false;

  function setTimer(delayMs: number, goOff: () => void): Timer {
    const timer = { at: time + delayMs, goOff };
    timers.add(timer);
    return timer;
  }

  async function advanceToNext(deadline: number) {
    let next: Timer | undefined;
    for (const timer of timers)
      if (timer.at <= deadline && timer.at < (next?.at ?? Number.POSITIVE_INFINITY)) next = timer;
    if (!next) return false;
    timers.delete(next);
    time = Math.max(time, next.at);
    next.goOff();
    await turns();
    return true;
  }

  async function goBy() {
    if (isGoingBy) return;
    isGoingBy = true;
    while (sleeping > 0) {
      await turns(2);
      if (working === 0 && sleeping > 0) await advanceToNext(Number.POSITIVE_INFINITY);
    }
    isGoingBy = false;
  }

  return {
    now: () => time,
    wait: (delayMs) => new Promise((resolve) => void setTimer(delayMs, resolve)),
    async advance(ms) {
      const end = time + ms;
      while (await advanceToNext(end));
      time = Math.max(time, end);
    },
    async sleep(ms, awaited) {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const timer = setTimer(ms, () => resolve(undefined));
      sleeping += 1;
      void goBy();
      try {
        return await (awaited ? Promise.race([awaited, promise]) : promise);
      } finally {
        sleeping -= 1;
        timers.delete(timer);
      }
    },
    atWork:
      (work) =>
      async (...args) => {
        working += 1;
        try {
          return await work(...args);
        } finally {
          working -= 1;
        }
      },
    async atRest(awaited) {
      working -= 1;
      try {
        return await awaited;
      } finally {
        working += 1;
      }
    },
  };
}
