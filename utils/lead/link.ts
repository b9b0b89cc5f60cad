import * as v from 'valibot';
import type { MatchCertainty } from './match.ts';

/**
 * What the user has chosen for the person or the organization. `open`: nothing, so a certain match is linked and without
 * one a new one is made. `none`: it is left out of the lead.
 */
export const linkSchema = v.variant('is', [
  v.strictObject({ is: v.picklist(['open', 'new', 'none']) }),
  v.strictObject({ is: v.literal('existing'), id: v.number() }),
]);
export type Link = v.InferOutput<typeof linkSchema>;

/** What the user adds to a person who is linked. Nothing, unless the user wants it. */
export const addedSchema = v.strictObject({
  emails: v.array(v.string()),
  phones: v.array(v.string()),
  organization: v.boolean(),
});
export type Added = v.InferOutput<typeof addedSchema>;

export const nothingAdded: Added = { emails: [], phones: [], organization: false };

interface Choosable {
  id: number;
  certainty: MatchCertainty;
}

/** Which of the matches is linked: the chosen one, while it is among them, or the certain one by itself. */
export function linkedMatch<Match extends Choosable>(link: Link, matches: Match[]): Match | undefined {
  if (link.is === 'existing') return matches.find(({ id }) => id === link.id);
  return link.is === 'open' ? matches.find(({ certainty }) => certainty === 'certain') : undefined;
}

/** What the capture says of it: the outbox looks for what is left open. */
export interface Decision {
  existingId?: number;
  isNew?: true;
}

export function decisionOn(link: Link, matches: Choosable[]): Decision {
  const match = linkedMatch(link, matches);
  if (match) return { existingId: match.id };
  // Without a certain match a new one is what the outbox makes by itself, after a look of its own.
  const refusesCertain = link.is === 'new' && matches.some(({ certainty }) => certainty === 'certain');
  return refusesCertain ? { isNew: true } : {};
}

/** What was found when the draft is confirmed. */
export interface Found {
  persons: (Choosable & { emails: string[]; phones: string[]; organization?: { id: number } })[];
  organizations: Choosable[];
}
