import type { CsvRow } from '../csv/read.ts';
import { senderFrom } from '../judge/text/senders-line.ts';
import { type ContactLabel, type ContactPoint, contactPoint } from '../lead/draft.ts';
import { moneyFrom } from './amount-text.ts';
import type { GivenPerson } from './given-person.ts';
import type { Meaning } from './meaning.ts';
import type { Column, Table } from './table.ts';

/** Longest note of one person; a file of long texts is cut there. */
const noteMaxLength = 40_000;

/**
 * The people of a file, row by row, with each value in the field that its column means. Nothing is judged here: what is
 * wrong with a value is said by the same rules as in the form.
 */
export function peopleFromTable({ columns, rows }: Table, locale: string): GivenPerson[] {
  return rows.map((row) => personFrom(row, columns, locale));
}

function personFrom({ line, cells }: CsvRow, columns: Column[], locale: string): GivenPerson {
  const found = (meaning: Meaning) =>
    columns
      .filter((column) => column.meaning === meaning)
      .map(({ heading, index }) => ({ label: labelOf(heading), text: filled(cells[index] ?? '') }))
      .filter(({ text }) => text);
  const all = (meaning: Meaning): string[] => found(meaning).map(({ text }) => text);
  const first = (meaning: Meaning) => all(meaning)[0] ?? '';
  const addresses = found('email').flatMap(({ text, label }) =>
    addressesIn(text).map((sender) => ({ ...sender, label })),
  );
  const parts = [...all('firstName'), ...all('lastName')].join(' ');
  const { amount, currency } = moneyFrom(first('amount'), locale);
  return {
    line,
    name: first('name') || parts || (addresses.find(({ name }) => name)?.name ?? ''),
    emails: distinct(addresses.map(({ email, label }) => contactPoint(email, label))),
    phones: distinct(
      found('phone').flatMap(({ text, label }) => numbersIn(text).map((number) => contactPoint(number, label))),
    ),
    jobTitle: first('jobTitle'),
    organizationName: first('organizationName'),
    website: first('website'),
    profileUrl: first('profileUrl'),
    location: withoutRepeats(all('location')).join(', '),
    title: first('title'),
    amount,
    currency: first('currency').toUpperCase() || currency,
    note: all('note').join('\n\n').slice(0, noteMaxLength),
  };
}

/** What stands for "nothing" in exports is nothing. */
function filled(cell: string): string {
  const text = cell.trim();
  return /^(?:-+|–|—|n\/a|#n\/a|null|none|undefined)$/i.test(text) ? '' : text;
}

/** Google joins several values by ":::", others by commas or semicolons; some cells name the person, too. */
function addressesIn(cell: string): { name: string; email: string }[] {
  return cell
    .split(/:::|[;\n]|,(?=[\s,]{0,8}[^\s,@]+@)/)
    .map((part) => part.trim().replace(/^mailto:/i, ''))
    .filter(Boolean)
    .map((part) => {
      const { name, email } = senderFrom(part);
      // What is no address is kept as it is, so that the user sees what is wrong.
      return email ? { name, email } : { name: '', email: part };
    });
}

const numbersIn = (cell: string): string[] =>
  cell
    .split(/:::|[;\n|]/)
    .map((number) => number.trim())
    .filter(Boolean);

/** What "Mobile Phone" and "Home E-mail" say beside the value. */
function labelOf(heading: string): ContactLabel {
  if (/mobil|cell|handy|m[oó]vil|celular|telem[oó]vel|gsm|携帯/i.test(heading)) return 'mobile';
  return /\b(?:home|private?|personal)/i.test(heading) ? 'home' : 'work';
}

const distinct = (points: ContactPoint[]): ContactPoint[] =>
  points.filter(({ value }, index) => points.findIndex((other) => other.value === value) === index);

/** "12 Harbour Street, Tallinn" says "Tallinn" already. */
const withoutRepeats = (values: string[]): string[] =>
  values.filter((value, index) => !values.slice(0, index).some((earlier) => earlier.includes(value)));
