import * as v from 'valibot';
import type { CapturedPerson } from '../../lead/capture.ts';
import type { Operation } from '../operation.ts';
import { longestList, newestFirst } from './newest.ts';
import { recordBody } from './record-body.ts';
import { searchSchema } from './search.ts';

const personSchema = v.object({
  id: v.number(),
  name: v.nullable(v.string()),
  emails: v.optional(v.array(v.object({ value: v.string() })), []),
  phones: v.optional(v.array(v.object({ value: v.string() })), []),
  org_id: v.optional(v.nullable(v.number()), null),
  /** RFC 3339. */
  add_time: v.optional(v.string()),
});
export type Person = v.InferOutput<typeof personSchema>;

const personHitSchema = v.object({
  id: v.number(),
  name: v.string(),
  emails: v.optional(v.array(v.string()), []),
  phones: v.optional(v.array(v.string()), []),
  organization: v.optional(v.nullable(v.object({ id: v.number(), name: v.string() }))),
});
export type PersonHit = v.InferOutput<typeof personHitSchema>;

/**
 * 5 tokens. E-mails and phones are objects; plain strings are refused. `job_title` doesn't exist before somebody in the
 * company sets up Contact Sync, so it is sent only as one of the mapped fields, which the account has.
 */
export function createPerson(person: CapturedPerson, organizationId: number | undefined): Operation<Person> {
  return {
    method: 'POST',
    path: '/api/v2/persons',
    body: {
      name: person.name,
      ...(organizationId !== undefined && { org_id: organizationId }),
      ...(person.emails.length > 0 && { emails: withPrimary(person.emails) }),
      ...(person.phones.length > 0 && { phones: withPrimary(person.phones) }),
      ...recordBody(person),
    },
    answer: personSchema,
  };
}

const withPrimary = (points: CapturedPerson['emails']) =>
  points.map((point, index) => ({ ...point, primary: index === 0 }));

/** 20 tokens, and one of the 10 searches per 2 s. The match is of the whole value and ignores case. */
export function searchPersons(field: 'email' | 'name', value: string): Operation<PersonHit[]> {
  return {
    method: 'GET',
    path: '/api/v2/persons/search',
    query: { term: value, fields: field, exact_match: 'true', limit: '100' },
    answer: searchSchema(personHitSchema),
  };
}

/** The newest persons, 10 tokens. Unlike the search, lists have no index that lags behind. */
export function listNewestPersons(limit = longestList): Operation<Person[]> {
  return {
    method: 'GET',
    path: '/api/v2/persons',
    query: newestFirst(limit),
    answer: v.array(personSchema),
  };
}

/** 3 tokens. Pipedrive keeps what was deleted for 30 days. */
export function deletePerson(id: number): Operation<unknown> {
  return { method: 'DELETE', path: `/api/v2/persons/${id}`, answer: v.unknown() };
}
