import type { Browser, Page } from 'puppeteer-core';

/** Ends the worker of the extension of this address, as the browser does after half a minute, and waits until it is gone. */
async function endWorker(browser: Browser, origin: string): Promise<void> {
  const isWorker = (url: string, type: string) => type === 'service_worker' && url.startsWith(origin);
  const target = browser.targets().find((candidate) => isWorker(candidate.url(), candidate.type()));
  const worker = await target?.worker();
  await worker?.close();
  while (browser.targets().some((candidate) => isWorker(candidate.url(), candidate.type())))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** From a page's message to a worker that isn't running until its answer, in ms. */
export async function wakingMs(page: Page, message: object): Promise<number> {
  await endWorker(page.browser(), new URL(page.url()).origin);
  return page.evaluate(
    `(async () => {
      const start = performance.now();
      await chrome.runtime.sendMessage(${JSON.stringify(message)});
      return performance.now() - start;
    })()`,
  ) as Promise<number>;
}
