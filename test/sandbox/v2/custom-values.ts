import * as v from 'valibot';
import { accepted, type Checked, refused } from '../checked.ts';
import { isRecord, type JsonRecord } from '../json.ts';
import type { CompoundValue, CustomValue, CustomValues, Field, FieldType } from '../store/records.ts';
import { invalid } from './answers.ts';
import { integer } from './strict.ts';

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const time = v.pipe(v.string(), v.regex(/^\d{2}:\d{2}(:\d{2})?$/));
const shortText = v.pipe(v.string(), v.maxLength(255));
const zone = v.exactOptional(v.string());

/** The migration guide's table of formats. */
const schemas: Record<FieldType, v.GenericSchema<CustomValue>> = {
  int: integer,
  varchar: shortText,
  varchar_auto: shortText,
  phone: shortText,
  text: v.pipe(v.string(), v.maxLength(65_000)),
  double: v.number(),
  monetary: v.strictObject({ value: v.number(), currency: v.string() }),
  enum: integer,
  // Empty is refused: `null` clears it.
  set: v.pipe(v.array(integer), v.nonEmpty()),
  user: integer,
  org: integer,
  people: integer,
  date,
  daterange: v.strictObject({ value: date, until: date }),
  time: v.strictObject({ value: time, timezone_name: zone }),
  timerange: v.strictObject({ value: time, until: v.exactOptional(time), timezone_name: zone }),
  // An address may also carry its parts (street, locality, …); the sandbox keeps the whole line.
  address: v.object({ value: v.string() }),
};

export interface CustomChanges {
  values: CustomValues;
  cleared: string[];
}

/** Refusals name the field's code, as they do since May 2026 (changelog). */
export function readCustomValues(sent: JsonRecord | undefined, fields: Field[]): Checked<CustomChanges> {
  const changes: CustomChanges = { values: {}, cleared: [] };
  const reasons: string[] = [];
  for (const [code, value] of Object.entries(sent ?? {})) {
    const field = fields.find((known) => known.isCustom && known.code === code);
    const result = field && v.safeParse(schemas[field.type], value);
    if (!field) reasons.push(`custom_fields: Unknown key '${code}'`);
    else if (value === null) changes.cleared.push(code);
    else if (result?.success && isKnownOption(field, result.output)) changes.values[code] = result.output;
    else reasons.push(`custom_fields.${code}: The value is not a valid '${field.type}'`);
  }
  return reasons.length > 0 ? refused(invalid(reasons)) : accepted(changes);
}

function isKnownOption(field: Field, value: CustomValue): boolean {
  if (!field.options) return true;
  const known = field.options.map(({ id }) => id);
  return [value].flat().every((id) => typeof id === 'number' && known.includes(id));
}

/** A field without a value is `null`. `wanted`: the `custom_fields` parameter, at most 15 codes. */
export function writtenCustomValues(values: CustomValues, fields: Field[], wanted?: string[]): JsonRecord {
  const shown = fields.filter(({ code, isCustom }) => isCustom && (!wanted || wanted.includes(code)));
  return Object.fromEntries(shown.map(({ code }) => [code, values[code] ?? null]));
}

/** The searchable types of custom fields (OpenAPI v2). */
const searchableTypes: FieldType[] = ['address', 'varchar', 'text', 'varchar_auto', 'double', 'monetary', 'phone'];

export function searchableCustomTexts(values: CustomValues, fields: Field[]): string[] {
  return fields
    .filter(({ type }) => searchableTypes.includes(type))
    .map(({ code }) => values[code])
    .filter((value) => value !== undefined)
    .map((value) => String(isCompound(value) ? value.value : value));
}

function isCompound(value: CustomValue): value is CompoundValue {
  return isRecord(value);
}
