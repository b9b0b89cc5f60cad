import type { Page } from 'puppeteer-core';

/** Serves a page under its own address without a network; everything else it asks for fails. */
export async function serve(page: Page, pages: Record<string, string>): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = pages[request.url()];
    if (body === undefined) void request.abort();
    else void request.respond({ contentType: 'text/html; charset=utf-8', body });
  });
}
