import type { World } from '../api.ts';
import type { JsonRecord } from '../json.ts';
import type { Organization, Person } from '../store/records.ts';
import { searchableCustomTexts } from './custom-values.ts';
import { type SearchTerm, score } from './search-terms.ts';

export interface Hit {
  result_score: number;
  item: JsonRecord;
}

export function personHits(persons: Person[], search: SearchTerm, world: World): Hit[] {
  const { store, settings } = world;
  const isFound = (email: string) => settings.findsPartsOfEmails || email.toLowerCase() === search.term.toLowerCase();
  return persons.flatMap((person) => {
    const emails = person.emails.map(({ value }) => value);
    const phones = person.phones.map(({ value }) => value);
    const custom_fields = searchableCustomTexts(person.customValues, store.fields.person);
    const result_score = score(
      { name: [person.name], email: emails.filter(isFound), phone: phones, notes: [], custom_fields },
      search,
    );
    if (result_score === 0) return [];
    return [{ result_score, item: personItem(person, world) }];
  });
}

/** A person as searches show one. */
export function personItem(person: Person, { store }: World): JsonRecord {
  const { id, name, visibleTo, ownerId } = person;
  return {
    id,
    type: 'person',
    name,
    phones: person.phones.map(({ value }) => value),
    emails: person.emails.map(({ value }) => value),
    visible_to: visibleTo,
    owner: { id: ownerId },
    organization: organizationInHit(person, store.organizations),
    custom_fields: searchableCustomTexts(person.customValues, store.fields.person),
    notes: [],
  };
}

function organizationInHit({ organizationId }: Person, organizations: Map<number, Organization>): JsonRecord | null {
  const organization = organizations.get(organizationId ?? 0);
  if (!organization) return null;
  return { id: organization.id, name: organization.name, address: organization.address?.value ?? null };
}

export function organizationHits(organizations: Organization[], search: SearchTerm, { store }: World): Hit[] {
  return organizations.flatMap(({ id, name, address, visibleTo, ownerId, customValues }) => {
    const line = address ? String(address.value) : null;
    const custom_fields = searchableCustomTexts(customValues, store.fields.organization);
    const result_score = score({ name: [name], address: line ? [line] : [], notes: [], custom_fields }, search);
    if (result_score === 0) return [];
    const item = { id, type: 'organization', name, address: line, visible_to: visibleTo, owner: { id: ownerId } };
    return [{ result_score, item: { ...item, custom_fields, notes: [] } }];
  });
}
