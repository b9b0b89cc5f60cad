import * as v from 'valibot';
import type { Operation } from '../operation.ts';

const currentUserSchema = v.object({
  id: v.number(),
  name: v.string(),
  company_id: v.number(),
  company_name: v.string(),
  /** First label of the company's host under pipedrive.com; links are made of it, so only a label may pass. */
  company_domain: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,63}$/i)),
  default_currency: v.optional(v.nullable(v.string())),
});
export type CurrentUser = v.InferOutput<typeof currentUserSchema>;

/** Whose token it is, 2 tokens; the cheapest way to learn whether it works. */
export function currentUser(): Operation<CurrentUser> {
  return { method: 'GET', path: '/v1/users/me', answer: currentUserSchema };
}
