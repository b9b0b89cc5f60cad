import * as v from 'valibot';
import type { CapturedOrganization } from '../../lead/capture.ts';
import type { Operation } from '../operation.ts';
import { longestList, newestFirst } from './newest.ts';
import { recordBody } from './record-body.ts';
import { searchSchema } from './search.ts';

const organizationSchema = v.object({
  id: v.number(),
  name: v.nullable(v.string()),
  /** RFC 3339. */
  add_time: v.optional(v.string()),
});
export type Organization = v.InferOutput<typeof organizationSchema>;

/**
 * 5 tokens. `website` exists only on accounts with the company-data feature, and what others do with it is not documented;
 * so it is sent only as one of the mapped fields, which the account has.
 */
export function createOrganization(organization: CapturedOrganization): Operation<Organization> {
  return {
    method: 'POST',
    path: '/api/v2/organizations',
    body: { name: organization.name, ...recordBody(organization) },
    answer: organizationSchema,
  };
}

/** 20 tokens, and one of the 10 searches per 2 s. The match is of the whole value and ignores case. */
export function searchOrganizationsByName(name: string): Operation<Organization[]> {
  return {
    method: 'GET',
    path: '/api/v2/organizations/search',
    query: { term: name, fields: 'name', exact_match: 'true', limit: '100' },
    answer: searchSchema(organizationSchema),
  };
}

/** The newest organizations, 10 tokens. Unlike the search, lists have no index that lags behind. */
export function listNewestOrganizations(limit = longestList): Operation<Organization[]> {
  return {
    method: 'GET',
    path: '/api/v2/organizations',
    query: newestFirst(limit),
    answer: v.array(organizationSchema),
  };
}

/** 3 tokens. Pipedrive keeps what was deleted for 30 days. */
export function deleteOrganization(id: number): Operation<unknown> {
  return { method: 'DELETE', path: `/api/v2/organizations/${id}`, answer: v.unknown() };
}
