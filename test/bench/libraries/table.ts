import type { Result } from '../rows/libraries.ts';
import { type Spread, spreadOf } from '../spread.ts';

const percent = (rate: number | null | undefined): string => (typeof rate === 'number' ? (100 * rate).toFixed(1) : '-');
const line = (head: string, cells: string[]): string =>
  `${head.padEnd(20)}${cells.map((cell) => cell.padStart(20)).join('')}`.trimEnd();

const kindsOf = (results: Result[]): string[] => Object.keys(results[0]?.score.kinds ?? {});
const rateOf = ({ score }: Result, kind: string): number => score.kinds[kind]?.headline ?? 0;

/** The kinds of page on which ours is not alone at the top, with who ties or leads. */
function notWon(ours: Result, others: Result[]): string[] {
  return kindsOf([ours]).flatMap((kind) => {
    const best = Math.max(...others.map((other) => rateOf(other, kind)));
    const rivals = others.filter((other) => rateOf(other, kind) === best && best >= rateOf(ours, kind));
    const word = best > rateOf(ours, kind) ? 'behind' : 'level with';
    return rivals.length ? [`${kind} (${word} ${rivals.map(({ name }) => name).join(', ')})`] : [];
  });
}

function verdict(results: Result[]): string[] {
  const [ours, ...others] = results;
  if (!ours) return [];
  const open = notWon(ours, others);
  const faster = others.filter(({ ms }) => spreadOf(ms).median <= spreadOf(ours.ms).median).map(({ name }) => name);
  return [
    open.length ? `F1: ours wins every kind but ${open.join('; ')}.` : 'F1: ours wins every kind.',
    faster.length
      ? `Speed: ours is not faster than ${faster.join(', ')}; it is faster than ${others.length - faster.length} of ${others.length}.`
      : 'Speed: ours is faster than each.',
  ];
}

/** The comparison as printed: F1 per kind in percent, then times, then who wins. */
export function comparison(results: Result[], pages: number, runs: number, parse: Spread): string[] {
  const row = (head: string, cell: (result: Result) => string) => line(head, results.map(cell));
  const kinds = kindsOf(results).map((kind) => {
    const head = `${kind} (${results[0]?.score.kinds[kind]?.cases ?? 0})`;
    return row(head, (result) => percent(result.score.kinds[kind]?.headline));
  });
  return [
    `F1 in percent by kind of page (pages of the kind); ${pages} pages, jsdom, one process`,
    row('', ({ name }) => name),
    ...kinds,
    row('mean of kinds', ({ score }) => percent(score.headline)),
    row('organizations', ({ score }) => percent(score.overall.organization_micro.f1)),
    row('forbidden values', ({ score }) => String(score.overall.forbid_hits)),
    row('pages it throws on', ({ throws }) => String(throws)),
    row('reads', ({ input }) => input),
    row('ms, median page', ({ ms }) => spreadOf(ms).median.toFixed(2)),
    row('ms, p10-p90', ({ ms }) => `${spreadOf(ms).p10.toFixed(2)}-${spreadOf(ms).p90.toFixed(2)}`),
    '',
    `Pages on which nobody is to be found (negative) count the share left clean: finding nothing anywhere gives 100.`,
    `Times: the median of ${runs} runs on each page, then over the pages. "text" includes the library's own parser;`,
    `"document" starts from a page parsed by jsdom, which takes another ${parse.median.toFixed(2)} ms (${parse.p10.toFixed(2)}-${parse.p90.toFixed(2)}).`,
    'Not compared: metascraper, which needs a native build to install.',
    ...verdict(results),
  ];
}
