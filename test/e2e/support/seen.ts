import type { Page } from 'puppeteer-core';

/** Texts that are wider than what holds them, and a page that is wider than its window. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const holders = document.querySelectorAll('html, a, button, h1, h2, kbd, label, legend, li, p, summary, .label');
    return [...holders]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(({ tagName, textContent }) => `${tagName} ${textContent?.slice(0, 60)}`);
  });
