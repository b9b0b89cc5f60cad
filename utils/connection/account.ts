import * as v from 'valibot';
import type { CurrentUser } from '../pipedrive/v1/users.ts';

/** Whose Pipedrive the leads go to. Nothing of it is secret. */
export const accountSchema = v.strictObject({
  userId: v.number(),
  userName: v.string(),
  companyName: v.string(),
  companyDomain: v.string(),
  currency: v.string(),
});
export type Account = v.InferOutput<typeof accountSchema>;

export function accountFrom(user: CurrentUser): Account {
  return {
    userId: user.id,
    userName: user.name,
    companyName: user.company_name,
    companyDomain: user.company_domain,
    currency: user.default_currency ?? 'USD',
  };
}
