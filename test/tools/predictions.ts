import type { Candidate, Found } from '../../utils/lead/candidate.ts';

/** A person as the scorer reads it. */
interface PredictedPerson {
  name: string | null;
  title: string | null;
  company: string | null;
  emails: string[];
  phones: string[];
  website: string | null;
  location: string | null;
  profile_url: string | null;
}

interface PredictedOrganization {
  name: string | null;
  emails: string[];
  phones: string[];
  website: string | null;
  location: string | null;
}

export interface Prediction {
  id: string;
  people: PredictedPerson[];
  organization: PredictedOrganization | null;
  ms: number;
}

/** What the page says: guesses are shown to the user as guesses and are no findings. */
const stated = (list: Found[]): string[] =>
  list.filter(({ certainty }) => certainty !== 'guess').map(({ value }) => value);
const best = (list: Found[]): string | null => stated(list)[0] ?? null;

const isPerson = ({ person }: Candidate): boolean => Object.values(person).some((list) => list.length > 0);

/** Candidates in the scorer's format: the people in order, then the organization that stands alone. */
export function predictionFrom(id: string, candidates: Candidate[], ms: number): Prediction {
  const people = candidates.filter(isPerson).map(({ person, organization }) => ({
    name: best(person.name),
    title: best(person.jobTitle),
    company: best(organization.name),
    emails: stated(person.emails),
    phones: stated(person.phones),
    website: best(person.website) ?? best(organization.website),
    location: best(person.location),
    profile_url: best(person.profileUrl),
  }));
  const organization = candidates.find((candidate) => !isPerson(candidate))?.organization;
  return { id, people, organization: organization ? predictedOrganization(organization) : null, ms };
}

const predictedOrganization = (organization: Candidate['organization']): PredictedOrganization => ({
  name: best(organization.name),
  emails: stated(organization.emails),
  phones: stated(organization.phones),
  website: best(organization.website),
  location: best(organization.location),
});
