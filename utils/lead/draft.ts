import * as v from 'valibot';
import type { Candidate, Found } from './candidate.ts';
import { titleMaxLength } from './capture.ts';
import { customEntrySchema } from './custom-field.ts';
import { addedSchema, linkSchema, nothingAdded } from './link.ts';
import { choiceSchemas, noChoices, type StandingChoices } from './standing-choices.ts';
import { defaultTitleTemplate, titleFrom } from './title-template.ts';

const text = v.pipe(v.string(), v.maxLength(50_000));

/** What an e-mail or a phone is for, by Pipedrive's own names. */
export const contactLabels = ['work', 'home', 'mobile', 'other'] as const;
export type ContactLabel = (typeof contactLabels)[number];

const contactPointSchema = v.strictObject({ value: text, label: v.picklist(contactLabels) });
export type ContactPoint = v.InferOutput<typeof contactPointSchema>;

/** For work, unless something says otherwise. */
export const contactPoint = (value: string, label: ContactLabel = 'work'): ContactPoint => ({ value, label });

export const foundPoint = (found: Found | undefined): ContactPoint => contactPoint(found?.value ?? '', found?.use);

/**
 * What the user is editing: the raw text of each field of the form. Belongs to one tab and address and is stored
 * there on every change, so it has a schema.
 */
export const draftSchema = v.strictObject({
  /** Becomes the capture's id. Fixed when the draft is made, so that pressing send twice is one capture. */
  id: v.pipe(v.string(), v.uuid()),
  name: text,
  emails: v.array(contactPointSchema),
  phones: v.array(contactPointSchema),
  jobTitle: text,
  profileUrl: text,
  location: text,
  organizationName: text,
  organizationAddress: text,
  website: text,
  /** `null` while the title is made from person and organization; a text from the moment the user edits it. */
  title: v.nullable(text),
  amount: text,
  ...choiceSchemas,
  /** `YYYY-MM-DD`, or empty. */
  expectedCloseDate: text,
  wasSeen: v.boolean(),
  /** `null`: the page's host, once a channel is chosen. */
  channelId: v.nullable(text),
  /** By the keys of the fields. */
  customFields: v.record(v.string(), customEntrySchema),
  note: text,
  personLink: linkSchema,
  organizationLink: linkSchema,
  /** To the person who is linked. */
  additions: addedSchema,
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
  /** What the user has set for all leads to come. */
  choices?: StandingChoices;
}

/** A form without a person: quick entry by hand. */
export function emptyDraft({ id, page, selection, choices = noChoices }: DraftOrigin): Draft {
  return {
    id,
    name: '',
    emails: [contactPoint('')],
    phones: [contactPoint('')],
    jobTitle: '',
    profileUrl: '',
    location: '',
    organizationName: '',
    organizationAddress: '',
    website: '',
    title: null,
    amount: '',
    ...choices,
    expectedCloseDate: '',
    wasSeen: false,
    channelId: null,
    customFields: {},
    note: selection,
    personLink: { is: 'open' },
    organizationLink: { is: 'open' },
    additions: nothingAdded,
    page,
    includePage: page !== null,
  };
}

/** The form as the candidate fills it: the best value of each field. Only the first e-mail and phone; others are offered. */
export function draftFrom(candidate: Candidate, origin: DraftOrigin): Draft {
  const { person, organization } = candidate;
  return {
    ...emptyDraft(origin),
    name: best(person.name),
    emails: [foundPoint((isPerson(candidate) ? person.emails : organization.emails)[0])],
    phones: [foundPoint((isPerson(candidate) ? person.phones : organization.phones)[0])],
    jobTitle: best(person.jobTitle),
    profileUrl: best(person.profileUrl),
    location: best(person.location),
    organizationName: best(organization.name),
    organizationAddress: best(organization.location),
    website: best(organization.website),
  };
}

/** Whether it speaks of a person, not of an organization alone. */
export const isPerson = ({ person }: Candidate): boolean => Object.values(person).some((found) => found.length > 0);

/** Whether the lead will have one: named, and not left out. */
export const hasPerson = ({ name, personLink }: Draft) => name.trim() !== '' && personLink.is !== 'none';
export const hasOrganization = ({ organizationName, organizationLink }: Draft) =>
  organizationName.trim() !== '' && organizationLink.is !== 'none';

const best = (found: Found[]) => found[0]?.value ?? '';

/** The lead's title: the user's own, or what the template makes of the draft. */
export function titleOf(draft: Draft, template = defaultTitleTemplate): string {
  if (draft.title !== null) return draft.title;
  const parts = { organization: draft.organizationName, person: draft.name, role: draft.jobTitle, site: siteOf(draft) };
  // Not in the middle of a character.
  return titleFrom(template, parts)
    .slice(0, titleMaxLength)
    .replace(/[\ud800-\udbff]$/, '');
}

/** What names the lead's origin within its channel: the user's own, or the site it was found on. */
export function channelIdOf(draft: Draft): string {
  return draft.channelId ?? siteOf(draft);
}

const siteOf = ({ page }: Draft) => URL.parse(page?.url ?? '')?.hostname.replace(/^www\./, '') ?? '';
