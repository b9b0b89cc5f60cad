import type { CDPSession, Page } from 'puppeteer-core';
import type { Leadclip } from '../../e2e/support/leadclip.ts';
import { fivePercentOfEach } from './faults.ts';
import { limitUse } from './limit-use.ts';
import { ask, withQueue } from './queue.ts';

const second = 1_000;

/** What was seen while captures were being sent. */
export interface Running {
  limitUse: number[];
  requests: number;
  sent: number;
  refused: number;
  /** The worker's heap after collecting its garbage, in MB, in the first and in the last tenth of the time. */
  heapMb: { first: number[]; last: number[] };
  /** How long the popup's and the outbox page's questions took, in ms. */
  answersMs: { popup: number[]; outboxPage: number[] };
}

/** Connects a full queue to the sandbox, with its documented limits and 5 % faults of each kind, and watches for so long. */
export async function watchRunning(captures: number, seconds: number): Promise<Running> {
  const { leadclip, page } = await withQueue(captures);
  try {
    const { core } = leadclip.sandbox;
    core.changeSettings({ dailyTokens: null, searchLagMs: 3_000 });
    const client = await workerOf(leadclip);
    await leadclip.connect();
    for (const fault of fivePercentOfEach()) core.addFault(fault);
    const before = core.requests.length;
    const start = Date.now();
    const heaps: number[] = [];
    const answersMs: Running['answersMs'] = { popup: [], outboxPage: [] };
    while (Date.now() - start < seconds * second) {
      heaps.push(await heapMb(client));
      await askOnce(page, answersMs);
      await new Promise((resolve) => setTimeout(resolve, second));
    }
    const end = Date.now();
    const requests = core.requests.slice(before);
    const tenth = Math.max(Math.floor(heaps.length / 10), 1);
    return {
      limitUse: limitUse(requests, start, end),
      requests: requests.length,
      sent: await sentIn(page),
      refused: requests.filter(({ status }) => status === 429).length,
      heapMb: { first: heaps.slice(0, tenth), last: heaps.slice(-tenth) },
      answersMs,
    };
  } finally {
    await leadclip.stop();
  }
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
