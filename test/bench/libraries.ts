import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import type { Prediction } from '../tools/predictions.ts';
import { type Contender, contenders, type Input } from './contenders.ts';
import { type CorpusPage, corpusBeside, type Score } from './corpus.ts';
import { quantile, type Spread, spreadOf, tableOf } from './table.ts';

/** Every page is read so often by everyone; the first round warms the engine up and is not timed. */
const rounds = 4;

export interface Result {
  name: string;
  input: Input;
  throws: number;
  score: Score;
  ms: Spread;
}

interface Runs {
  prediction: Prediction;
  threw: boolean;
  times: number[];
}

/** One run on a fresh document: some libraries change theirs. A page on which a library throws counts as empty. */
async function runOn(page: CorpusPage, { input, read }: Contender, runs: Runs, parses: number[]): Promise<void> {
  const start = performance.now();
  const { window } = new JSDOM(input === 'document' ? page.html : '', { url: page.url });
  if (input === 'document') parses.push(performance.now() - start);
  const began = performance.now();
  try {
    const { answer, ms } = await read(page, window);
    runs.prediction = { ...answer, id: page.id, ms };
    runs.times.push(ms);
  } catch {
    runs.threw = true;
    runs.times.push(performance.now() - began);
  } finally {
    window.close();
  }
}

const noRuns = ({ id }: CorpusPage): Runs => ({
  prediction: { id, people: [], organization: null, ms: 0 },
  threw: false,
  times: [],
});

/** All contenders on all pages, in turn, so that a slow moment of the machine hits everyone. */
async function runAll(pages: CorpusPage[], parses: number[]): Promise<Runs[][]> {
  const table = contenders.map(() => pages.map(noRuns));
  for (let round = 0; round < rounds; round++)
    for (const [index, page] of pages.entries())
      for (const [place, one] of contenders.entries()) {
        const runs = table[place]?.[index];
        if (runs) await runOn(page, one, runs, parses);
      }
  return table;
}

/** Runs our reader and the libraries on the corpus and prints how they compare. */
export async function benchLibraries(jsonFile?: string): Promise<void> {
  const corpus = await corpusBeside();
  if (!corpus) {
    process.stdout.write('The libraries are compared on the corpus of pages, and there is none at ../shared/corpus.\n');
    return;
  }
  const parses: number[] = [];
  const table = await runAll(corpus.pages, parses);
  const results = contenders.map(({ name, input }, place): Result => {
    const runs = table[place] ?? [];
    return {
      name,
      input,
      throws: runs.filter(({ threw }) => threw).length,
      score: corpus.score(runs.map(({ prediction }) => prediction)),
      ms: spreadOf(runs.map(({ times }) => quantile(times.slice(1), 0.5))),
    };
  });
  const parseMs = spreadOf(parses.slice(parses.length / rounds));
  process.stdout.write(tableOf(results, corpus.pages.length, rounds - 1, parseMs));
  if (jsonFile) writeFileSync(jsonFile, `${JSON.stringify({ results, parseMs }, null, 2)}\n`);
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  await benchLibraries(values.json);
}
