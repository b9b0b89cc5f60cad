import * as v from 'valibot';
import { accepted, type Checked, refused } from '../checked.ts';
import { invalid } from './answers.ts';

/**
 * Version 2 doesn't coerce: numbers are numbers, booleans are `true` or `false`, unknown keys are refused
 * (migration guide). All mistakes are reported at once. A JSON body that is missing counts as an empty one.
 */
export function strictly<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Checked<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, input ?? {});
  return result.success ? accepted(result.output) : refused(invalid(result.issues.map(reason)));
}

export function strictQuery<Schema extends v.GenericSchema>(
  schema: Schema,
  query: URLSearchParams,
): Checked<v.InferOutput<Schema>> {
  return strictly(schema, Object.fromEntries(query));
}

function reason(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map((item) => String(item.key));
  const name = keys.join('.');
  if (issue.type === 'strict_object') return objectReason(issue, keys);
  if (issue.kind === 'validation') return `${name}: The value is not a valid '${issue.message}'`;
  return `${name}: The value is not a valid '${issue.expected ?? issue.type}'`;
}

function objectReason(issue: v.BaseIssue<unknown>, keys: string[]): string {
  const name = keys.join('.');
  const last = keys.at(-1) ?? '';
  if (issue.expected === 'never') return `${name}: Parameter '${last}' is not allowed for this request`;
  if (issue.received === 'undefined') return `${name}: Parameter '${last}' is required`;
  return `${name}: The value is not a valid 'object'`;
}

export const integer = v.pipe(v.number(), v.integer('integer'));
export const visibility = v.picklist([1, 3, 5, 7]);

/** Whole seconds: milliseconds were seen to be refused as "not a valid datetime". */
export const datetime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/, 'datetime'),
);

/** In a query everything is text. */
export const numberInQuery = v.pipe(v.string(), v.regex(/^\d+$/, 'integer'), v.transform(Number));
export const booleanInQuery = v.pipe(
  v.picklist(['true', 'false']),
  v.transform((text) => text === 'true'),
);
export function limitInQuery(highest: number) {
  return v.optional(v.pipe(numberInQuery, v.minValue(1, 'limit'), v.maxValue(highest, 'limit')), '100');
}
