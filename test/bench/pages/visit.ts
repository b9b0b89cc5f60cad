import type { Browser } from 'puppeteer-core';
import { type SamplePage, serve } from '../../e2e/support/pages.ts';

/** What a page costs while it is open. */
export interface Visit {
  scriptMs: number;
  heapMb: number;
  requests: number;
  /** Of scripts that came from an extension. */
  injectedBytes: number;
}

/** Opens the page, lets it be for a moment, and looks what it has cost. */
export async function visit(browser: Browser, sample: SamplePage, restMs: number): Promise<Visit> {
  const page = await browser.newPage();
  const client = await page.createCDPSession();
  let injectedBytes = 0;
  client.on('Debugger.scriptParsed', ({ url, length = 0 }) => {
    if (url.startsWith('chrome-extension:')) injectedBytes += length;
  });
  await client.send('Debugger.enable');
  let requests = 0;
  page.on('request', () => {
    requests += 1;
  });
  await serve(page, sample);
  await page.goto(sample.url);
  await new Promise((resolve) => setTimeout(resolve, restMs));
  await client.send('HeapProfiler.collectGarbage');
  const { ScriptDuration = Number.NaN, JSHeapUsedSize = Number.NaN } = await page.metrics();
  await page.close();
  return { scriptMs: ScriptDuration * 1_000, heapMb: JSHeapUsedSize / 1_000_000, requests, injectedBytes };
}
