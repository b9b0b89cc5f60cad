import { rowsIn } from './rows.ts';

const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** So much of a file is enough to see how it is written. */
const sampleLength = 20_000;
const sampleRows = 30;

/** The separator by which most of the first rows have the same number of cells, more than one; a comma where none has. */
export function delimiterOf(text: string): Delimiter {
  const scored = delimiters.map((delimiter) => ({ delimiter, ...agreement(text.slice(0, sampleLength), delimiter) }));
  const [best] = scored.toSorted((one, other) => other.agreeing - one.agreeing || other.cells - one.cells);
  return best && best.agreeing > 0 ? best.delimiter : ',';
}

/** How many rows have the number of cells that most have, and how many that is. */
function agreement(sample: string, delimiter: Delimiter): { agreeing: number; cells: number } {
  const read = rowsIn(sample, delimiter, 1, sampleRows);
  const counts = new Map<number, number>();
  for (const { cells } of read.rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let best = { agreeing: 0, cells: 0 };
  for (const [cells, agreeing] of counts) if (cells > 1 && agreeing > best.agreeing) best = { agreeing, cells };
  return best;
}
