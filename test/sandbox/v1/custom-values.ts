import type { JsonRecord } from '../json.ts';
import type { CompoundValue, CustomValue, CustomValues, Field } from '../store/records.ts';
import { company } from '../store/seed.ts';

/** Version 1 writes custom fields flat, beside the built-in ones; what needs two values has a second key. */
const secondKeys = { monetary: 'currency', daterange: 'until', timerange: 'until' } as const;

export interface CustomChanges {
  values: CustomValues;
  /** Codes sent as `null`. */
  cleared: string[];
  /** What was not about custom fields. */
  rest: JsonRecord;
  /** The first thing wrong, in Joi's words. */
  error: string | undefined;
}

export function readCustomValues(body: JsonRecord, fields: Field[]): CustomChanges {
  const changes: CustomChanges = { values: {}, cleared: [], rest: { ...body }, error: undefined };
  for (const field of fields) {
    if (field.isCustom && Object.hasOwn(body, field.code)) readOne(field, changes);
  }
  return changes;
}

function readOne(field: Field, changes: CustomChanges): void {
  const secondKey = secondKeyOf(field);
  const first = changes.rest[field.code];
  const second = secondKey && changes.rest[secondKey];
  delete changes.rest[field.code];
  if (secondKey) delete changes.rest[secondKey];
  if (first === null) {
    changes.cleared.push(field.code);
    return;
  }
  const value = valueFrom(field, first, second);
  if (value === undefined) changes.error ??= `"${field.code}" must be a ${expectation(field)}`;
  else changes.values[field.code] = value;
}

function secondKeyOf(field: Field): string | undefined {
  const name = Object.entries(secondKeys).find(([type]) => type === field.type)?.[1];
  return name && `${field.code}_${name}`;
}

function expectation(field: Field): string {
  if (['double', 'monetary', 'user', 'org', 'people', 'int'].includes(field.type)) return 'number';
  return field.type === 'enum' || field.type === 'set' ? 'known option' : 'string';
}

/** `undefined`: not a value of this field. */
function valueFrom(field: Field, first: unknown, second: unknown): CustomValue | undefined {
  switch (field.type) {
    case 'double':
    case 'int':
    case 'user':
    case 'org':
    case 'people':
      return typeof first === 'number' ? first : undefined;
    case 'monetary':
      return typeof first === 'number'
        ? { value: first, currency: text(second) ?? company.defaultCurrency }
        : undefined;
    case 'enum':
      return optionIds(field, first)?.[0];
    case 'set':
      return optionIds(field, first);
    case 'daterange':
    case 'timerange':
      return compound(first, { until: text(second) });
    case 'time':
    case 'address':
      return compound(first, {});
    default:
      return tooLong(field, first) ? undefined : text(first);
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** 255 characters in a short text, some 65,000 in a long one (custom fields page). */
function tooLong(field: Field, value: unknown): boolean {
  const highest = field.type === 'text' ? 65_000 : 255;
  return typeof value === 'string' && value.length > highest;
}

function compound(first: unknown, rest: Partial<CompoundValue>): CompoundValue | undefined {
  return typeof first === 'string' ? { value: first, ...rest } : undefined;
}

/** `"7"` or `"7,8"`; leads were also seen to take one option as a number. */
function optionIds(field: Field, value: unknown): number[] | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const ids = String(value).split(',').map(Number);
  const known = field.options?.map((option) => option.id) ?? [];
  return ids.every((id) => known.includes(id)) ? ids : undefined;
}

/** A field without a value is absent, not `null`. */
export function writtenCustomValues(values: CustomValues, fields: Field[]): JsonRecord {
  const written: JsonRecord = {};
  for (const field of fields) {
    const value = values[field.code];
    if (value !== undefined) Object.assign(written, flat(field, value));
  }
  return written;
}

function flat(field: Field, value: CustomValue): JsonRecord {
  if (Array.isArray(value)) return { [field.code]: value.join(',') };
  if (typeof value !== 'object') return { [field.code]: field.type === 'enum' ? String(value) : value };
  const secondKey = secondKeyOf(field);
  const second = value.currency ?? value.until;
  return { [field.code]: value.value, ...(secondKey && second !== undefined ? { [secondKey]: second } : {}) };
}
