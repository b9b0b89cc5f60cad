import * as v from 'valibot';
import type { Reading } from '../../utils/extract/reading.ts';
import { candidatesFrom } from '../../utils/judge/candidates-from.ts';
import { readingSchema } from '../../utils/judge/reading-schema.ts';
import type { Candidate, Found } from '../../utils/lead/candidate.ts';

/** A reading as it travels: through JSON and the schema, then to the judge. */
export const judged = (reading: Reading): Promise<Candidate[]> =>
  candidatesFrom(v.parse(readingSchema, JSON.parse(JSON.stringify(reading))));

const stated = (list: Found[]): string[] =>
  list.filter(({ certainty }) => certainty !== 'guess').map(({ value }) => value);

/** The stated values that are there; lists for addresses and numbers, the best value for the rest. */
function filled(fields: Record<string, Found[]>): Record<string, string | string[]> {
  const entries = Object.entries(fields).map(([name, list]): [string, string | string[]] => {
    const values = stated(list);
    return [name, name === 'emails' || name === 'phones' ? values : (values[0] ?? '')];
  });
  return Object.fromEntries(entries.filter(([, value]) => value.length > 0));
}

const isPerson = ({ person }: Candidate): boolean => Object.values(person).some((list) => list.length > 0);

/** Candidates as an expectation writes them: people with their company's name, then the page's organization. */
export function summaryOf(candidates: Candidate[]) {
  const people = candidates.filter(isPerson).map(({ person, organization }) => {
    const company = stated(organization.name)[0];
    return { ...filled(person), ...(company ? { company } : {}) };
  });
  const alone = candidates.find((candidate) => !isPerson(candidate));
  return { people, ...(alone ? { organization: filled(alone.organization) } : {}) };
}
