import * as v from 'valibot';
import { isRecord, type JsonRecord } from '../json.ts';
import type { Field } from '../store/records.ts';
import { type CustomChanges, readCustomValues } from './custom-values.ts';
import { firstError } from './joi.ts';

const id = v.pipe(v.number(), v.integer());
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.isoDate());
const title = v.pipe(v.string(), v.nonEmpty(), v.maxLength(255));

/** Optional both when a lead is made and when it is changed. */
const shared = {
  owner_id: v.exactOptional(id),
  label_ids: v.exactOptional(v.array(v.pipe(v.string(), v.uuid()))),
  value: v.exactOptional(v.nullable(v.strictObject({ amount: v.number(), currency: v.string() }))),
  // A string here, an integer in version 2 (migration guide).
  visible_to: v.exactOptional(v.picklist(['1', '3', '5', '7'])),
  was_seen: v.exactOptional(v.boolean()),
  channel: v.exactOptional(v.nullable(id)),
  channel_id: v.exactOptional(v.nullable(v.string())),
};

/** `null` only where the specification allows it. */
const creation = v.strictObject({
  title,
  ...shared,
  person_id: v.exactOptional(id),
  organization_id: v.exactOptional(id),
  expected_close_date: v.exactOptional(date),
  origin_id: v.exactOptional(v.nullable(v.string())),
});

const change = v.strictObject({
  // The specification lets `null` unset even the title.
  title: v.exactOptional(v.nullable(title)),
  ...shared,
  person_id: v.exactOptional(v.nullable(id)),
  organization_id: v.exactOptional(v.nullable(id)),
  expected_close_date: v.exactOptional(v.nullable(date)),
  is_archived: v.exactOptional(v.boolean()),
});

export type LeadCreation = v.InferOutput<typeof creation>;
export type LeadChange = v.InferOutput<typeof change>;

export type LeadBody<Body> = { ok: true; body: Body; custom: CustomChanges } | { ok: false; error: string };

export interface LeadBodyRules {
  fields: Field[];
  ignoreUnknownKeys: boolean;
  ignoreOriginId: boolean;
}

export function readLeadCreation(body: unknown, rules: LeadBodyRules): LeadBody<LeadCreation> {
  return read(creation, body, rules);
}

export function readLeadChange(body: unknown, rules: LeadBodyRules): LeadBody<LeadChange> {
  return read(change, rules.ignoreOriginId ? without(body, 'origin_id') : body, rules);
}

function read<Schema extends typeof creation | typeof change>(
  schema: Schema,
  body: unknown,
  rules: LeadBodyRules,
): LeadBody<v.InferOutput<Schema>> {
  // Where no JSON arrived, the body counts as empty, as it does behind Express.
  const custom = readCustomValues(isRecord(body) ? body : {}, rules.fields);
  const rest = rules.ignoreUnknownKeys ? onlyKnown(custom.rest, schema) : custom.rest;
  const result = v.safeParse(schema, rest, { abortEarly: true });
  if (!result.success) return { ok: false, error: firstError(result.issues) };
  if (custom.error) return { ok: false, error: custom.error };
  return { ok: true, body: result.output, custom };
}

function onlyKnown(body: JsonRecord, schema: typeof creation | typeof change): JsonRecord {
  return Object.fromEntries(Object.entries(body).filter(([key]) => Object.hasOwn(schema.entries, key)));
}

function without(body: unknown, key: string): unknown {
  if (!isRecord(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));
}
