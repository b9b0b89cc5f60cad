import { type Spread, spreadOf } from './spread.ts';

/** What a row has to reach: `{ of: 'ratio', sign: '≤', value: 5 }`. */
export interface Bar {
  of: 'ratio' | 'measured';
  sign: '≤' | '<' | '≥' | '>';
  value: number;
}

/** One line of the table. */
export interface Row {
  label: string;
  /** The floor or the peer: what stands beside it in the same run. */
  peer: string;
  unit: string;
  measured: Spread;
  floor: Spread;
  /** Measured by floor, run by run, so that a slow moment of the machine counts for both. */
  ratio: Spread;
  /** No bar: printed for information. */
  bar: Bar | null;
  met: boolean | null;
}

/** What one file in `rows/` measures. */
export interface RowGroup {
  rows: Row[];
  /** Under what conditions it was measured, and what does not fit into rows; printed below the table. */
  notes: string[];
}

/** The default export of a file in `rows/`. */
export type Measure = () => Promise<RowGroup>;

interface Runs extends Pick<Row, 'label' | 'peer' | 'unit' | 'bar'> {
  /** One number a run. A floor that is one number for all runs may stand alone. */
  measured: readonly number[];
  floor: readonly number[];
}

/** A row from runs that were made in turn. */
export function sideBySide({ label, peer, unit, bar, measured, floor }: Runs): Row {
  const ratios = measured.map((value, run) => value / (floor[run] ?? floor[0] ?? Number.NaN));
  const spreads = { measured: spreadOf(measured), floor: spreadOf(floor), ratio: spreadOf(ratios) };
  return { label, peer, unit, ...spreads, bar, met: bar && reaches(spreads[bar.of].median, bar) };
}

const comparisons: Record<Bar['sign'], (value: number, bar: number) => boolean> = {
  '≤': (value, bar) => value <= bar,
  '<': (value, bar) => value < bar,
  '≥': (value, bar) => value >= bar,
  '>': (value, bar) => value > bar,
};

const reaches = (value: number, { sign, value: bar }: Bar): boolean => comparisons[sign](value, bar);
