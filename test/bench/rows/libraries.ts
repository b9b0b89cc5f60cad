import { type Contender, contenders } from '../libraries/contenders.ts';
import { type Corpus, type CorpusPage, corpusBeside, type Score } from '../libraries/corpus.ts';
import { type Engine, inChromium, inJsdom } from '../libraries/engines.ts';
import type { Run } from '../libraries/rounds.ts';
import { comparison } from '../libraries/table.ts';
import { type Row, type RowGroup, sideBySide } from '../row.ts';
import { quantile } from '../spread.ts';

/** One contender in one engine. */
export interface Result extends Pick<Contender, 'name' | 'input' | 'kinds'> {
  throws: number;
  score: Score;
  /** Milliseconds on each page, the median of its rounds. */
  ms: number[];
}

async function resultsIn(engine: Engine, { score }: Corpus, pages: readonly CorpusPage[]): Promise<Result[]> {
  const runs = await engine(pages);
  return contenders.map(({ name, input, kinds }, place): Result => {
    const own = runs.flatMap((ofPage): Run[] => ofPage.slice(place, place + 1));
    return {
      name,
      input,
      kinds,
      throws: own.filter(({ threw }) => threw).length,
      score: score(own.map(({ answer }, index) => ({ ...answer, id: pages[index]?.id ?? '', ms: 0 }))),
      ms: own.map(({ times }) => quantile(times, 0.5)),
    };
  });
}

const timesOn = ({ ms }: Result, pages: readonly CorpusPage[], kinds: readonly string[]): number[] =>
  ms.filter((_, index) => kinds.includes(pages[index]?.kind ?? ''));

/** On all pages, and on those whose mark-up the library was written for. */
function speedRows(engine: string, pages: readonly CorpusPage[], ours: Result, other: Result): Row[] {
  const everything = [...new Set(pages.map(({ kind }) => kind))];
  const rowOn = (where: string, kinds: readonly string[]): Row =>
    sideBySide({
      label: `reader and judge, ${engine}, ${where}`,
      peer: other.name,
      unit: 'ms',
      measured: timesOn(ours, pages, kinds),
      floor: timesOn(other, pages, kinds),
      bar: { of: 'ratio', sign: '<', value: 1 },
    });
  return [rowOn('all pages', everything), rowOn(other.kinds.join(', '), other.kinds)];
}

const f1Row = (ours: Result, other: Result): Row =>
  sideBySide({
    label: 'F1, mean over kinds of pages',
    peer: other.name,
    unit: '%',
    measured: [100 * (ours.score.headline ?? 0)],
    floor: [100 * (other.score.headline ?? 0)],
    bar: { of: 'ratio', sign: '>', value: 1 },
  });

const engines = { jsdom: inJsdom, Chromium: inChromium };

/** Our reader and the libraries that do the same job, on the same pages. */
export default async function libraries(): Promise<RowGroup> {
  const corpus = await corpusBeside();
  if (!corpus) return { rows: [], notes: ['Compared on the corpus of pages, and there is none at ../shared/corpus.'] };
  const group: RowGroup = { rows: [], notes: [] };
  for (const [name, engine] of Object.entries(engines)) {
    // jsdom is so slow for some that every other page has to do; F1 is taken where every page is read.
    const pages = engine === inJsdom ? corpus.pages.filter((_, index) => index % 2 === 0) : corpus.pages;
    const results = await resultsIn(engine, corpus, pages);
    const [ours, ...others] = results;
    if (!ours) continue;
    group.rows.push(...others.flatMap((other) => speedRows(name, pages, ours, other)));
    if (engine !== inChromium) continue;
    group.rows.push(...others.map((other) => f1Row(ours, other)));
    group.notes.push(...comparison(results, pages.length, name));
  }
  return group;
}
