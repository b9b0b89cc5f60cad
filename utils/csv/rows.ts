import { harmful } from './formula.ts';
import { csvLimits } from './limits.ts';

export interface CsvRow {
  /** Where the row begins in the file, from 1, as an editor counts. */
  line: number;
  cells: string[];
}

export type CsvTrouble =
  | { kind: 'quoteOpen'; line: number }
  | { kind: 'tooManyRows' }
  | { kind: 'tooManyColumns'; line: number }
  | { kind: 'cellTooLong'; line: number };

/** `rows` are there in both cases: those before the trouble. */
type Rows = { ok: true; rows: CsvRow[] } | { ok: false; rows: CsvRow[]; problem: CsvTrouble };

/** Cuts a text into rows of cells; stops at the first trouble, or quietly after `enough` rows. */
export function rowsIn(text: string, delimiter: string, firstLine: number, enough = Number.POSITIVE_INFINITY): Rows {
  const rows: CsvRow[] = [];
  const cell = cellPattern(delimiter);
  let row: CsvRow = { line: firstLine, cells: [] };
  let line = firstLine;
  while (cell.lastIndex < text.length && rows.length < enough) {
    const [whole = '', quoted, plain = '', end = ''] = cell.exec(text) ?? [];
    if (quoted === undefined && plain.startsWith('"')) return { ok: false, rows, problem: { kind: 'quoteOpen', line } };
    const value = quoted === undefined ? plain : quoted.replaceAll('""', '"') + plain;
    row.cells.push(withoutGuard(value));
    const problem = troubleWith(row, value);
    if (problem) return { ok: false, rows, problem };
    line += lineBreaksIn(whole);
    if (end === delimiter && cell.lastIndex < text.length) continue;
    if (end === delimiter) row.cells.push('');
    const isEmptyLine = row.cells.length === 1 && quoted === undefined && plain === '';
    if (!isEmptyLine) rows.push(row);
    if (rows.length > csvLimits.rows) return { ok: false, rows, problem: { kind: 'tooManyRows' } };
    row = { line, cells: [] };
  }
  return { ok: true, rows };
}

/**
 * One cell and what ends it: a quoted text (with what a careless writer put behind its quotes), or a plain one. No part
 * of it can match in two ways, so nothing is tried twice.
 */
const cellPattern = (delimiter: string) =>
  new RegExp(`(?:"([^"]*(?:""[^"]*)*)"(?!"))?([^${delimiter}\\r\\n]*)(${delimiter}|\\r\\n|\\r|\\n|$)`, 'y');

const lineBreaksIn = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** The apostrophe that `csvFrom` put before what would have been a formula. */
const withoutGuard = (value: string) => (value.startsWith("'") && harmful.test(value) ? value.slice(1) : value);

function troubleWith({ line, cells }: CsvRow, value: string): CsvTrouble | undefined {
  if (value.length > csvLimits.cellLength) return { kind: 'cellTooLong', line };
  return cells.length > csvLimits.cells ? { kind: 'tooManyColumns', line } : undefined;
}
