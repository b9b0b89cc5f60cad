import { type Candidate, organizationFields } from '../lead/candidate.ts';

/**
 * What the page says of an organization, given to the people who belong to it by name: the website of the company goes
 * into the form of its head of purchasing. Nothing that a person's own evidence says is replaced.
 */
export function withKnownOrganizations(candidates: Candidate[]): Candidate[] {
  return candidates.map((candidate) => {
    const known = candidates.find((other) => other !== candidate && isAlone(other) && isNamedAlike(other, candidate));
    if (!known || isAlone(candidate)) return candidate;
    const organization = { ...candidate.organization };
    for (const field of organizationFields) {
      if (organization[field].length === 0) organization[field] = known.organization[field];
    }
    return { ...candidate, organization };
  });
}

const isAlone = ({ person }: Candidate) => Object.values(person).every((found) => found.length === 0);

function isNamedAlike(one: Candidate, other: Candidate): boolean {
  const nameOf = ({ organization }: Candidate) => organization.name[0]?.value.normalize('NFC').trim().toLowerCase();
  return nameOf(one) !== undefined && nameOf(one) === nameOf(other);
}
