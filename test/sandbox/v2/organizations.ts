import * as v from 'valibot';
import type { ApiAnswer, ApiRequest, Endpoint, Endpoints, World } from '../api.ts';
import type { Organization } from '../store/records.ts';
import { invalid, notFound, success } from './answers.ts';
import { readCustomValues } from './custom-values.ts';
import { answerParameters, listed, listParameters } from './lists.ts';
import { organizationAnswer } from './organization-answer.ts';
import {
  companyDataKeys,
  type OrganizationChange,
  organizationChange,
  organizationCreation,
} from './organization-body.ts';
import { strictly, strictQuery } from './strict.ts';

const listQuery = v.strictObject({ ...listParameters, ...answerParameters });
const oneQuery = v.strictObject(answerParameters);

const createOrganization: Endpoint = (request, world) => {
  const body = strictly(organizationCreation, request.body);
  if (!body.ok) return body.answer;
  const { add_time, ...rest } = body.value;
  const createdAt = add_time ? Date.parse(add_time) : world.clock.now();
  return save({ ...newOrganization(body.value.name, request), createdAt }, rest, world);
};

const changeOrganization: Endpoint = (request, world) => {
  const organization = organizationOf(request, world);
  if (!organization || organization.isDeleted) return notFound;
  const body = strictly(organizationChange, request.body);
  return body.ok ? save(organization, body.value, world) : body.answer;
};

const listOrganizations: Endpoint = ({ query }, { store, settings, clock }) => {
  const parameters = strictQuery(listQuery, query);
  if (!parameters.ok) return parameters.answer;
  const organizations = [...store.organizations.values()].filter(
    (organization) => organization.createdAt + settings.listLagMs <= clock.now(),
  );
  const page = listed(organizations, parameters.value);
  if (!page.ok) return page.answer;
  const wanted = parameters.value.custom_fields?.split(',');
  return success(
    page.value.items.map((organization) =>
      organizationAnswer(organization, store.fields.organization, settings, wanted),
    ),
    { next_cursor: page.value.nextCursor },
  );
};

/** Deleted ones can still be read for 30 days, with `is_deleted: true`. */
const readOrganization: Endpoint = (request, world) => {
  const parameters = strictQuery(oneQuery, request.query);
  if (!parameters.ok) return parameters.answer;
  const organization = organizationOf(request, world);
  if (!organization) return notFound;
  const wanted = parameters.value.custom_fields?.split(',');
  return success(organizationAnswer(organization, world.store.fields.organization, world.settings, wanted));
};

const deleteOrganization: Endpoint = (request, world) => {
  const organization = organizationOf(request, world);
  if (!organization || organization.isDeleted) return notFound;
  const { store, clock, settings } = world;
  const { id } = organization;
  store.organizations.set(id, { ...organization, isDeleted: true, updatedAt: clock.now() });
  if (!settings.keepDeletedInSearch) store.organizationIndex.put(id, null, clock.now(), settings.searchLagMs);
  return success({ id });
};

export const organizationEndpoints: Endpoints = {
  'v2 post /organizations': createOrganization,
  'v2 get /organizations': listOrganizations,
  'v2 get /organizations/{id}': readOrganization,
  'v2 patch /organizations/{id}': changeOrganization,
  'v2 delete /organizations/{id}': deleteOrganization,
};

function organizationOf(request: ApiRequest, world: World): Organization | undefined {
  return world.store.organizations.get(Number(request.params.id));
}

function newOrganization(name: string, { user }: ApiRequest): Organization {
  return {
    id: 0,
    name,
    ownerId: user.id,
    address: null,
    labelIds: [],
    visibleTo: 3,
    isDeleted: false,
    customValues: {},
    companyValues: {},
    createdAt: 0,
    updatedAt: 0,
  };
}

function save(organization: Organization, body: OrganizationChange, world: World): ApiAnswer {
  const { store, settings, clock, ids } = world;
  const refusal = refusalOf(body, world);
  if (refusal) return refusal;
  const custom = readCustomValues(body.custom_fields, store.fields.organization);
  if (!custom.ok) return custom.answer;
  const customValues = { ...organization.customValues, ...custom.value.values };
  for (const code of custom.value.cleared) delete customValues[code];
  const saved: Organization = {
    ...organization,
    ...changesFrom(body),
    // Only now: a refused organization uses up no number.
    id: organization.id || ids.number('organization'),
    customValues,
    companyValues: { ...organization.companyValues, ...companyValuesIn(body) },
    updatedAt: clock.now(),
  };
  store.organizations.set(saved.id, saved);
  store.organizationIndex.put(saved.id, saved, clock.now(), settings.searchLagMs);
  return success(organizationAnswer(saved, store.fields.organization, settings));
}

function refusalOf(body: OrganizationChange, { store, settings }: World): ApiAnswer | undefined {
  // What Pipedrive says where the feature is missing is not documented; it treats other missing fields this way.
  const absent = settings.companyData ? [] : companyDataKeys.filter((key) => body[key] !== undefined);
  if (absent.length > 0)
    return invalid(absent.map((key) => `${key}: Parameter '${key}' is not allowed for this request`));
  const isKnownUser = store.users.some(({ id }) => id === body.owner_id);
  if (body.owner_id !== undefined && !isKnownUser) return invalid(['owner_id: User was not found']);
  return undefined;
}

function companyValuesIn(body: OrganizationChange): Organization['companyValues'] {
  return Object.fromEntries(
    companyDataKeys.filter((key) => body[key] !== undefined).map((key) => [key, body[key] ?? null]),
  );
}

function changesFrom(body: OrganizationChange): Partial<Organization> {
  return {
    ...(body.name !== undefined && { name: body.name }),
    ...(body.owner_id !== undefined && { ownerId: body.owner_id }),
    ...(body.address && { address: body.address }),
    ...(body.label_ids && { labelIds: body.label_ids }),
    ...(body.visible_to && { visibleTo: body.visible_to }),
  };
}
