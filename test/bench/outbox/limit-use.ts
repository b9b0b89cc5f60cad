import type { LoggedRequest } from '../../sandbox/request-log.ts';

/** The smallest plan's: 20 requests and 10 searches in two seconds. */
const requestsPerSecond = 10;
const searchesPerSecond = 5;

const windowMs = 10_000;

/** How much of the limit that binds was used, of the two, in each ten seconds of a time: 1 is all. */
export function limitUse(requests: readonly LoggedRequest[], from: number, until: number): number[] {
  const windows = Math.floor((until - from) / windowMs);
  const counts = Array.from({ length: windows }, () => ({ all: 0, searches: 0 }));
  for (const { time, path } of requests) {
    const count = counts[Math.floor((Date.parse(time) - from) / windowMs)];
    if (!count) continue;
    count.all += 1;
    if (path.endsWith('/search')) count.searches += 1;
  }
  const seconds = windowMs / 1_000;
  return counts.map(({ all, searches }) =>
    Math.max(all / requestsPerSecond / seconds, searches / searchesPerSecond / seconds),
  );
}
