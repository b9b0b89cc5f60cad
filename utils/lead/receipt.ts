import * as v from 'valibot';

/** What Pipedrive made of a capture. Ids only: the people's data stays in Pipedrive. */
export const receiptSchema = v.strictObject({
  leadId: v.string(),
  personId: v.optional(v.number()),
  organizationId: v.optional(v.number()),
  noteId: v.optional(v.number()),
});

export type Receipt = v.InferOutput<typeof receiptSchema>;

/** Addresses of the records in Pipedrive's web app. `companyDomain` is `company_domain` of `GET /v1/users/me`. */
export function receiptLinks(receipt: Receipt, companyDomain: string) {
  const base = `https://${companyDomain}.pipedrive.com`;
  return {
    lead: `${base}/leads/inbox/${receipt.leadId}`,
    ...(receipt.personId === undefined ? {} : { person: `${base}/person/${receipt.personId}` }),
    ...(receipt.organizationId === undefined ? {} : { organization: `${base}/organization/${receipt.organizationId}` }),
  };
}
