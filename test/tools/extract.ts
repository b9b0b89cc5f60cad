import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page as BrowserPage } from 'puppeteer-core';
import * as v from 'valibot';
import type { Reading } from '../../utils/extract/reading.ts';
import { candidatesFrom } from '../../utils/judge/candidates-from.ts';
import { readingSchema } from '../../utils/judge/reading-schema.ts';
import { quietChromium } from './browser.ts';
import { type Case, casesIn } from './cases.ts';
import { openPage } from './open-page.ts';
import { type Prediction, predictionFrom } from './predictions.ts';

const readerFile = resolve(import.meta.dirname, '../../.output/chrome-mv3/page-reader.js');

/**
 * Runs the built reader in the page. The time is the reader's alone, without the compilation of its file. In parentheses V8
 * compiles it with all around it, as it does when the extension injects it; else it would be parsed once more when it is called.
 * A page that somebody asks about has been laid out: that is done before, or the first question about what is shown would pay for it.
 */
async function readingOf(page: BrowserPage, script: string): Promise<{ reading: Reading; ms: number }> {
  const expression = `(() => { const read = (() => ${script}); const start = performance.now(); const reading = read(); return { reading, ms: performance.now() - start }; })()`;
  const session = await page.createCDPSession();
  await session.send('Runtime.evaluate', { expression: 'document.documentElement?.offsetHeight' });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

async function predict(browser: Browser, testCase: Case, folder: string, script: string): Promise<Prediction> {
  const page = await browser.newPage();
  try {
    await openPage(page, testCase.url, readFileSync(resolve(folder, testCase.html)));
    const { reading, ms } = await readingOf(page, script);
    const marked = { ...reading, selection: testCase.selection ?? '' };
    return predictionFrom(testCase.id, await candidatesFrom(v.parse(readingSchema, marked)), ms);
  } finally {
    await page.close();
  }
}

/** Reads every case in real Chromium with the built reader; a failing case is an empty prediction with its error. */
export async function predictAll(casesFile: string, report: (line: string) => void): Promise<Prediction[]> {
  const browser = await quietChromium();
  const script = readFileSync(readerFile, 'utf8').trim().replace(/;$/, '');
  const predictions: Prediction[] = [];
  try {
    for (const testCase of casesIn(casesFile)) {
      const failed = (error: unknown) => {
        report(`${testCase.id}: ${error instanceof Error ? error.message : String(error)}`);
        return { id: testCase.id, people: [], organization: null, ms: 0, error: String(error) };
      };
      predictions.push(await predict(browser, testCase, dirname(resolve(casesFile)), script).catch(failed));
    }
  } finally {
    await browser.close();
  }
  return predictions;
}

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
  const [cases] = positionals;
  if (!cases || !values.out) throw new Error('Usage: npm run extract -- CASES.jsonl --out PREDICTIONS.jsonl');
  const predictions = await predictAll(cases, (line) => process.stderr.write(`${line}\n`));
  writeFileSync(values.out, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
  process.stdout.write(`${predictions.length} cases read: ${values.out}\n`);
}
