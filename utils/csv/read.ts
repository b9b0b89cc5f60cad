import { delimiterOf } from './delimiter.ts';
import { type CsvRow, type CsvTrouble, rowsIn } from './rows.ts';

export type { CsvRow };

/** Why a text isn't read. Each needs a sentence (`csv_<name>` in `public/_locales`). */
export type CsvProblem = CsvTrouble | { kind: 'empty' };

export type CsvResult = { ok: true; rows: CsvRow[] } | { ok: false; problem: CsvProblem };

/**
 * Reads CSV (RFC 4180) as programs write it: commas, semicolons or tabs, told by the text itself; line breaks of any kind
 * and in quotes; a byte order mark; Excel's first line `sep=;`. Empty lines are no rows.
 */
export function readCsv(text: string): CsvResult {
  const [head = '', named] = /^\uFEFF?(?:sep=([,;\t])\r?\n)?/i.exec(text) ?? [];
  const rest = text.slice(head.length);
  const firstLine = named ? 2 : 1;
  const read = rowsIn(rest, named ?? delimiterOf(rest), firstLine);
  if (!read.ok) return read;
  return read.rows.length > 0 ? read : { ok: false, problem: { kind: 'empty' } };
}
