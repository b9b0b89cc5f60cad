/** How long the timing of a request may come after its answer. */
const patienceMs = 100;

/** Between a request's arrival and what comes of it, network and all. */
const shortestWorkMs = 50;

/** A timing is told when its request has ended, and asked for at once: more than end together. */
const timingsAtMost = 50;

let requests = 0;
let timings: PerformanceResourceTiming[] = [];
let observer: PerformanceObserver | undefined;

/**
 * `fetch`, but the body of an answer to a POST breaks off when the browser may have sent the request twice.
 *
 * Browsers resend a request by themselves, POST or not, when a connection that was kept open breaks before the first byte
 * of an answer (Chromium: `HttpNetworkTransaction::ShouldResendRequest`, Firefox: `nsHttpTransaction::Restart`; seen in 156
 * and 153: one fetch, two leads). No option stops it and no event tells of it, but the timing does. A false alarm costs a
 * look, which is what an answer that was lost costs, too.
 */
export const fetchOnce: typeof fetch = async (input, init) => {
  if (init?.method !== 'POST') return fetch(input, init);
  observer ??= observeTimings();
  const startedAt = performance.now();
  requests += 1;
  // A fragment isn't sent, but the timing bears it: several requests to one address may be under way.
  const address = `${String(input)}#${requests}`;
  const response = await fetch(address, init);
  if (!response.body) return response;
  const answeredAt = performance.now();
  const watched = response.body.pipeThrough(
    new TransformStream({
      async flush() {
        const timing = await timingOf(address, startedAt);
        if (timing && mayBeSentTwice(timing, answeredAt)) throw new Error('Perhaps sent twice.');
      },
    }),
  );
  return new Response(watched, { status: response.status, headers: response.headers });
};

function observeTimings(): PerformanceObserver {
  const made = new PerformanceObserver((list) => note(list.getEntries()));
  made.observe({ type: 'resource' });
  return made;
}

function note(entries: PerformanceEntryList) {
  timings = [...timings, ...entries.filter((entry) => entry instanceof PerformanceResourceTiming)].slice(
    -timingsAtMost,
  );
  // Nobody reads the browser's own list, which would fill up.
  performance.clearResourceTimings();
}

async function timingOf(address: string, startedAt: number): Promise<PerformanceResourceTiming | undefined> {
  const deadline = performance.now() + patienceMs;
  const plain = address.replace(/#.*/, '');
  do {
    note(observer?.takeRecords() ?? []);
    const exact = timings.find(({ name }) => name === address);
    // Should a browser leave the fragment out, any request to the address since then may be this one.
    const timing = exact ?? timings.find(({ name, startTime }) => name === plain && startTime >= startedAt);
    if (timing) return timing;
    await new Promise((resolve) => setTimeout(resolve, 5));
  } while (performance.now() < deadline);
  return undefined;
}

/**
 * Chromium gives the times of the second sending. That needs a connection that was begun later than a first one is, by
 * 1.6 ms on loopback and by a round trip elsewhere; or it takes another one that was kept open, as there are several under
 * HTTP/1.1, and is sent late. Firefox keeps the times of the first: its answer seems to have begun when the connection
 * broke, and to have ended when the second one came (11 ms later on loopback, connecting and asking anew
 * elsewhere), while nothing of it was there before.
 */
const mayBeSentTwice = import.meta.env.FIREFOX
  ? isAnsweredLate
  : (timing: PerformanceResourceTiming) => isConnectedLate(timing) || isAskedLate(timing);

export function isConnectedLate(timing: PerformanceResourceTiming): boolean {
  return isOnNewConnection(timing) && timing.domainLookupStart - timing.fetchStart > 1;
}

/**
 * A server that has made something needs longer for it than a browser to send what is ready. Waiting for one of six
 * connections is a false alarm.
 */
export function isAskedLate(timing: PerformanceResourceTiming): boolean {
  const { nextHopProtocol, fetchStart, requestStart } = timing;
  return nextHopProtocol === 'http/1.1' && !isOnNewConnection(timing) && requestStart - fetchStart > shortestWorkMs;
}

/**
 * Not on a new connection: the first one of a request that was sent twice was kept open. Without this, what is sent after a
 * while of quiet would look so on a busy machine.
 * @param answeredAt when the script got the answer's head
 */
export function isAnsweredLate(timing: PerformanceResourceTiming, answeredAt: number): boolean {
  const { responseStart, responseEnd } = timing;
  const roundingMs = 2;
  const isLate = responseEnd - responseStart > 2 * roundingMs && answeredAt > responseEnd - roundingMs;
  return isLate && !isOnNewConnection(timing);
}

const isOnNewConnection = ({ connectStart, connectEnd }: PerformanceResourceTiming) => connectEnd > connectStart;
