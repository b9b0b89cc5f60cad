import * as v from 'valibot';
import type { Operation } from '../operation.ts';

const contactPointSchema = v.object({
  value: v.string(),
  primary: v.optional(v.boolean()),
  label: v.optional(v.string()),
});

const personDetailsSchema = v.object({
  id: v.number(),
  emails: v.optional(v.array(contactPointSchema), []),
  phones: v.optional(v.array(contactPointSchema), []),
  org_id: v.optional(v.nullable(v.number()), null),
  is_deleted: v.optional(v.boolean(), false),
});
export type PersonDetails = v.InferOutput<typeof personDetailsSchema>;

/** What is sent replaces what is there, lists as a whole. */
export type PersonPatch = Partial<Pick<PersonDetails, 'emails' | 'phones'>> & { org_id?: number };

/** 1 token. Goes on answering for 30 days for a person who was deleted. */
export function readPerson(id: number): Operation<PersonDetails> {
  return { method: 'GET', path: `/api/v2/persons/${id}`, answer: personDetailsSchema };
}

/** 5 tokens. */
export function changePerson(id: number, patch: PersonPatch): Operation<unknown> {
  return { method: 'PATCH', path: `/api/v2/persons/${id}`, body: patch, answer: v.unknown() };
}
