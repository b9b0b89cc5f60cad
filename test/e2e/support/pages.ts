import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** A page made for these tests; its first line says under which address it stands. */
export interface SamplePage {
  url: string;
  html: string;
}

export function samplePage(name: string): SamplePage {
  const html = readFileSync(new URL(`../pages/${name}.html`, import.meta.url), 'utf8');
  const url = /^<!-- (\S+) -->/.exec(html)?.[1];
  if (url === undefined) throw new Error(`${name}.html lacks its address in the first line.`);
  return { url, html };
}

/** Serves a page under its own address without a network; everything else it asks for fails. */
export async function serve(page: Page, { url, html }: SamplePage): Promise<void> {
  const address = url.replace(/#.*$/, '');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().replace(/#.*$/, '') !== address) void request.abort();
    else void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
  });
}
