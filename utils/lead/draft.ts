import * as v from 'valibot';
import type { Candidate, Found } from './candidate.ts';

const text = v.pipe(v.string(), v.maxLength(50_000));

/**
 * What the user is editing: the raw text of each field of the form. Belongs to one tab and address and is stored
 * there on every change, so it has a schema.
 */
export const draftSchema = v.strictObject({
  /** Becomes the capture's id. Fixed when the draft is made, so that pressing send twice is one capture. */
  id: v.pipe(v.string(), v.uuid()),
  name: text,
  emails: v.array(text),
  phones: v.array(text),
  jobTitle: text,
  profileUrl: text,
  location: text,
  organizationName: text,
  website: text,
  /** `null` while the title is made from person and organization; a text from the moment the user edits it. */
  title: v.nullable(text),
  amount: text,
  /** Empty: the account's own. */
  currency: text,
  note: text,
  /** Title and address of the page, added to the note when the user wants them there. */
  page: v.nullable(v.strictObject({ title: text, url: text })),
  includePage: v.boolean(),
});

export type Draft = v.InferOutput<typeof draftSchema>;
export type DraftField = Exclude<keyof Draft, 'id' | 'page' | 'includePage'>;

export interface DraftOrigin {
  id: string;
  page: Draft['page'];
  /** What the user had marked; it is kept for the note. */
  selection: string;
}

/** A form without a person: quick entry by hand. */
export function emptyDraft({ id, page, selection }: DraftOrigin): Draft {
  return {
    id,
    name: '',
    emails: [''],
    phones: [''],
    jobTitle: '',
    profileUrl: '',
    location: '',
    organizationName: '',
    website: '',
    title: null,
    amount: '',
    currency: '',
    note: selection,
    page,
    includePage: page !== null,
  };
}

/** The form as the candidate fills it: the best value of each field. Only the first e-mail and phone; others are offered. */
export function draftFrom(candidate: Candidate, origin: DraftOrigin): Draft {
  const { person, organization } = candidate;
  const isPerson = Object.values(person).some((found) => found.length > 0);
  return {
    ...emptyDraft(origin),
    name: best(person.name),
    emails: [best(isPerson ? person.emails : organization.emails)],
    phones: [best(isPerson ? person.phones : organization.phones)],
    jobTitle: best(person.jobTitle),
    profileUrl: best(person.profileUrl),
    location: best(person.location),
    organizationName: best(organization.name),
    website: best(organization.website),
  };
}

const best = (found: Found[]) => found[0]?.value ?? '';

/** The lead's title: the user's own, or "Organization – Person", or whichever of the two there is. */
export function titleOf(draft: Draft): string {
  if (draft.title !== null) return draft.title;
  return [draft.organizationName, draft.name]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' – ')
    .slice(0, 255);
}
