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
