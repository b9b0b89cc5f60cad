import type { ApiAnswer, ApiRequest, World } from '../api.ts';
import type { JsonRecord } from '../json.ts';
import type { Person } from '../store/records.ts';
import { forbidden, invalid } from './answers.ts';
import { contactPointsFrom, contactSyncKeys, hasTwoPrimaries, type PersonBody } from './person-body.ts';

export function newPerson(name: string, { user }: ApiRequest, { clock }: World): Person {
  const now = clock.now();
  return {
    id: 0,
    name,
    ownerId: user.id,
    organizationId: null,
    emails: [],
    phones: [],
    labelIds: [],
    visibleTo: 3,
    isDeleted: false,
    customValues: {},
    contactSyncValues: {},
    createdAt: now,
    updatedAt: now,
  };
}

export function refusalOf(body: PersonBody, { store, settings }: World): ApiAnswer | undefined {
  // Without Contact Sync these fields don't exist; public integrations report 403.
  if (!settings.contactSync && contactSyncKeys.some((key) => body[key] !== undefined)) return forbidden;
  if (hasTwoPrimaries(body.emails)) return invalid(["emails: Only one value can be 'primary'"]);
  if (hasTwoPrimaries(body.phones)) return invalid(["phones: Only one value can be 'primary'"]);
  const organization = store.organizations.get(body.org_id ?? 0);
  if (body.org_id && (!organization || organization.isDeleted)) return invalid(['org_id: Organization was not found']);
  const isKnownUser = store.users.some(({ id }) => id === body.owner_id);
  if (body.owner_id !== undefined && !isKnownUser) return invalid(['owner_id: User was not found']);
  return undefined;
}

export function contactSyncValuesIn(body: PersonBody): JsonRecord {
  return Object.fromEntries(contactSyncKeys.filter((key) => body[key] !== undefined).map((key) => [key, body[key]]));
}

/** Sent e-mails and phones replace the known ones: whether Pipedrive adds them instead is not documented. */
export function changesFrom(body: PersonBody): Partial<Person> {
  return {
    ...(body.owner_id !== undefined && { ownerId: body.owner_id }),
    ...(body.org_id !== undefined && { organizationId: body.org_id }),
    ...(body.emails && { emails: contactPointsFrom(body.emails) }),
    ...(body.phones && { phones: contactPointsFrom(body.phones) }),
    ...(body.label_ids && { labelIds: body.label_ids }),
    ...(body.visible_to && { visibleTo: body.visible_to }),
    ...(body.add_time && { createdAt: Date.parse(body.add_time) }),
  };
}
