import * as v from 'valibot';
import { type ContactField, contactFieldSchema } from '../lead/contact-field.ts';
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
  dealFields: Field[];
  personFields: Field[];
  organizationFields: Field[];
}

/** What of Pipedrive's answers the form can offer. */
export function directoryFrom({ users, labels, currencies, dealFields, ...fields }: Answers): Directory {
  return {
    users: users.filter(isActive).map(({ id, name }) => ({ id, name })),
    labels: labels.map(labelFrom),
    currencies: currencies.filter(({ active_flag }) => active_flag).map(({ code, name }) => ({ code, name })),
    channels: optionsOf(dealFields.find((field) => !field.is_custom_field && field.field_code === 'channel')),
    customFields: dealFields.flatMap(customFieldFrom),
    personFields: fields.personFields.flatMap(contactFieldFrom),
    organizationFields: fields.organizationFields.flatMap(contactFieldFrom),
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
  const parsed = v.safeParse(customFieldSchema, {
    key: field.field_code,
    name: field.field_name,
    type: field.field_type,
    options: optionsOf(field),
    isRequired: isRequiredEverywhere(field),
  });
  return parsed.success ? [parsed.output] : [];
}

/** What is asked for only at some stages of a deal, or when it is won or lost, says nothing about a lead. */
function isRequiredEverywhere({ required_fields }: Field): boolean {
  const { enabled, stage_ids = [], statuses } = required_fields ?? {};
  return enabled === true && stage_ids.length === 0 && Object.keys(statuses ?? {}).length === 0;
}

function contactFieldFrom({ field_code, field_name, field_type }: Field): ContactField[] {
  const parsed = v.safeParse(contactFieldSchema, { key: field_code, name: field_name, type: field_type });
  return parsed.success ? [parsed.output] : [];
}
