import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { captureId } from '../builders/capture.ts';
import { madeOf, numbered } from '../builders/numbered-capture.ts';
import { Leadclip } from '../e2e/support/leadclip.ts';
import { type Random, type SandboxCore, seededRandom } from '../sandbox/index.ts';
import { takeTime } from '../sandbox/take-time.ts';
import { addFaults } from './faults.ts';
import { askMortal } from './screen.ts';

/** What became of the captures of one browser. */
export interface Outcome {
  kills: number;
  captures: number;
  requests: number;
  /** Requests that a fault has struck. */
  struck: number;
  /** In words. */
  lost: string[];
  doubled: string[];
}

/** Neighbours share a company, so that captures meet. */
const firmOf = (number: number) => Math.ceil(number / 3);

const longestLifeMs = 800;
const patienceMs = 600_000;

/** Kills the worker again and again while captures come in and go out, then lets it end its work, and counts. */
export async function playRound(kills: number, seed: number): Promise<Outcome> {
  const leadclip = await Leadclip.start({
    settings: { burstPerTwoSeconds: null, searchesPerTwoSeconds: null, dailyTokens: null, searchLagMs: 3_000 },
  });
  try {
    await leadclip.connect();
    const page = await leadclip.openOwnPage('outbox.html');
    const { core } = leadclip.sandbox;
    addFaults(core, seed);
    takeTime(core);
    const captures = await killAgainAndAgain(leadclip, page, kills, seededRandom(seed));
    core.clearFaults();
    const left = await waitUntilAllIsSent(page);
    return { kills, captures, ...requestsOf(core), ...countsOf(core, captures, left) };
  } finally {
    await leadclip.stop();
  }
}

/** @returns how many captures were confirmed: each was tried until the worker lived long enough to say that it has it */
async function killAgainAndAgain(leadclip: Leadclip, page: Page, kills: number, random: Random): Promise<number> {
  let confirmed = 0;
  for (let killed = 0; killed < kills; ) {
    const confirming = askMortal(page, 'confirmCapture', numbered(confirmed + 1, firmOf(confirmed + 1)));
    const retrying = random() < 0.05 ? askMortal(page, 'retryAllCaptures', {}) : undefined;
    await sleep(random() * longestLifeMs);
    // It may be ending by itself just now.
    if (await leadclip.killWorker().catch(() => false)) killed += 1;
    const answer = await confirming;
    await retrying;
    if (isStored(answer)) confirmed += 1;
  }
  return confirmed;
}

const isStored = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'stored' in answer && answer.stored;

/** @returns how many captures still wait when patience is at its end */
async function waitUntilAllIsSent(page: Page): Promise<number> {
  const end = Date.now() + patienceMs;
  for (;;) {
    await askMortal(page, 'retryAllCaptures', {});
    const left = leftIn(await askMortal(page, 'countCaptures', {}));
    if (left === 0 || Date.now() > end) return left;
    await sleep(2_000);
  }
}

function leftIn(counts: unknown): number {
  if (typeof counts !== 'object' || counts === null) return Number.NaN;
  return Object.values(counts).reduce((sum: number, count: unknown) => sum + Number(count), 0);
}

function requestsOf({ requests }: SandboxCore) {
  return { requests: requests.length, struck: requests.filter(({ fault }) => fault !== undefined).length };
}

function countsOf(core: SandboxCore, captures: number, left: number) {
  const state = core.state();
  const lost = left === 0 ? [] : [`${left} captures still wait`];
  const doubled: string[] = [];
  for (let number = 1; number <= captures; number += 1)
    for (const [what, count] of Object.entries(madeOf(state, number, firmOf(number)))) {
      if (count === 0) lost.push(`capture ${number} has no ${what}`);
      if (count > 1) doubled.push(`capture ${number} has ${count} ${what}${historyOf(core, number)}`);
    }
  return { lost, doubled };
}

/** What was asked for a capture, for whoever must find out why. */
function historyOf({ requests }: SandboxCore, number: number): string {
  const marks = [captureId(number), `Jane Roe ${number}"`, `Note ${number}.`];
  return requests
    .filter(({ body, answer }) => marks.some((mark) => JSON.stringify([body, answer]).includes(mark)))
    .map(({ time, method, path, query, status, fault }) =>
      ['\n ', time, method, path, JSON.stringify(query), status, fault ?? ''].join(' '),
    )
    .join('');
}
