import { browser } from 'wxt/browser';

const name = 'outbox';

/** Chrome lets no alarm of a packed extension fire sooner. */
const shortestDelayMs = 30_000;

/** One alarm wakes the worker when the next capture is due; none while nothing waits. */
export async function setAlarm(dueAt: number | undefined, now: number): Promise<void> {
  if (dueAt === undefined) await browser.alarms.clear(name);
  else browser.alarms.create(name, { when: Math.max(dueAt, now + shortestDelayMs) });
}
