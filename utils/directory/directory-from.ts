import * as v from 'valibot';
import { type CustomField, customFieldSchema, customFieldTypes } from '../lead/custom-field.ts';
import { type Directory, type LeadLabel, labelColors } from '../lead/directory.ts';
import type { AccountUser } from '../pipedrive/v1/account-users.ts';
import type { Currency } from '../pipedrive/v1/currencies.ts';
import type { Label } from '../pipedrive/v1/labels.ts';
import type { Field } from '../pipedrive/v2/fields.ts';

export interface Answers {
  users: AccountUser[];
  labels: Label[];
  currencies: Currency[];
  fields: Field[];
}

/** What of Pipedrive's answers the form can offer. */
export function directoryFrom({ users, labels, currencies, fields }: Answers): Directory {
  return {
    users: users.filter(isActive).map(({ id, name }) => ({ id, name })),
    labels: labels.map(labelFrom),
    currencies: currencies.filter(({ active_flag }) => active_flag).map(({ code, name }) => ({ code, name })),
    channels: optionsOf(fields.find((field) => !field.is_custom_field && field.field_code === 'channel')),
    customFields: fields.flatMap(customFieldFrom),
  };
}

const isActive = ({ active_flag, is_deleted }: AccountUser) => active_flag && !is_deleted;

const colorSchema = v.fallback(v.picklist(labelColors), 'gray');

export function labelFrom({ id, name, color }: Label): LeadLabel {
  return { id, name, color: v.parse(colorSchema, color) };
}

/** The request takes ids as numbers only (`"channel" must be a number`), however the list writes them. */
function optionsOf(field: Field | undefined) {
  const options = field?.options ?? [];
  return options.map(({ id, label }) => ({ id: Number(id), label })).filter(({ id }) => Number.isInteger(id));
}

const typeSchema = v.picklist(customFieldTypes);

function customFieldFrom(field: Field): CustomField[] {
  if (!field.is_custom_field || !v.is(typeSchema, field.field_type)) return [];
  const { enabled, stage_ids = [] } = field.required_fields ?? {};
  const parsed = v.safeParse(customFieldSchema, {
    key: field.field_code,
    name: field.field_name,
    type: field.field_type,
    options: optionsOf(field),
    isRequired: enabled === true && stage_ids.length === 0,
  });
  return parsed.success ? [parsed.output] : [];
}
