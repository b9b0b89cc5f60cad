import { harmful } from './formula.ts';

/** Of all separators, so that the file also holds where a spreadsheet expects another one than the comma. */
const needsQuotes = /[",;\t\r\n]/;

/**
 * A CSV file (RFC 4180), safe to open in a spreadsheet: a cell that would be a formula gets an apostrophe before it, which
 * `readCsv` takes away again. It begins with a byte order mark, without which Excel doesn't read it as UTF-8.
 */
export function csvFrom(header: readonly string[], rows: Iterable<readonly string[]>): string {
  return `\uFEFF${[header, ...rows].map(lineFrom).join('')}`;
}

function lineFrom(cells: readonly string[]): string {
  // A lone empty cell is written out: an empty line is no row.
  const line = cells.length === 1 && cells[0] === '' ? '""' : cells.map(cellFrom).join(',');
  return `${line}\r\n`;
}

function cellFrom(value: string): string {
  const harmless = harmful.test(value) ? `'${value}` : value;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
