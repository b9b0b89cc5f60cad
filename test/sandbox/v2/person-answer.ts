import type { JsonRecord } from '../json.ts';
import type { SandboxSettings } from '../settings.ts';
import type { Field, Person } from '../store/records.ts';
import { timestamp } from './answers.ts';
import { writtenCustomValues } from './custom-values.ts';

export function personAnswer(
  person: Person,
  fields: Field[],
  settings: SandboxSettings,
  wanted?: string[],
): JsonRecord {
  const [firstName = '', ...otherNames] = person.name.split(' ');
  return {
    id: person.id,
    name: person.name,
    first_name: firstName,
    last_name: otherNames.join(' ') || null,
    owner_id: person.ownerId,
    org_id: person.organizationId,
    add_time: timestamp(person.createdAt),
    update_time: timestamp(person.updatedAt),
    emails: person.emails,
    phones: person.phones,
    is_deleted: person.isDeleted,
    visible_to: person.visibleTo,
    label_ids: person.labelIds,
    picture_id: null,
    ...(settings.contactSync ? person.contactSyncValues : {}),
    custom_fields: writtenCustomValues(person.customValues, fields, wanted),
  };
}
