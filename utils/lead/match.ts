import * as v from 'valibot';

/** What a match is known by, the surest first. Each needs words (`match_<name>` in `public/_locales`). */
export const matchReasons = [
  'madeHere',
  'sameEmail',
  'sameProfile',
  'samePhone',
  'sameNameAndOrganization',
  'sameWholeName',
  'sameDomain',
  'sameName',
] as const;
export type MatchReason = (typeof matchReasons)[number];

/** `certain` alone is linked by itself. Whoever only has the same name is never more than `possible`. */
export const matchCertainties = ['certain', 'likely', 'possible'] as const;
export type MatchCertainty = (typeof matchCertainties)[number];

export interface OpenLead {
  id: string;
  title: string;
  /** When it was made, in ms since 1970, where that is known. */
  since?: number;
}

interface Match {
  id: number;
  name: string;
  reason: MatchReason;
  certainty: MatchCertainty;
  ownerId?: number;
  openLeads: OpenLead[];
  openDeals: number;
}

/** A person in Pipedrive who may be the same one, and what tells them from others. */
export interface PersonMatch extends Match {
  organization?: { id: number; name: string };
  emails: string[];
  phones: string[];
}

export interface OrganizationMatch extends Match {
  address?: string;
}

/** What the form can link to, by the reason why it was asked. */
export const lookUpSchema = v.strictObject({
  name: v.string(),
  emails: v.array(v.string()),
  phones: v.array(v.string()),
  profileUrl: v.string(),
  organizationName: v.string(),
  /** The domain of a work address or of the website, as it is registered; empty for free mail. */
  domain: v.string(),
  /** Whether the account keeps profile links in a field. */
  hasProfileField: v.boolean(),
});
export type LookUp = v.InferOutput<typeof lookUpSchema>;
