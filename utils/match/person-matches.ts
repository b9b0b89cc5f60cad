import type { LookUp, MatchCertainty, MatchReason, PersonMatch } from '../lead/match.ts';
import type { FoundItems, FoundPerson } from '../pipedrive/v2/item-search.ts';
import { openWork } from './open-work.ts';
import { compareOrganizations } from './organization-name.ts';
import { isSamePhone } from './phone.ts';
import { isSameProfile } from './profile.ts';
import { bestFirst, distinct, isSameText } from './ranking.ts';

interface Verdict {
  reason: MatchReason;
  certainty: MatchCertainty;
}

/** Who of the persons found may be the one that is looked for; the surest first. */
export function personMatches(lookUp: LookUp, items: FoundItems): PersonMatch[] {
  const matches = distinct(items.persons).flatMap((person): PersonMatch[] => {
    const verdict = verdictOn(person, lookUp);
    return verdict ? [matchFrom(person, verdict, items)] : [];
  });
  return bestFirst(withOneCertain(matches, lookUp.name));
}

/** Why and how surely: by e-mail, then profile, then phone, then name with organization, then name alone. */
function verdictOn(person: FoundPerson, lookUp: LookUp): Verdict | undefined {
  const isNamesake = isSameText(person.name, lookUp.name);
  const has = (values: string[], wanted: string[], isSame: (one: string, other: string) => boolean) =>
    values.some((value) => wanted.some((other) => isSame(value, other)));
  if (has(person.emails, lookUp.emails, isSameText)) return { reason: 'sameEmail', certainty: 'certain' };
  if (has(person.custom_fields, [lookUp.profileUrl], isSameProfile))
    return { reason: 'sameProfile', certainty: isNamesake ? 'certain' : 'likely' };
  // A company's number is many people's.
  if (has(person.phones, lookUp.phones, isSamePhone))
    return { reason: 'samePhone', certainty: isNamesake ? 'likely' : 'possible' };
  if (!isNamesake) return undefined;
  const organization = compareOrganizations(person.organization?.name ?? '', lookUp.organizationName);
  return organization === 'whole' || organization === 'name'
    ? { reason: 'sameNameAndOrganization', certainty: 'likely' }
    : { reason: 'sameName', certainty: 'possible' };
}

function matchFrom(person: FoundPerson, verdict: Verdict, items: FoundItems): PersonMatch {
  const { id, name, emails, phones, organization, owner } = person;
  return {
    id,
    name,
    ...verdict,
    emails,
    phones,
    ...(organization && { organization }),
    ...(owner && { ownerId: owner.id }),
    ...openWork(items, (item) => item.person?.id === id),
  };
}

/** Two persons can't both be certain. The namesake is, or else the one that was there first, as for the outbox. */
function withOneCertain(matches: PersonMatch[], name: string): PersonMatch[] {
  const certain = matches.filter((match) => match.certainty === 'certain').toSorted((one, other) => one.id - other.id);
  const chosen = certain.find((match) => isSameText(match.name, name)) ?? certain[0];
  return matches.map((match) =>
    match.certainty === 'certain' && match !== chosen ? { ...match, certainty: 'likely' } : match,
  );
}
