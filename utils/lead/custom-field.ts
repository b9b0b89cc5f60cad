import * as v from 'valibot';

/**
 * Types of custom fields that the form has a control for, by their names in the API. An account may have types that are
 * not among them; those are left out of the form.
 */
export const customFieldTypes = [
  'varchar',
  'varchar_auto',
  'text',
  'double',
  'monetary',
  'date',
  'daterange',
  'time',
  'timerange',
  'phone',
  'address',
  'enum',
  'set',
  'user',
  'people',
  'org',
] as const;
export type CustomFieldType = (typeof customFieldTypes)[number];

/** 40 hexadecimal digits, different in every company. */
export const customKeySchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));

const optionSchema = v.strictObject({ id: v.number(), label: v.string() });
export type FieldOption = v.InferOutput<typeof optionSchema>;

/** A custom field of deals; leads inherit them. */
export const customFieldSchema = v.strictObject({
  key: customKeySchema,
  name: v.string(),
  type: v.picklist(customFieldTypes),
  /** What a field of type `enum` or `set` offers; empty for the others. */
  options: v.array(optionSchema),
  /** Pipedrive's own form asks for it. The API isn't known to. */
  isRequired: v.boolean(),
});
export type CustomField = v.InferOutput<typeof customFieldSchema>;

/** The value of a custom field as the user entered it. */
export const customEntrySchema = v.strictObject({
  /** Text, a number as the locale writes it, a date, or ids (separated by commas for several options). */
  first: v.pipe(v.string(), v.maxLength(65_000)),
  /** The currency, the end of a range, or the name of the chosen person or organization; else empty. */
  second: v.pipe(v.string(), v.maxLength(2_000)),
});
export type CustomEntry = v.InferOutput<typeof customEntrySchema>;

export const emptyEntry: CustomEntry = { first: '', second: '' };
