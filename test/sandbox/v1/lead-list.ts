import type { ApiRequest, Endpoint, World } from '../api.ts';
import type { Lead } from '../store/records.ts';
import { failure, success } from './answers.ts';
import { leadAnswer } from './lead-answer.ts';
import { flatPagination, nestedPagination, pageOf, wholeNumber } from './paging.ts';

export const listLeads: Endpoint = (request, world) => list(request, world, { archived: false });
export const listArchivedLeads: Endpoint = (request, world) => list(request, world, { archived: true });

function list(request: ApiRequest, world: World, { archived }: { archived: boolean }) {
  const order = orderFrom(request.query.get('sort'));
  if (!order) return failure(400, 'Invalid sort parameter', '"sort" must name fields of a lead, each with ASC or DESC');
  const since = archived ? null : request.query.get('updated_since');
  if (since && Number.isNaN(Date.parse(since)))
    return failure(400, 'Bad request', '"updated_since" must be a valid date');
  const leads = [...world.store.leads.values()]
    .filter((lead) => lead.isArchived === archived && isWanted(lead, request.query))
    .filter((lead) => !since || lead.updatedAt >= Date.parse(since))
    .filter((lead) => lead.createdAt + world.settings.listLagMs <= world.clock.now())
    .sort(order);
  const page = pageOf(leads, request.query);
  const pagination = world.settings.leadPagination === 'flat' ? flatPagination(page) : nestedPagination(page);
  return success(
    page.items.map((lead) => leadAnswer(lead, world.store.fields.deal)),
    pagination,
  );
}

/** A filter that is no number is ignored. There is none for `origin_id`, title or label. */
function isWanted(lead: Lead, query: URLSearchParams): boolean {
  const wanted = (name: string, actual: number | null) => {
    const id = wholeNumber(query.get(name));
    return id === undefined || id === actual;
  };
  return (
    wanted('person_id', lead.personId) &&
    wanted('organization_id', lead.organizationId) &&
    wanted('owner_id', lead.ownerId)
  );
}

const sortable: Record<string, (lead: Lead) => string | number> = {
  id: (lead) => lead.id,
  title: (lead) => lead.title,
  owner_id: (lead) => lead.ownerId,
  creator_id: (lead) => lead.creatorId,
  was_seen: (lead) => Number(lead.wasSeen),
  expected_close_date: (lead) => lead.expectedCloseDate ?? '',
  next_activity_id: () => 0,
  add_time: (lead) => lead.createdAt,
  update_time: (lead) => lead.updatedAt,
};

type Order = (one: Lead, other: Lead) => number;

/** `add_time DESC, title ASC`; without it the order of creation, oldest first. `undefined`: not understood. */
function orderFrom(sort: string | null): Order | undefined {
  if (!sort) return () => 0;
  const orders: Order[] = [];
  for (const part of sort.split(',')) {
    const [name = '', direction = 'ASC'] = part.trim().split(/\s+/);
    const sortKey = Object.hasOwn(sortable, name) ? sortable[name] : undefined;
    if (!sortKey || !/^(asc|desc)$/i.test(direction)) return undefined;
    const sign = direction.toUpperCase() === 'DESC' ? -1 : 1;
    orders.push((one, other) => sign * compared(sortKey(one), sortKey(other)));
  }
  return (one, other) => orders.map((order) => order(one, other)).find((result) => result !== 0) ?? 0;
}

function compared(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
