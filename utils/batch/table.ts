import type { CsvRow } from '../csv/read.ts';
import { isValue, meaningOfValues } from './content.ts';
import { isBareTitle, type Meaning, meaningOf } from './meaning.ts';

export interface Column {
  /** Where its cells stand in a row. */
  index: number;
  /** Empty where the file names none. */
  heading: string;
  meaning: Meaning;
  /** The first values, to be recognised by. */
  samples: string[];
}

/** A file of people before anybody is read from it. */
export interface Table {
  columns: Column[];
  rows: CsvRow[];
}

/** Some exports begin with notes about themselves: headings are looked for so far down. */
const headingRows = 10;
const sampleCount = 3;

/** Finds the row of headings and what each column means; empty columns are left out. */
export function tableFrom(all: CsvRow[]): Table {
  const headingRow = headingRowIn(all);
  const headings = all[headingRow]?.cells ?? [];
  const rows = all.slice(headingRow + 1).filter(({ cells }) => cells.some((cell) => cell.trim()));
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => columnAt(index, headings, rows)).filter(
    ({ samples }) => samples.length > 0,
  );
  return { columns: withNames(settled(columns), headings.length > 0), rows };
}

/** @returns the index of the row with the most known headings; -1 where the file begins with people. */
function headingRowIn(rows: CsvRow[]): number {
  let best = { index: -1, count: 0 };
  for (const [index, { cells }] of rows.slice(0, headingRows).entries()) {
    if (cells.some(isValue)) break;
    const count = new Set(cells.map(meaningOf).filter((meaning) => meaning && meaning !== 'ignored')).size;
    if (count > best.count) best = { index, count };
  }
  if (best.index >= 0) return best.index;
  // Headings in a language of their own still are no people.
  return rows[0]?.cells.some(isValue) || rows.length < 2 ? -1 : 0;
}

function columnAt(index: number, headings: string[], rows: CsvRow[]): Column {
  const heading = (headings[index] ?? '').trim();
  const values = rows.map(({ cells }) => (cells[index] ?? '').trim()).filter(Boolean);
  const named = meaningOf(heading);
  // A heading that says what is beside a value ("E-mail 1 - Type") is not overruled by it.
  const meaning = named === 'website' ? addressOf(values) : (named ?? meaningOfValues(values));
  return { index, heading, meaning, samples: values.slice(0, sampleCount) };
}

/** "URL" is a profile in one export and a website in another. */
const addressOf = (values: string[]): Meaning => (meaningOfValues(values) === 'profileUrl' ? 'profileUrl' : 'website');

/** What a heading means beside the others. */
function settled(columns: Column[]): Column[] {
  const has = (meaning: Meaning) => columns.some((column) => column.meaning === meaning);
  return columns.map((column) => {
    if (column.meaning === 'name' && has('firstName') && !has('lastName')) return { ...column, meaning: 'lastName' };
    if (isBareTitle(column.heading) && !has('jobTitle') && !column.samples.every(isFormOfAddress))
      return { ...column, meaning: 'jobTitle' };
    return column;
  });
}

const isFormOfAddress = (value: string) =>
  /^(?:mrs?|ms|mx|dr|prof|herrn?|frau|mme|mlle|m|sr|sra|dott|ing)\b\.?(?:\s\w+\.?)?$/i.test(value);

/** A file without headings, or with unknown ones: the first column of words is taken for the names. */
function withNames(columns: Column[], hasHeadings: boolean): Column[] {
  if (hasHeadings && columns.some(({ meaning }) => ['name', 'lastName', 'organizationName'].includes(meaning)))
    return columns;
  const first = columns.find(({ meaning, samples }) => meaning === 'ignored' && samples.every(isWords));
  return columns.map((column) => (column === first ? { ...column, meaning: 'name' } : column));
}

const isWords = (value: string) =>
  /^\p{L}[\p{L}\p{M}\s.,'’-]+$/u.test(value) && !(/^\S+$/.test(value) && value.slice(1, -1).includes('.'));
