import * as v from 'valibot';
import type { Endpoint, Endpoints, World } from '../api.ts';
import type { JsonRecord } from '../json.ts';
import type { Organization, Person } from '../store/records.ts';
import { success } from './answers.ts';
import { cursorAt, positionIn } from './cursor.ts';
import { searchableCustomTexts } from './custom-values.ts';
import { refusedTerm, type SearchTerm, score, searchParameters } from './search-terms.ts';
import { booleanInQuery, numberInQuery, strictQuery } from './strict.ts';

const personQuery = v.strictObject({ ...searchParameters(500), organization_id: v.exactOptional(numberInQuery) });
const organizationQuery = v.strictObject(searchParameters(500));
const itemQuery = v.strictObject({
  // 100 at most, unlike the searches for one kind (OpenAPI v2).
  ...searchParameters(100),
  item_types: v.exactOptional(v.string()),
  search_for_related_items: v.exactOptional(booleanInQuery),
});

interface Hit {
  result_score: number;
  item: JsonRecord;
}

const searchPersons: Endpoint = ({ query }, world) => {
  const parameters = strictQuery(personQuery, query);
  if (!parameters.ok) return parameters.answer;
  const { organization_id } = parameters.value;
  const persons = world.store.personIndex
    .visible(world.clock.now())
    .filter((person) => organization_id === undefined || person.organizationId === organization_id);
  return refusedTerm(parameters.value) ?? answer(personHits(persons, parameters.value, world), parameters.value);
};

const searchOrganizations: Endpoint = ({ query }, world) => {
  const parameters = strictQuery(organizationQuery, query);
  if (!parameters.ok) return parameters.answer;
  const organizations = world.store.organizationIndex.visible(world.clock.now());
  return (
    refusedTerm(parameters.value) ?? answer(organizationHits(organizations, parameters.value, world), parameters.value)
  );
};

/** Persons and organizations only: the other kinds have no index here. */
const searchItems: Endpoint = ({ query }, world) => {
  const parameters = strictQuery(itemQuery, query);
  if (!parameters.ok) return parameters.answer;
  const search = parameters.value;
  const kinds = search.item_types?.split(',') ?? ['person', 'organization'];
  const now = world.clock.now();
  const persons = kinds.includes('person') ? world.store.personIndex.visible(now) : [];
  const organizations = kinds.includes('organization') ? world.store.organizationIndex.visible(now) : [];
  const hits = [...personHits(persons, search, world), ...organizationHits(organizations, search, world)];
  return refusedTerm(search) ?? answer(hits, search, { related_items: [] });
};

export const searchEndpoints: Endpoints = {
  'v2 get /persons/search': searchPersons,
  'v2 get /organizations/search': searchOrganizations,
  'v2 get /itemSearch': searchItems,
};

function answer(hits: Hit[], { limit, cursor }: { limit: number; cursor?: string }, more: JsonRecord = {}) {
  const offset = Number(positionIn(cursor ?? '')?.offset ?? 0);
  const ordered = hits.sort((one, other) => other.result_score - one.result_score);
  const items = ordered.slice(offset, offset + limit);
  const hasMore = ordered.length > offset + limit;
  return success({ items, ...more }, { next_cursor: hasMore ? cursorAt({ offset: offset + limit }) : null });
}

function personHits(persons: Person[], search: SearchTerm, { store }: World): Hit[] {
  return persons.flatMap((person) => {
    const emails = person.emails.map(({ value }) => value);
    const phones = person.phones.map(({ value }) => value);
    const custom_fields = searchableCustomTexts(person.customValues, store.fields.person);
    const result_score = score({ name: [person.name], email: emails, phone: phones, notes: [], custom_fields }, search);
    if (result_score === 0) return [];
    const organization = organizationInHit(person, store.organizations);
    const { id, name, visibleTo, ownerId } = person;
    const item = { id, type: 'person', name, phones, emails, visible_to: visibleTo, owner: { id: ownerId } };
    return [{ result_score, item: { ...item, organization, custom_fields, notes: [] } }];
  });
}

function organizationInHit({ organizationId }: Person, organizations: Map<number, Organization>): JsonRecord | null {
  const organization = organizations.get(organizationId ?? 0);
  if (!organization) return null;
  return { id: organization.id, name: organization.name, address: organization.address?.value ?? null };
}

function organizationHits(organizations: Organization[], search: SearchTerm, { store }: World): Hit[] {
  return organizations.flatMap(({ id, name, address, visibleTo, ownerId, customValues }) => {
    const line = address ? String(address.value) : null;
    const custom_fields = searchableCustomTexts(customValues, store.fields.organization);
    const result_score = score({ name: [name], address: line ? [line] : [], notes: [], custom_fields }, search);
    if (result_score === 0) return [];
    const item = { id, type: 'organization', name, address: line, visible_to: visibleTo, owner: { id: ownerId } };
    return [{ result_score, item: { ...item, custom_fields, notes: [] } }];
  });
}
