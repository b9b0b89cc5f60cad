import type { ApiAnswer, ApiRequest, Endpoint, Endpoints, World } from '../api.ts';
import type { Lead } from '../store/records.ts';
import { created, failure, forbidden, success } from './answers.ts';
import { leadAnswer } from './lead-answer.ts';
import {
  type LeadBodyRules,
  type LeadChange,
  type LeadCreation,
  readLeadChange,
  readLeadCreation,
} from './lead-body.ts';
import { listArchivedLeads, listLeads } from './lead-list.ts';
import { unknownReference } from './lead-references.ts';

const notFound = failure(404, 'requested lead not found', 'Object was not found.');
const noOwner = 'One of the "person_id" or "organization_id" must be set.';

const createLead: Endpoint = (request, world) => {
  if (!world.settings.canAddLeads) return forbidden();
  const read = readLeadCreation(request.body, rules(world));
  if (!read.ok) return invalidLead('create', read.error, world);
  if (!read.body.person_id && !read.body.organization_id) return invalidLead('create', noOwner, world);
  const unknown = unknownReference(read.body, world);
  if (unknown) return unknown;
  const lead = leadFrom(read.body, request, world);
  lead.customValues = read.custom.values;
  world.store.leads.set(lead.id, lead);
  return created(leadAnswer(lead, world.store.fields.deal));
};

const changeLead: Endpoint = (request, world) => {
  const lead = leadOf(request, world);
  if (!lead) return notFound;
  const read = readLeadChange(request.body, rules(world));
  if (!read.ok) return invalidLead('update', read.error, world);
  // Archived leads can't be edited since 2025-07-15 (changelog).
  if (lead.isArchived && !(world.settings.canUnarchive && read.body.is_archived === false)) return forbidden();
  const unknown = unknownReference(read.body, world);
  if (unknown) return unknown;
  const changed = { ...lead, ...changesFrom(read.body), updatedAt: world.clock.now() };
  if (!changed.personId && !changed.organizationId) return invalidLead('update', noOwner, world);
  changed.customValues = { ...lead.customValues, ...read.custom.values };
  for (const code of read.custom.cleared) delete changed.customValues[code];
  world.store.leads.set(lead.id, changed);
  return success(leadAnswer(changed, world.store.fields.deal));
};

const readLead: Endpoint = (request, world) => {
  const lead = leadOf(request, world);
  return lead ? success(leadAnswer(lead, world.store.fields.deal)) : notFound;
};

const deleteLead: Endpoint = (request, world) => {
  const lead = leadOf(request, world);
  if (!lead) return notFound;
  world.store.leads.delete(lead.id);
  return success({ id: lead.id });
};

export const leadEndpoints: Endpoints = {
  'v1 post /leads': createLead,
  'v1 get /leads': listLeads,
  'v1 get /leads/archived': listArchivedLeads,
  'v1 get /leads/{id}': readLead,
  'v1 patch /leads/{id}': changeLead,
  'v1 delete /leads/{id}': deleteLead,
};

function leadOf(request: ApiRequest, world: World): Lead | undefined {
  return world.store.leads.get(request.params.id ?? '');
}

function rules({ store, settings }: World): LeadBodyRules {
  return {
    fields: store.fields.deal,
    ignoreUnknownKeys: settings.unknownLeadKeys === 'ignore',
    ignoreOriginId: settings.originIdInPatch === 'ignore',
  };
}

/** The useful part is in `error_info`: `error` is the same for every mistake (reported from real traffic). */
function invalidLead(verb: 'create' | 'update', errorInfo: string, { settings }: World): ApiAnswer {
  const error =
    settings.leadErrorWording === 'older' ? 'provided dataset is not valid' : `Couldn't ${verb} lead, body is invalid.`;
  return failure(400, error, errorInfo);
}

function leadFrom(body: LeadCreation, { user }: ApiRequest, { ids, clock }: World): Lead {
  const now = clock.now();
  return {
    id: ids.uuid(now),
    title: body.title,
    ownerId: body.owner_id ?? user.id,
    creatorId: user.id,
    labelIds: body.label_ids ?? [],
    personId: body.person_id ?? null,
    organizationId: body.organization_id ?? null,
    // Kept as it is, and two leads may have the same one: nothing says that it is unique.
    originId: body.origin_id ?? null,
    channel: body.channel ?? null,
    channelId: body.channel_id ?? null,
    isArchived: false,
    wasSeen: body.was_seen ?? false,
    value: body.value ?? null,
    expectedCloseDate: body.expected_close_date ?? null,
    visibleTo: body.visible_to ?? '3',
    customValues: {},
    createdAt: now,
    updatedAt: now,
  };
}

function changesFrom(body: LeadChange): Partial<Lead> {
  return {
    ...(body.title !== undefined && { title: body.title ?? '' }),
    ...(body.owner_id !== undefined && { ownerId: body.owner_id }),
    ...(body.label_ids && { labelIds: body.label_ids }),
    ...(body.person_id !== undefined && { personId: body.person_id }),
    ...(body.organization_id !== undefined && { organizationId: body.organization_id }),
    ...(body.channel !== undefined && { channel: body.channel }),
    ...(body.channel_id !== undefined && { channelId: body.channel_id }),
    ...(body.is_archived !== undefined && { isArchived: body.is_archived }),
    ...(body.was_seen !== undefined && { wasSeen: body.was_seen }),
    ...(body.value !== undefined && { value: body.value }),
    ...(body.expected_close_date !== undefined && { expectedCloseDate: body.expected_close_date }),
    ...(body.visible_to && { visibleTo: body.visible_to }),
  };
}
