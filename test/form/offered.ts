import { directoryFrom } from '../../utils/directory/directory-from.ts';
import type { CustomField, CustomFieldType } from '../../utils/lead/custom-field.ts';
import type { Directory } from '../../utils/lead/directory.ts';
import type { Surroundings } from '../../utils/lead/problem.ts';
import { createSandbox } from '../sandbox/index.ts';
import type { Field } from '../sandbox/store/records.ts';
import { companyDataFields } from '../sandbox/store/seed-fields.ts';

function offered(): Directory {
  const { store } = createSandbox();
  return directoryFrom({
    users: store.users.map(({ id, name }) => ({ id, name, active_flag: true, is_deleted: false })),
    labels: store.labels,
    currencies: store.currencies.map(({ code, name }) => ({ code, name, active_flag: true })),
    dealFields: store.fields.deal.map(listed),
    personFields: store.fields.person.map(listed),
    organizationFields: [...store.fields.organization, ...companyDataFields].map(listed),
  });
}

/** As Pipedrive lists a field. */
export const listed = ({ code, name, type, options, isCustom }: Field) => ({
  field_code: code,
  field_name: name,
  field_type: type,
  is_custom_field: isCustom,
  options,
});

/** What the sandbox's account offers. */
export const directory: Directory = offered();

export const surroundings: Surroundings = {
  locale: 'en-GB',
  currency: 'EUR',
  wordFor: (label) => label,
  directory,
  customFields: directory.customFields,
};

/** The account's field of this type; the sandbox has one of each. */
export function fieldOf(type: CustomFieldType): CustomField {
  const field = directory.customFields.find((candidate) => candidate.type === type);
  if (!field) throw new Error(`No field of type ${type}.`);
  return field;
}

export const optionId = (type: 'enum' | 'set', index: number): string => String(fieldOf(type).options[index]?.id);
