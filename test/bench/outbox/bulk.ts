import type { LoggedRequest } from '../../sandbox/index.ts';
import { notOnce } from './not-once.ts';
import { withQueue } from './queue.ts';

export interface Bulk {
  seconds: number;
  /** What the limits take for as many requests. */
  limitSeconds: number;
  requests: number;
  refused: number;
  wrong: string[];
}

const burst = 20;
const windowSeconds = 2;

/** From the first request to the last one's, beside what the limits take for as many. */
export function bulkFrom(requests: readonly LoggedRequest[], wrong: string[]): Bulk {
  const times = requests.map(({ time }) => Date.parse(time));
  return {
    seconds: (Math.max(...times) - Math.min(...times)) / 1_000,
    limitSeconds: ((requests.length - burst) / burst) * windowSeconds,
    requests: requests.length,
    refused: requests.filter(({ status }) => status === 429).length,
    wrong,
  };
}

/** Sends so many captures from Chromium to the sandbox with its documented limits. */
export async function watchBulk(captures: number): Promise<Bulk> {
  const { leadclip } = await withQueue(captures);
  const { core } = leadclip.sandbox;
  try {
    core.changeSettings({ dailyTokens: null, searchLagMs: 3_000 });
    await leadclip.connect();
    while (core.state().notes.length < captures) await new Promise((resolve) => setTimeout(resolve, 500));
    return bulkFrom(core.requests, notOnce(core, captures));
  } finally {
    await leadclip.stop();
  }
}
