import * as v from 'valibot';
import type { Operation } from '../operation.ts';

const accountUserSchema = v.object({
  id: v.number(),
  name: v.string(),
  active_flag: v.boolean(),
  is_deleted: v.optional(v.boolean(), false),
});
export type AccountUser = v.InferOutput<typeof accountUserSchema>;

/** Everybody in the company at once, those who have left included; 20 tokens. There is no v2 of it. */
export function listAccountUsers(): Operation<AccountUser[]> {
  return { method: 'GET', path: '/v1/users', answer: v.array(accountUserSchema) };
}
