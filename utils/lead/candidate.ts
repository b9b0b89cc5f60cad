/** What the page says about a person and their organization. Pure types: a candidate is data, made in `utils/judge`. */

/** How sure a value is: read where the page states it, inferred from its surroundings, or a guess the user must see as one. */
export type Certainty = 'certain' | 'likely' | 'guess';

/**
 * Every kind of evidence a value can come from. A new extractor adds its name here;
 * the popup then needs words for it (`source_<name>` in `public/_locales`), which the compiler asks for.
 */
export const sources = [
  'linkedin',
  'sales-navigator',
  'gmail',
  'outlook',
  'yahoo-mail',
  'proton-mail',
  'x',
  'github',
  'xing',
  'json-ld',
  'microdata',
  'rdfa',
  'microformats',
  'vcard',
  'link',
  'text',
  'signature',
  'selection',
  'title',
  'open-graph',
  'email-domain',
  'page-address',
] as const;
export type Source = (typeof sources)[number];

/** One value as found, with its origin. */
export interface Found {
  value: string;
  source: Source;
  certainty: Certainty;
  /** Of a phone, where the page says that it is a mobile one. */
  use?: 'mobile';
}

export const personFields = ['name', 'emails', 'phones', 'jobTitle', 'profileUrl', 'website', 'location'] as const;
export type PersonField = (typeof personFields)[number];

export const organizationFields = ['name', 'website', 'emails', 'phones', 'location'] as const;
export type OrganizationField = (typeof organizationFields)[number];

/** Best value first; the others are alternatives the form can offer. Empty: not found on the page. */
export type Findings<Field extends string> = Record<Field, Found[]>;

/**
 * A person, the organization they belong to, or both. At least one of the two has a value;
 * a candidate without any person value is an organization alone (a company's page).
 */
export interface Candidate {
  person: Findings<PersonField>;
  organization: Findings<OrganizationField>;
}
