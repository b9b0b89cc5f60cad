import type { World } from '../api.ts';
import type { JsonRecord } from '../json.ts';
import type { Lead } from '../store/records.ts';
import { type Hit, personItem } from './search-hits.ts';

/** For each hit (OpenAPI v2). */
const mostRelated = 100;

/**
 * The newest leads of each person and organization found, and the newest persons of each organization. They come from the
 * same index as the hits, so they lag like them. There are no deals here.
 */
export function relatedItems(hits: Hit[], world: World): Hit[] {
  const items = hits.flatMap(({ item }) => [...leadsOf(item, world), ...personsOf(item, world)]);
  const distinct = new Map(items.map((item) => [`${item.type} ${item.id}`, item]));
  return [...distinct.values()].map((item) => ({ result_score: 0, item }));
}

function leadsOf({ id, type }: JsonRecord, { store, settings, clock }: World): JsonRecord[] {
  return [...store.leads.values()]
    .filter((lead) => (type === 'person' ? lead.personId : lead.organizationId) === id)
    .filter((lead) => lead.createdAt + settings.searchLagMs <= clock.now())
    .toSorted((one, other) => other.createdAt - one.createdAt)
    .slice(0, mostRelated)
    .map((lead) => leadItem(lead, store));
}

/** As the leads in the answers of `GET /api/v2/leads/search`. */
function leadItem(lead: Lead, { persons, organizations }: World['store']): JsonRecord {
  const reference = (record: { id: number; name: string } | undefined) =>
    record ? { id: record.id, name: record.name } : null;
  return {
    id: lead.id,
    type: 'lead',
    title: lead.title,
    owner: { id: lead.ownerId },
    person: reference(persons.get(lead.personId ?? 0)),
    organization: reference(organizations.get(lead.organizationId ?? 0)),
    phones: [],
    emails: [],
    custom_fields: [],
    notes: [],
    value: lead.value?.amount ?? null,
    currency: lead.value?.currency ?? null,
    visible_to: Number(lead.visibleTo),
    is_archived: lead.isArchived,
  };
}

function personsOf({ id, type }: JsonRecord, world: World): JsonRecord[] {
  if (type !== 'organization') return [];
  return world.store.personIndex
    .visible(world.clock.now())
    .filter((person) => person.organizationId === id)
    .toSorted((one, other) => other.createdAt - one.createdAt)
    .slice(0, mostRelated)
    .map((person) => personItem(person, world));
}
