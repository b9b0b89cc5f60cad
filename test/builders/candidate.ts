import type { Candidate, Found, OrganizationField, PersonField } from '../../utils/lead/candidate.ts';

export const found = (value: string): Found => ({ value, source: 'json-ld', certainty: 'certain' });

/** A candidate with just these values, best first. */
export function candidate(
  person: Partial<Record<PersonField, string[]>> = { name: ['Jane Roe'] },
  organization: Partial<Record<OrganizationField, string[]>> = {},
): Candidate {
  const list = (values: string[] = []) => values.map(found);
  return {
    person: {
      name: list(person.name),
      emails: list(person.emails),
      phones: list(person.phones),
      jobTitle: list(person.jobTitle),
      profileUrl: list(person.profileUrl),
      website: list(person.website),
      location: list(person.location),
    },
    organization: {
      name: list(organization.name),
      website: list(organization.website),
      emails: list(organization.emails),
      phones: list(organization.phones),
      location: list(organization.location),
    },
  };
}
