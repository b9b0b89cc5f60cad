import type { Page } from 'puppeteer-core';
import { Leadclip } from '../../e2e/support/leadclip.ts';
import { numberedCapture } from './faults.ts';

const batchLength = 100;

/** Sends a message as a page of the extension does, and tells how long its answer took. */
export async function ask(page: Page, type: string, payload: object): Promise<{ reply: unknown; ms: number }> {
  return page.evaluate(
    `(async () => {
      const start = performance.now();
      const reply = await chrome.runtime.sendMessage(${JSON.stringify({ type, payload })});
      return { reply: reply.value, ms: performance.now() - start };
    })()`,
  ) as Promise<{ reply: unknown; ms: number }>;
}

export interface Queue {
  leadclip: Leadclip;
  page: Page;
}

/** The extension in a browser with so many captures that wait: without a token nothing is sent. */
export async function withQueue(captures: number, captureOf = numberedCapture): Promise<Queue> {
  const leadclip = await Leadclip.start();
  const page = await leadclip.openOwnPage('options.html');
  const batchId = crypto.randomUUID();
  for (let begin = 0; begin < captures; begin += batchLength) {
    const length = Math.min(batchLength, captures - begin);
    const batch = Array.from({ length }, (_, index) => ({
      ...captureOf(crypto.randomUUID(), begin + index),
      batchId,
    }));
    await ask(page, 'confirmBatch', { captures: batch });
  }
  return { leadclip, page };
}

/** From the beginning of the navigation until the first capture is drawn, in ms. */
export async function openingMs(leadclip: Leadclip): Promise<number> {
  const page = await leadclip.browser.newPage();
  await page.evaluateOnNewDocument(`
    const watch = () => {
      if (document.querySelector('.capture')) window.drawnAt = performance.now();
      else requestAnimationFrame(watch);
    };
    watch();
  `);
  await page.goto(`${leadclip.driver.origin}/outbox.html`);
  const drawn = await page.waitForFunction('window.drawnAt', { timeout: 60_000 });
  const ms = Number(await drawn.jsonValue());
  await page.close();
  return ms;
}

/** One whose sending needs no search: these have a limit that no plan raises. */
export function newCapture(id: string, number: number) {
  const { person, organization, ...capture } = numberedCapture(id, number);
  return { ...capture, person: { ...person, isNew: true }, organization: { ...organization, isNew: true } };
}

const sentAtOnce = 8;

/** What each of so many captures takes to be sent, on the average of eight that are sent side by side, in ms. */
export async function sendingMs({ leadclip }: Queue, captures: number): Promise<number[]> {
  const { core } = leadclip.sandbox;
  core.changeSettings({ dailyTokens: null, burstPerTwoSeconds: 900 });
  await leadclip.connect();
  while (core.state().notes.length < captures) await new Promise((resolve) => setTimeout(resolve, 100));
  const times = core.requests.filter(({ path }) => path === '/v1/notes').map(({ time }) => Date.parse(time));
  return times
    .filter((_, index) => index % sentAtOnce === 0)
    .flatMap((at, index, all) => (index === 0 ? [] : [(at - (all[index - 1] ?? at)) / sentAtOnce]));
}

/** From the user's confirmation until it is on the disk, in ms. */
export async function addingMs(page: Page): Promise<number> {
  const id = crypto.randomUUID();
  const { ms } = await ask(page, 'confirmCapture', numberedCapture(id, 0));
  await ask(page, 'discardCapture', { id });
  return ms;
}
