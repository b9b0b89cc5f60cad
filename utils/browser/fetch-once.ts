/** How much later than a first sending the browser begins to connect for a second one, at least: 1.6 ms on loopback, a round trip elsewhere. */
const lateMs = 1;

/** How long the timing of a request may come after its answer. */
const patienceMs = 100;

/**
 * `fetch`, but the body of an answer to a POST breaks off when the browser may have sent the request twice.
 *
 * Browsers resend a request by themselves, POST or not, when a connection that was kept open breaks before the first byte
 * of an answer (Chromium: `HttpNetworkTransaction::ShouldResendRequest`; seen in 156: one fetch, two leads). No option stops
 * it and no event tells of it, but the timing does: the second sending needs a connection that was begun late. A false
 * alarm costs a look, which is what an answer that was lost costs, too.
 */
export const fetchOnce: typeof fetch = async (input, init) => {
  const startedAt = performance.now();
  const response = await fetch(input, init);
  if (init?.method !== 'POST' || !response.body) return response;
  const address = String(input);
  const watched = response.body.pipeThrough(
    new TransformStream({
      async flush() {
        if (await mayBeSentTwice(address, startedAt)) throw new Error('The request may have been sent twice.');
      },
    }),
  );
  return new Response(watched, { status: response.status, headers: response.headers });
};

async function mayBeSentTwice(address: string, startedAt: number): Promise<boolean> {
  const timing = await timingOf(address, startedAt);
  performance.clearResourceTimings();
  if (!timing) return false;
  const isFreshConnection = timing.connectEnd > timing.connectStart;
  return isFreshConnection && timing.domainLookupStart - timing.fetchStart > lateMs;
}

async function timingOf(address: string, startedAt: number): Promise<PerformanceResourceTiming | undefined> {
  const deadline = performance.now() + patienceMs;
  do {
    const entry = performance.getEntriesByName(address, 'resource').findLast(({ startTime }) => startTime >= startedAt);
    if (entry instanceof PerformanceResourceTiming) return entry;
    await new Promise((resolve) => setTimeout(resolve, 5));
  } while (performance.now() < deadline);
  return undefined;
}
