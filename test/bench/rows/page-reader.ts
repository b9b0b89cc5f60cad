import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import { quietChromium } from '../../tools/browser.ts';
import { type Row, type RowGroup, sideBySide } from '../row.ts';

const readerFile = resolve(import.meta.dirname, '../../../.output/chrome-mv3/page-reader.js');

/** One block of a page as directories of people look: 10 elements. */
const block = (index: number): string =>
  `<div class="card c${index}"><img alt=""><h3><a href="/p/${index}">Jane Roe ${index}</a></h3><p class="role">Buyer</p><p>Tel <span>030 ${index}</span><br><a href="mailto:p${index}@firm.example">mail</a></p></div>`;

const pageOf = (elements: number): string =>
  `<main>${Array.from({ length: elements / 10 }, (_, index) => block(index)).join('')}</main>`;

/**
 * Both in turn, the first runs to warm the engine up. The clock of a page ticks in steps of 0.1 ms: a run repeats what it
 * measures until that doesn't count.
 */
const measure = (elements: number, script: string): string => `(() => {
  document.documentElement.innerHTML = ${JSON.stringify(pageOf(elements))};
  const read = () => ${script};
  const walk = () => { const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL); while (walker.nextNode()); };
  const repeats = ${Math.max(1, 100_000 / elements)};
  const timed = (run) => { const start = performance.now(); for (let i = 0; i < repeats; i++) run(); return (performance.now() - start) / repeats; };
  const floor = [], measured = [];
  for (let run = 0; run < 24; run++) { floor.push(timed(walk)); measured.push(timed(read)); }
  return { elements: ${elements}, floor: floor.slice(4), measured: measured.slice(4) };
})()`;

/** Milliseconds, one number a run. */
interface Times {
  elements: number;
  floor: number[];
  measured: number[];
}

async function timesOn(session: CDPSession, elements: number, script: string): Promise<Times> {
  const expression = measure(elements, script);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

function besideTheWalk({ elements, floor, measured }: Times): Row {
  return sideBySide({
    label: `page reader, ${elements.toLocaleString('en')} elements`,
    peer: 'bare TreeWalker pass',
    unit: 'ms',
    measured,
    floor,
    // On a small page the reader has as many lines to write down as on a large one; the walk has next to nothing to do.
    bar: elements >= 100_000 ? { of: 'ratio', sign: '≤', value: 5 } : null,
  });
}

/** Ten times the elements take at most ten times the time. */
const besideSmaller = (larger: Times, smaller: Times): Row =>
  sideBySide({
    label: `page reader, ${larger.elements.toLocaleString('en')} elements`,
    peer: `itself, ${smaller.elements.toLocaleString('en')} elements`,
    unit: 'ms',
    measured: larger.measured,
    floor: smaller.measured,
    bar: { of: 'ratio', sign: '≤', value: larger.elements / smaller.elements },
  });

/** The reader's time from 1,000 to 100,000 elements, beside a bare walk over the same page in the same engine. */
export default async function pageReader(): Promise<RowGroup> {
  const script = readFileSync(readerFile, 'utf8').trim().replace(/;$/, '');
  const browser = await quietChromium();
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    const small = await timesOn(session, 1_000, script);
    const middle = await timesOn(session, 10_000, script);
    const large = await timesOn(session, 100_000, script);
    return {
      rows: [...[small, middle, large].map(besideTheWalk), besideSmaller(middle, small), besideSmaller(large, middle)],
      notes: ['A directory of people, ten elements each, in headless Chromium; reader and walk are warm.'],
    };
  } finally {
    await browser.close();
  }
}
