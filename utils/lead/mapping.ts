import * as v from 'valibot';
import { type ContactField, textFieldTypes } from './contact-field.ts';
import type { Directory } from './directory.ts';

/** What a page says that not every account has a field for. */
export const mappedFacts = ['jobTitle', 'profileUrl', 'website', 'location', 'organizationAddress', 'page'] as const;
export type MappedFact = (typeof mappedFacts)[number];

/** A field of one of the records that a capture makes. */
export interface MappedField extends ContactField {
  of: 'person' | 'organization' | 'lead';
}

/**
 * Where a fact goes: into a field, into the note, or where it is suggested from what the account has. The name is kept to
 * say which field it was that has vanished.
 */
export const destinationSchema = v.union([
  v.picklist(['suggested', 'note']),
  v.strictObject({
    of: v.picklist(['person', 'organization', 'lead']),
    key: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
    name: v.pipe(v.string(), v.maxLength(255)),
  }),
]);

const destination = v.fallback(destinationSchema, 'suggested');

export const mappingSchema = v.object({
  jobTitle: destination,
  profileUrl: destination,
  website: destination,
  location: destination,
  organizationAddress: destination,
  /** The page's address. */
  page: destination,
});
export type Mapping = v.InferOutput<typeof mappingSchema>;

export const suggestedMapping: Mapping = v.parse(mappingSchema, {});

/** Every field that a fact can go to, in the account's order. */
export function mappableFields({ personFields, organizationFields, customFields }: Directory): MappedField[] {
  const textType = v.picklist(textFieldTypes);
  return [
    ...personFields.map((field) => ({ ...field, of: 'person' as const })),
    ...organizationFields.map((field) => ({ ...field, of: 'organization' as const })),
    ...customFields.flatMap(({ key, name, type }) =>
      v.is(textType, type) ? [{ key, name, type, of: 'lead' as const }] : [],
    ),
  ];
}

/** The field that a fact goes to; `undefined` where that is the note. */
export function fieldFor(
  fact: MappedFact,
  mapping: Mapping,
  directory: Directory | undefined,
): MappedField | undefined {
  const chosen = mapping[fact];
  if (chosen === 'note' || !directory) return undefined;
  const fields = mappableFields(directory);
  if (chosen === 'suggested') return suggestedField(fact, fields);
  return fields.find(({ of, key }) => of === chosen.of && key === chosen.key);
}

/** The field that was chosen for a fact and that the account has no more, by its name. */
export function vanishedField(
  fact: MappedFact,
  mapping: Mapping,
  directory: Directory | undefined,
): string | undefined {
  const chosen = mapping[fact];
  if (typeof chosen === 'string' || !directory) return undefined;
  return fieldFor(fact, mapping, directory) ? undefined : chosen.name;
}

function suggestedField(fact: MappedFact, fields: MappedField[]): MappedField | undefined {
  const builtIn = (of: MappedField['of'], key: string) => fields.find((field) => field.of === of && field.key === key);
  switch (fact) {
    case 'jobTitle':
      return builtIn('person', 'job_title');
    case 'website':
      return builtIn('organization', 'website');
    case 'organizationAddress':
      return builtIn('organization', 'address');
    case 'profileUrl':
      return profileLinkIn(fields.filter(({ of }) => of === 'person')) ?? profileLinkIn(fields.filter(isLeadField));
    default:
      return undefined;
  }
}

const isLeadField = ({ of }: MappedField) => of === 'lead';

/** A field named for LinkedIn before any other that is named for the address of a profile. */
function profileLinkIn(fields: MappedField[]): MappedField | undefined {
  const links = fields.filter(({ type, name }) => type !== 'address' && !otherThanLink.test(name));
  return links.find(isNamedForLinkedIn) ?? links.find(({ name }) => profileAddress.test(name));
}

export const isNamedForLinkedIn = ({ name }: ContactField): boolean => /linked[\s_-]*in/i.test(name);
const profileAddress = /profile?[\s_-]*(?:url|link)|(?:url|link)[\s_-]+(?:\p{L}{1,3}[\s_-]+)?profile?/iu;
/** What else people note about LinkedIn: who was written to, what their headline was, where their company is. */
const otherThanLink =
  /compan|organi[sz]|firma|unternehmen|entreprise|headline|message|note|campaign|status|connect|follow|date|stage|invit|source/i;
