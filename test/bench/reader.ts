import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import { quietChromium } from '../tools/browser.ts';

const readerFile = resolve(import.meta.dirname, '../../.output/chrome-mv3/page-reader.js');

/** Times in milliseconds, medians of the runs. */
export interface ReaderTimes {
  elements: number;
  floorMs: number;
  readerMs: number;
}

/** One block of a page as directories of people look: 10 elements. */
const block = (index: number): string =>
  `<div class="card c${index}"><img alt=""><h3><a href="/p/${index}">Jane Roe ${index}</a></h3><p class="role">Buyer</p><p>Tel <span>030 ${index}</span><br><a href="mailto:p${index}@firm.example">mail</a></p></div>`;

const pageOf = (elements: number): string =>
  `<main>${Array.from({ length: elements / 10 }, (_, index) => block(index)).join('')}</main>`;

/** A bare walk over the same page, then the built reader, in turn; the first runs warm the engine up. */
async function timesOn(session: CDPSession, elements: number, script: string): Promise<ReaderTimes> {
  const expression = `(() => {
    document.documentElement.innerHTML = ${JSON.stringify(pageOf(elements))};
    const read = () => ${script};
    const walk = () => { const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL); let count = 0; while (walker.nextNode()) count++; return count; };
    const median = (run) => { const times = []; for (let i = 0; i < 15; i++) { const start = performance.now(); run(); times.push(performance.now() - start); } return times.slice(3).sort((a, b) => a - b)[6]; };
    return { elements: document.querySelectorAll('*').length, floorMs: median(walk), readerMs: median(read) };
  })()`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** The reader's time from 1,000 to 100,000 elements, beside a bare walk over the same page in the same engine. */
export async function readerTimes(): Promise<ReaderTimes[]> {
  const script = readFileSync(readerFile, 'utf8').trim().replace(/;$/, '');
  const browser = await quietChromium();
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    const rows: ReaderTimes[] = [];
    for (const elements of [1_000, 10_000, 100_000]) rows.push(await timesOn(session, elements, script));
    return rows;
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  for (const { elements, floorMs, readerMs } of await readerTimes())
    process.stdout.write(
      `${String(elements).padStart(7)} elements: walk ${floorMs.toFixed(2)} ms, reader ${readerMs.toFixed(2)} ms, ${(readerMs / floorMs).toFixed(1)}x\n`,
    );
}
