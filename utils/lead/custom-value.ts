import { parseAmount } from './amount.ts';
import { shortTextMaxLength } from './capture.ts';
import type { CustomEntry, CustomField } from './custom-field.ts';
import { isDate, timeOf } from './date.ts';
import type { ProblemKind, Surroundings } from './problem.ts';

/** What the request takes for one field: nothing, `key`, or `key` with `key_currency` or `key_until`. */
export type CustomValues = Record<string, string | number>;

export type CustomValueResult = { ok: true; values: CustomValues } | { ok: false; kind: ProblemKind };

type Around = Omit<Surroundings, 'wordFor'>;

const unset: CustomValueResult = { ok: true, values: {} };
const problem = (kind: ProblemKind): CustomValueResult => ({ ok: false, kind });

/**
 * The flat form in which `POST /v1/leads` takes a custom field. Options, users and the like that the account doesn't offer
 * (any more) count as unset, because the form can't show them.
 */
export function customValue(field: CustomField, entry: CustomEntry, around: Around): CustomValueResult {
  const first = entry.first.trim();
  const second = entry.second.trim();
  if (field.type === 'daterange' || field.type === 'timerange') return range(field, first, second);
  if (!first) return unset;
  if (field.type === 'monetary') return money(field, first, second, around);
  const result = single(field, first, around);
  if (result === undefined) return unset;
  return typeof result === 'object' ? result : { ok: true, values: { [field.key]: result } };
}

/** The value of a field that has only one; `undefined` where there is none to send. */
function single(field: CustomField, text: string, around: Around): string | number | CustomValueResult | undefined {
  switch (field.type) {
    case 'varchar':
    case 'varchar_auto':
    case 'phone':
      return text.length > shortTextMaxLength ? problem('tooLong') : text;
    case 'double':
      return parseAmount(text, around.locale) ?? problem('number');
    case 'date':
      return isDate(text) ? text : problem('date');
    case 'time':
      return timeOf(text) ?? problem('time');
    case 'enum':
    case 'set':
      return chosenOptions(field, text).join(',') || undefined;
    case 'user':
      return around.directory?.users.find(({ id }) => String(id) === text)?.id;
    case 'people':
    case 'org':
      return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
    default:
      return text;
  }
}

/** In the order of the field's options. A field of one option keeps one. */
function chosenOptions({ type, options }: CustomField, ids: string): number[] {
  const chosen = new Set(ids.split(',').map((id) => id.trim()));
  const known = options.map(({ id }) => id).filter((id) => chosen.has(String(id)));
  return type === 'enum' ? known.slice(0, 1) : known;
}

function money(
  { key }: CustomField,
  amount: string,
  chosenCurrency: string,
  { locale, currency, directory }: Around,
): CustomValueResult {
  const number = parseAmount(amount, locale);
  if (number === undefined) return problem('amount');
  const code = chosenCurrency || currency;
  if (!isCurrency(code, directory)) return problem('currency');
  return { ok: true, values: { [key]: number, [`${key}_currency`]: code } };
}

/** A currency of the account, or where those aren't known, what looks like a code. */
export function isCurrency(code: string, directory: Surroundings['directory']): boolean {
  if (directory && directory.currencies.length > 0) return directory.currencies.some((known) => known.code === code);
  return /^[A-Z0-9]{2,6}$/.test(code);
}

function range({ key, type }: CustomField, from: string, until: string): CustomValueResult {
  if (!from && !until) return unset;
  if (!from || !until) return problem('rangeIncomplete');
  const read = type === 'daterange' ? (text: string) => (isDate(text) ? text : undefined) : timeOf;
  const [begin, end] = [read(from), read(until)];
  if (begin === undefined || end === undefined) return problem(type === 'daterange' ? 'date' : 'time');
  // Hours may go past midnight, days can't run backwards.
  if (type === 'daterange' && end < begin) return problem('rangeReversed');
  return { ok: true, values: { [key]: begin, [`${key}_until`]: end } };
}
