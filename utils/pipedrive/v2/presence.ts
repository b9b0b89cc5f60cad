import * as v from 'valibot';
import type { Operation } from '../operation.ts';

const paths = { person: '/api/v2/persons', organization: '/api/v2/organizations' } as const;

/** Pipedrive goes on answering for what was deleted, for 30 days. */
const presenceSchema = v.object({ is_deleted: v.optional(v.boolean(), false) });
export type Presence = v.InferOutput<typeof presenceSchema>;

/** Whether a person or organization is still there; 1 token, refused with 404 for what never was. */
export function readPresence(entity: keyof typeof paths, id: number): Operation<Presence> {
  return { method: 'GET', path: `${paths[entity]}/${id}`, answer: presenceSchema };
}
