import * as v from 'valibot';
import type { Endpoint, Endpoints } from '../api.ts';
import type { JsonRecord } from '../json.ts';
import { success } from './answers.ts';
import { cursorAt, positionIn } from './cursor.ts';
import { relatedItems } from './related-items.ts';
import { type Hit, organizationHits, personHits } from './search-hits.ts';
import { refusedTerm, searchParameters } from './search-terms.ts';
import { booleanInQuery, numberInQuery, strictQuery } from './strict.ts';

const personQuery = v.strictObject({ ...searchParameters(500), organization_id: v.exactOptional(numberInQuery) });
const organizationQuery = v.strictObject(searchParameters(500));
const itemQuery = v.strictObject({
  // 100 at most, unlike the searches for one kind (OpenAPI v2).
  ...searchParameters(100),
  item_types: v.exactOptional(v.string()),
  search_for_related_items: v.exactOptional(booleanInQuery),
});

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
  const related_items = search.search_for_related_items ? relatedItems(hits, world) : [];
  return refusedTerm(search) ?? answer(hits, search, { related_items });
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
