import * as v from 'valibot';
import type { Endpoint, Endpoints, World } from '../api.ts';
import type { JsonRecord } from '../json.ts';
import type { Field, FieldOwner } from '../store/records.ts';
import { companyDataFields, contactSyncFields } from '../store/seed-fields.ts';
import { notFound, success } from './answers.ts';
import { cursorAt, positionIn } from './cursor.ts';
import { limitInQuery, strictQuery } from './strict.ts';

const listQuery = v.strictObject({
  include_fields: v.exactOptional(v.string()),
  limit: limitInQuery(500),
  cursor: v.exactOptional(v.string()),
});

function listFields(owner: FieldOwner): Endpoint {
  return ({ query }, world) => {
    const parameters = strictQuery(listQuery, query);
    if (!parameters.ok) return parameters.answer;
    const { limit, cursor, include_fields } = parameters.value;
    const offset = Number(positionIn(cursor ?? '')?.offset ?? 0);
    const fields = fieldsOf(owner, world);
    const withRequired = include_fields?.split(',').includes('required_fields') ?? false;
    const shown = fields.slice(offset, offset + limit).map((field) => ({
      ...fieldAnswer(field, world),
      ...(withRequired && { required_fields: requiredAnswer(field) }),
    }));
    const hasMore = fields.length > offset + limit;
    return success(shown, { next_cursor: hasMore ? cursorAt({ offset: offset + limit }) : null });
  };
}

function readField(owner: FieldOwner): Endpoint {
  return ({ params }, world) => {
    const field = fieldsOf(owner, world).find(({ code }) => code === params.field_code);
    return field ? success(fieldAnswer(field, world)) : notFound;
  };
}

export const fieldEndpoints: Endpoints = {
  'v2 get /dealFields': listFields('deal'),
  'v2 get /dealFields/{field_code}': readField('deal'),
  'v2 get /personFields': listFields('person'),
  'v2 get /personFields/{field_code}': readField('person'),
  'v2 get /organizationFields': listFields('organization'),
  'v2 get /organizationFields/{field_code}': readField('organization'),
};

/** A client can see here whether Contact Sync and company data are there before it writes to their fields. */
function fieldsOf(owner: FieldOwner, { store, settings }: World): Field[] {
  const fields = store.fields[owner];
  if (owner === 'person' && settings.contactSync) return [...fields, ...contactSyncFields];
  if (owner === 'organization' && settings.companyData) return [...fields, ...companyDataFields];
  return fields;
}

function requiredAnswer({ required }: Field): JsonRecord {
  return { enabled: required !== undefined, stage_ids: required?.stageIds ?? [], statuses: required?.statuses ?? {} };
}

function fieldAnswer({ name, code, type, options, isCustom }: Field, { settings }: World): JsonRecord {
  // An option's id is an integer in custom fields and may be a string in built-in ones (OpenAPI v2).
  const asText = !isCustom && settings.channelOptionIds === 'string';
  return {
    field_name: name,
    field_code: code,
    field_type: type,
    options: options?.map(({ id, label }) => ({ id: asText ? String(id) : id, label })) ?? null,
    subfields: null,
    is_custom_field: isCustom,
    is_optional_response_field: false,
  };
}
