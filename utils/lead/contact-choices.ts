import * as v from 'valibot';
import type { LeadChoices } from './capture.ts';
import { visibilities } from './standing-choices.ts';

export const contactChoiceSchemas = {
  /** The lead's owner, or the user whose token it is. */
  owner: v.picklist(['lead', 'me']),
  visibleTo: v.picklist(['lead', ...visibilities]),
};

/** Whose new persons and organizations are, and who sees them. */
export const contactChoicesSchema = v.object({
  owner: v.fallback(contactChoiceSchemas.owner, 'lead'),
  visibleTo: v.fallback(contactChoiceSchemas.visibleTo, 'lead'),
});
export type ContactChoices = v.InferOutput<typeof contactChoicesSchema>;

export const contactsLikeLead: ContactChoices = { owner: 'lead', visibleTo: 'lead' };

/** What is not set is left to Pipedrive. */
export function ownership(
  { owner, visibleTo }: ContactChoices,
  lead: LeadChoices,
): Pick<LeadChoices, 'ownerId' | 'visibleTo'> {
  const ownerId = owner === 'lead' ? lead.ownerId : undefined;
  const visibility = visibleTo === 'lead' ? lead.visibleTo : visibleTo || undefined;
  return { ...(ownerId !== undefined && { ownerId }), ...(visibility && { visibleTo: visibility }) };
}
