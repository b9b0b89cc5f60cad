import type { Browser, Page } from 'puppeteer-core';

/** Ends the worker of the extension of this address, as the browser does after half a minute, and waits until it is gone. */
async function endWorker(browser: Browser, origin: string): Promise<void> {
  const running = () =>
    browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
  const worker = await running()?.worker();
  if (!worker) throw new Error('The worker is not running.');
  await worker.close();
  while (running()) await new Promise((resolve) => setTimeout(resolve, 20));
}

const answerMs = (page: Page, message: object) =>
  page.evaluate(
    `(async () => {
      const start = performance.now();
      await chrome.runtime.sendMessage(${JSON.stringify(message)});
      return performance.now() - start;
    })()`,
  ) as Promise<number>;

/** From a page's message to a worker that isn't running until its answer, in ms. */
export async function wakingMs(page: Page, message: object): Promise<number> {
  await answerMs(page, message);
  // `URL.origin` is "null" for extensions.
  const { protocol, host } = new URL(page.url());
  await endWorker(page.browser(), `${protocol}//${host}/`);
  return answerMs(page, message);
}
