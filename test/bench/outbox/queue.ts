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

/** The extension in a browser with so many captures that wait: without a token nothing is sent. */
export async function withQueue(captures: number): Promise<{ leadclip: Leadclip; page: Page }> {
  const leadclip = await Leadclip.start();
  const page = await leadclip.openOwnPage('options.html');
  const batchId = crypto.randomUUID();
  for (let begin = 0; begin < captures; begin += batchLength) {
    const length = Math.min(batchLength, captures - begin);
    const batch = Array.from({ length }, (_, index) => ({
      ...numberedCapture(crypto.randomUUID(), begin + index),
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

/** From the user's confirmation until it is on the disk, in ms. */
export async function addingMs(page: Page): Promise<number> {
  const id = crypto.randomUUID();
  const { ms } = await ask(page, 'confirmCapture', numberedCapture(id, 0));
  await ask(page, 'discardCapture', { id });
  return ms;
}
