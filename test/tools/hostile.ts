import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { CDPSession } from 'puppeteer-core';
import * as v from 'valibot';
import { readText } from '../../utils/extract/read-text.ts';
import { candidatesFrom } from '../../utils/judge/candidates-from.ts';
import { readingSchema } from '../../utils/judge/reading-schema.ts';
import { hostileHtml } from '../extract/hostile-html.ts';
import { judged } from '../extract/judged.ts';
import { baits } from '../judge/baits.ts';
import { quietChromium } from './browser.ts';

const readerFile = resolve(import.meta.dirname, '../../.output/chrome-mv3/page-reader.js');
const forbidden = /<[a-z!/]|[\p{Cc}\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/iu;

interface Outcome {
  reading: string;
  ms: number;
}

/** Puts each page into the document and runs the built reader on it; the time is the reader's alone. A page that hangs the reader does so each time: slow ones are timed again. */
async function readAll(session: CDPSession, pages: string[], script: string): Promise<Outcome[]> {
  const expression = `(() => { const read = () => ${script}; return ${JSON.stringify(pages)}.map((html) => {
    document.documentElement.innerHTML = html;
    const timed = () => { const start = performance.now(); const reading = read(); return { ms: performance.now() - start, reading: JSON.stringify(reading) }; };
    const first = timed();
    return first.ms > 100 ? { ...first, ms: Math.min(timed().ms, timed().ms) } : first;
  }); })()`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

async function faultsOf({ reading, ms }: Outcome): Promise<string[]> {
  const parsed = v.safeParse(readingSchema, JSON.parse(reading));
  if (!parsed.success) return [`refused by the schema: ${parsed.issues[0].message}`];
  const candidates = await candidatesFrom(parsed.output);
  return [
    ...(ms > 100 ? [`took ${ms.toFixed(0)} ms`] : []),
    ...(reading.length > 256_000 ? [`reading of ${reading.length} characters`] : []),
    ...stringsIn(candidates)
      .filter((text) => text.length > 2_048 || forbidden.test(text))
      .map((text) => `value ${JSON.stringify(text.slice(0, 80))}`),
    ...(Object.hasOwn(Object.prototype, 'polluted') ? ['a prototype was touched'] : []),
  ];
}

/** Pasted texts that would keep a careless expression busy, judged here: how long each takes. */
async function slowBaits(): Promise<string[]> {
  const slow: string[] = [];
  for (const [name, text] of Object.entries(baits)) {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      await judged(readText(text));
      times.push(performance.now() - start);
    }
    const ms = Math.min(...times);
    process.stdout.write(`${ms.toFixed(1).padStart(8)} ms  pasted: ${name}, ${text.length} characters\n`);
    if (ms > 1_000) slow.push(`${name} took ${ms.toFixed(0)} ms`);
  }
  return slow;
}

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: String(Date.now() % 1e9) } },
});
const runs = Number(values.runs);
const pages = fc.sample(hostileHtml, { numRuns: runs, seed: Number(values.seed) });
const script = readFileSync(readerFile, 'utf8').trim().replace(/;$/, '');
const browser = await quietChromium();
const slow = await slowBaits();
for (const fault of slow) process.stderr.write(`${fault}\n`);
let faults = slow.length;
let slowest = 0;
try {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  const session = await page.createCDPSession();
  for (let from = 0; from < pages.length; from += 50) {
    for (const outcome of await readAll(session, pages.slice(from, from + 50), script)) {
      slowest = Math.max(slowest, outcome.ms);
      for (const fault of await faultsOf(outcome)) {
        faults++;
        process.stderr.write(`${fault}\n`);
      }
    }
  }
} finally {
  await browser.close();
}
process.stdout.write(
  `${runs} hostile pages, seed ${values.seed}: ${faults} faults, slowest ${slowest.toFixed(1)} ms\n`,
);
process.exitCode = faults > 0 ? 1 : 0;
