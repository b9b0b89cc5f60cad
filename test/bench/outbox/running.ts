import type { CDPSession, Page } from 'puppeteer-core';
import type { Leadclip } from '../../e2e/support/leadclip.ts';
import type { SandboxCore } from '../../sandbox/index.ts';
import { takeTime } from '../../sandbox/take-time.ts';
import { fivePercentOfEach } from './faults.ts';
import { limitUse } from './limit-use.ts';
import { notOnce } from './not-once.ts';
import { ask, withQueue } from './queue.ts';

const second = 1_000;

/** What was seen while captures were being sent. */
export interface Running {
  limitUse: number[];
  requests: number;
  sent: number;
  refused: number;
  /** Until all were sent; `undefined` where the time was over before. */
  allSentAfterSeconds: number | undefined;
  /** What wasn't made exactly once, if all were sent. */
  wrong: string[];
  /** The worker's heap after collecting its garbage, in MB: before it is connected, in the first and in the last tenth of the time. */
  heapMb: { before: number; first: number[]; last: number[] };
  /** How long the popup's and the outbox page's questions took, in ms. */
  answersMs: { popup: number[]; outboxPage: number[] };
}

/**
 * Connects a full queue to the sandbox, with its documented limits and 5 % faults of each kind, and watches until all is sent, for
 * so long at the most.
 */
export async function watchRunning(captures: number, seconds: number): Promise<Running> {
  const { leadclip, page } = await withQueue(captures);
  try {
    const { core } = leadclip.sandbox;
    core.changeSettings({ dailyTokens: null, searchLagMs: 3_000 });
    takeTime(core);
    const client = await workerOf(leadclip);
    const heapBefore = await heapMb(client);
    await leadclip.connect();
    for (const fault of fivePercentOfEach()) core.addFault(fault);
    const before = core.requests.length;
    const start = Date.now();
    const heaps: number[] = [];
    const answersMs: Running['answersMs'] = { popup: [], outboxPage: [] };
    let sent = 0;
    while (Date.now() - start < seconds * second && sent < captures) {
      heaps.push(await heapMb(client));
      await askOnce(page, answersMs);
      sent = await sentIn(page);
      await new Promise((resolve) => setTimeout(resolve, second));
    }
    const end = Date.now();
    const requests = core.requests.slice(before);
    const tenth = Math.max(Math.floor(heaps.length / 10), 1);
    return {
      // At the end few are left, and wait for their next tries.
      limitUse: limitUse(requests, start, Math.min(end, timeOfLead(core, captures * 0.8))),
      requests: requests.length,
      sent,
      allSentAfterSeconds: sent < captures ? undefined : (end - start) / second,
      wrong: sent < captures ? [] : notOnce(core, captures),
      refused: requests.filter(({ status }) => status === 429).length,
      heapMb: { before: heapBefore, first: heaps.slice(0, tenth), last: heaps.slice(-tenth) },
      answersMs,
    };
  } finally {
    await leadclip.stop();
  }
}

/** When so many leads had been asked for and made. */
function timeOfLead(core: SandboxCore, count: number): number {
  const made = core.requests.filter(
    ({ method, path, status }) => method === 'POST' && path === '/v1/leads' && status === 201,
  );
  return Date.parse(made[Math.floor(count)]?.time ?? '') || Number.POSITIVE_INFINITY;
}

async function workerOf({ browser, driver }: Leadclip): Promise<CDPSession> {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(driver.origin),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The background worker is not running.');
  return worker.client;
}

async function heapMb(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize / 1_000_000;
}

const piece = { states: ['needs-user', 'undoing', 'waiting', 'held', 'sent'], skip: 0, count: 50 };

async function askOnce(page: Page, { popup, outboxPage }: Running['answersMs']) {
  popup.push((await ask(page, 'countCaptures', {})).ms);
  outboxPage.push((await ask(page, 'listCaptures', piece)).ms);
}

async function sentIn(page: Page): Promise<number> {
  const { reply } = await ask(page, 'listCaptures', { ...piece, count: 0 });
  return (reply as { tally: { sent: number } }).tally.sent;
}
