import type { Operation } from '../token-costs.ts';

/** Where Pipedrive's OpenAPI files are wrong or incomplete, and why we say so. Nothing else is let through. */
export type Quirk = NullableQuirk | ListedQuirk | SortQuirk;

interface Reasoned {
  operations: Operation[];
  reason: string;
}

/** These properties of the answer may be `null`. */
interface NullableQuirk extends Reasoned {
  kind: 'nullable';
  properties: string[];
}

/** This parameter takes several of its values, separated by commas. */
interface ListedQuirk extends Reasoned {
  kind: 'listed';
  parameter: string;
}

/** This parameter takes fields with a direction. */
interface SortQuirk extends Reasoned {
  kind: 'sort';
  parameter: string;
}

const personAnswers: Operation[] = [
  'v2 post /persons',
  'v2 get /persons',
  'v2 get /persons/{id}',
  'v2 patch /persons/{id}',
];
const organizationAnswers: Operation[] = [
  'v2 post /organizations',
  'v2 get /organizations',
  'v2 get /organizations/{id}',
  'v2 patch /organizations/{id}',
];

export const quirks: Quirk[] = [
  {
    kind: 'nullable',
    operations: [
      'v2 get /persons',
      'v2 get /organizations',
      'v2 get /persons/search',
      'v2 get /organizations/search',
      'v2 get /itemSearch',
    ],
    properties: ['next_cursor'],
    reason: 'The page on pagination says that it is null on the last page.',
  },
  {
    kind: 'nullable',
    operations: personAnswers,
    properties: ['org_id', 'picture_id', 'last_name'],
    reason: 'Nullable in the official client since 32.0.0: not every person has an organization, a picture, two names.',
  },
  {
    kind: 'nullable',
    operations: organizationAnswers,
    properties: ['address'],
    reason: "Not every organization has one; the specification's own example of a search hit has `address: null`.",
  },
  {
    kind: 'nullable',
    operations: ['v2 get /organizations/search'],
    properties: ['address'],
    reason: "The specification's own example of a person found has an organization with `address: null`.",
  },
  {
    kind: 'nullable',
    operations: ['v2 get /persons/search'],
    properties: ['organization'],
    reason: 'Not every person has one.',
  },
  {
    kind: 'nullable',
    operations: ['v1 post /notes', 'v1 get /notes', 'v1 get /notes/{id}'],
    properties: [
      ...['lead_id', 'deal_id', 'person_id', 'org_id', 'project_id', 'task_id'],
      ...['deal', 'person', 'organization', 'project', 'task', 'last_update_user_id', 'icon_url'],
    ],
    reason:
      'A note belongs to some of these, not to all; recorded answers in public projects have null for the others.',
  },
  {
    kind: 'sort',
    operations: ['v1 get /leads', 'v1 get /leads/archived'],
    parameter: 'sort',
    reason: 'Its own description reads `field_name_1 ASC`, `field_name_2 DESC`; the schema lists bare names.',
  },
  {
    kind: 'listed',
    operations: ['v2 get /persons/search', 'v2 get /organizations/search', 'v2 get /itemSearch'],
    parameter: 'fields',
    reason: 'Its own description reads "a comma-separated string array"; the schema allows one value.',
  },
  {
    kind: 'listed',
    operations: ['v2 get /itemSearch'],
    parameter: 'item_types',
    reason: 'Its own description reads "a comma-separated string array"; the schema allows one value.',
  },
];
