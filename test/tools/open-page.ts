import type { HTTPRequest, Page } from 'puppeteer-core';

/** Opens a page at its own address, its scripts off: what it is made of is given, and nothing else is there to load. */
export async function openPage(page: Page, url: string, body: string | Uint8Array): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  const serve = (request: HTTPRequest) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const answer = isPage ? request.respond({ contentType: 'text/html; charset=utf-8', body }) : request.abort();
    answer.catch(() => undefined);
  };
  page.on('request', serve);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  page.off('request', serve);
}
