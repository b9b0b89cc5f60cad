import type { Bar, Row } from './row.ts';
import type { Spread } from './spread.ts';

/** Three digits that count. */
const short = (value: number): string => {
  if (!Number.isFinite(value)) return '-';
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
};

const spread = ({ p10, median, p90 }: Spread): string =>
  p10 === p90 || Number.isNaN(median) ? short(median) : `${short(median)} (${short(p10)}–${short(p90)})`;

const barIn = ({ of, sign, value }: Bar, unit: string): string =>
  of === 'ratio' ? `${sign} ${short(value)}×` : `${sign} ${short(value)} ${unit}`;

const verdict = ({ met }: Row): string => (met === null ? '' : met ? 'met' : 'NOT MET');

const cellsOf = (row: Row): string[] => [
  row.label,
  row.peer,
  row.unit,
  spread(row.measured),
  spread(row.floor),
  spread(row.ratio),
  row.bar ? barIn(row.bar, row.unit) : '',
  verdict(row),
];

const head = ['what', 'beside', 'unit', 'measured', 'floor or peer', 'ratio', 'bar', ''];

/** The rows in columns as wide as their content. Numbers are medians, with the 10th and 90th percentile of the runs. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
