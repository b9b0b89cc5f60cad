import * as v from 'valibot';
import type { Operation } from '../operation.ts';
import { searchSchema } from './search.ts';

const contactHitSchema = v.object({
  id: v.number(),
  name: v.string(),
  emails: v.optional(v.array(v.string()), []),
  organization: v.optional(v.nullable(v.object({ name: v.string() }))),
  address: v.optional(v.nullable(v.string())),
});
export type ContactHit = v.InferOutput<typeof contactHitSchema>;

/** What contains the text in its name, best first; 20 tokens, and one of the 10 searches per 2 s. At least two characters. */
export function searchByName(entity: 'persons' | 'organizations', term: string): Operation<ContactHit[]> {
  return {
    method: 'GET',
    path: `/api/v2/${entity}/search`,
    query: { term, fields: 'name', limit: '10' },
    answer: searchSchema(contactHitSchema),
  };
}
