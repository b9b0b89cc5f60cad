import * as v from 'valibot';

/** What a capture is made of in Pipedrive, in the order in which it is made. */
export const entities = ['organization', 'person', 'lead', 'note', 'additions'] as const;
export type Entity = (typeof entities)[number];

/** What Pipedrive made of a capture. Ids only: the people's data stays in Pipedrive. */
export const receiptSchema = v.strictObject({
  leadId: v.string(),
  personId: v.optional(v.number()),
  organizationId: v.optional(v.number()),
  noteId: v.optional(v.number()),
  /** What was not there before. The rest was linked. */
  created: v.optional(v.array(v.picklist(entities))),
  /** Whose Pipedrive that is, as `receiptLinks` has it; older receipts don't say it. */
  companyDomain: v.optional(v.string()),
  /** A mapped field was gone from the account: what it would hold stands in the note. */
  isFieldGone: v.optional(v.literal(true)),
});

export type Receipt = v.InferOutput<typeof receiptSchema>;

/** How long after it was sent a capture can be taken back. */
export const undoMs = 15_000;

/** How much of that is left, in ms. Sent in the future: the clock was set back since, and nobody knows when it was. */
export function undoLeftMs(sentAt: number, now: number): number {
  return now < sentAt ? 0 : Math.max(sentAt + undoMs - now, 0);
}

/** Addresses of records in Pipedrive's web app, as far as they are known. */
export interface ReceiptLinks {
  lead?: string;
  person?: string;
  organization?: string;
}

/** @param connected `company_domain` of `GET /v1/users/me`, for what doesn't say whose it is */
export function receiptLinks(receipt: Receipt, connected: string | undefined): ReceiptLinks {
  const companyDomain = receipt.companyDomain ?? connected;
  if (companyDomain === undefined) return {};
  const base = `https://${companyDomain}.pipedrive.com`;
  return {
    lead: `${base}/leads/inbox/${receipt.leadId}`,
    ...(receipt.personId === undefined ? {} : { person: `${base}/person/${receipt.personId}` }),
    ...(receipt.organizationId === undefined ? {} : { organization: `${base}/organization/${receipt.organizationId}` }),
  };
}
