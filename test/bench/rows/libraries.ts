import { JSDOM } from 'jsdom';
import type { Prediction } from '../../tools/predictions.ts';
import { type Contender, contenders, type Input } from '../libraries/contenders.ts';
import { type CorpusPage, corpusBeside, type Score } from '../libraries/corpus.ts';
import { comparison } from '../libraries/table.ts';
import { type Row, type RowGroup, sideBySide } from '../row.ts';
import { quantile, spreadOf } from '../spread.ts';

/** Every page is read so often by everyone; the first round warms the engine up and is not timed. */
const rounds = 4;

export interface Result {
  name: string;
  input: Input;
  throws: number;
  score: Score;
  /** Milliseconds on each page, the median of its rounds. */
  ms: number[];
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

/** What jsdom refers to weakly stays in memory until the engine has had a turn of its own. */
const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** All contenders on all pages, in turn, so that a slow moment of the machine hits everyone. */
async function runAll(pages: CorpusPage[], parses: number[]): Promise<Runs[][]> {
  const table = contenders.map(() => pages.map(noRuns));
  for (let round = 0; round < rounds; round++)
    for (const [index, page] of pages.entries())
      for (const [place, one] of contenders.entries()) {
        const runs = table[place]?.[index];
        if (runs) await runOn(page, one, runs, parses);
        await aTurn();
      }
  return table;
}

const speedRow = (ours: Result, { name, ms }: Result): Row =>
  sideBySide({
    label: `page reader against ${name}, jsdom`,
    peer: name,
    unit: 'ms',
    measured: ours.ms,
    floor: ms,
    bar: { of: 'ratio', sign: '<', value: 1 },
  });

/** Our reader and the libraries that do the same job, on the same pages. */
export default async function libraries(): Promise<RowGroup> {
  const corpus = await corpusBeside();
  if (!corpus) return { rows: [], notes: ['Compared on the corpus of pages, and there is none at ../shared/corpus.'] };
  const parses: number[] = [];
  const table = await runAll(corpus.pages, parses);
  const results = contenders.map(({ name, input }, place): Result => {
    const runs = table[place] ?? [];
    return {
      name,
      input,
      throws: runs.filter(({ threw }) => threw).length,
      score: corpus.score(runs.map(({ prediction }) => prediction)),
      ms: runs.map(({ times }) => quantile(times.slice(1), 0.5)),
    };
  });
  const [ours, ...others] = results;
  const parseMs = spreadOf(parses.slice(parses.length / rounds));
  return {
    rows: ours ? others.map((other) => speedRow(ours, other)) : [],
    notes: comparison(results, corpus.pages.length, rounds - 1, parseMs),
  };
}
