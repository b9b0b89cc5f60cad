import type { Result } from '../rows/libraries.ts';

const percent = (rate: number | null | undefined): string => (typeof rate === 'number' ? (100 * rate).toFixed(1) : '-');
const line = (head: string, cells: string[]): string =>
  `${head.padEnd(20)}${cells.map((cell) => cell.padStart(20)).join('')}`.trimEnd();

const kindsOf = (results: Result[]): string[] => Object.keys(results[0]?.score.kinds ?? {});
const rateOf = ({ score }: Result, kind: string): number => score.kinds[kind]?.headline ?? 0;

/** The kinds of pages on which others are as good as ours or better. Nobody can be better than perfect. */
function notAlone(ours: Result, others: Result[]): string[] {
  return kindsOf([ours]).flatMap((kind) => {
    const own = rateOf(ours, kind);
    const rivals = others.filter((other) => rateOf(other, kind) >= own);
    const best = Math.max(...rivals.map((rival) => rateOf(rival, kind)));
    const word = best > own ? 'behind' : own === 1 ? 'both perfect' : 'level with';
    return rivals.length ? [`${kind} (${word}: ${rivals.map(({ name }) => name).join(', ')})`] : [];
  });
}

function verdict([ours, ...others]: Result[]): string {
  const open = ours ? notAlone(ours, others) : [];
  return open.length ? `F1: ours is ahead in every kind but ${open.join('; ')}.` : 'F1: ours is ahead in every kind.';
}

/** F1 by kind of page, and under what conditions all of it was measured. */
export function comparison(results: Result[], pages: number, engine: string): string[] {
  const row = (head: string, cell: (result: Result) => string) => line(head, results.map(cell));
  const kinds = kindsOf(results).map((kind) => {
    const head = `${kind} (${results[0]?.score.kinds[kind]?.cases ?? 0})`;
    return row(head, (result) => percent(result.score.kinds[kind]?.headline));
  });
  return [
    `F1 in percent by kind of page (pages of the kind), ${pages} pages, ${engine}:`,
    row('', ({ name }) => name),
    ...kinds,
    row('mean of kinds', ({ score }) => percent(score.headline)),
    row('organizations', ({ score }) => percent(score.overall.organization_micro.f1)),
    row('forbidden values', ({ score }) => String(score.overall.forbid_hits)),
    row('pages it throws on', ({ throws }) => String(throws)),
    row('reads', ({ input }) => input),
    verdict(results),
    ...conditions,
  ];
}

const conditions = [
  'The page is open, as it is for an extension. Who reads a document is given it; who reads text is charged for writing the',
  'document out as text and parses that by itself. Readability takes its document apart and is charged for a clone. Ours is',
  "charged for its judge, too; putting the libraries' answers into the scorer's words is free. Everyone reads each page four",
  'times in turn, the first time to warm up, and no more once that takes over 30 ms; a page counts with its median. jsdom has',
  'every other page. Where nobody is to be found (negative), the share left clean counts: finding nothing anywhere gives 100.',
  'Not compared: metascraper, which needs a native build to install.',
];
