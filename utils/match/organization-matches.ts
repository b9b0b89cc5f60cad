import type { LookUp, MatchCertainty, MatchReason, OrganizationMatch } from '../lead/match.ts';
import type { FoundItems, FoundOrganization } from '../pipedrive/v2/item-search.ts';
import { isAtDomain } from './domain.ts';
import { openWork } from './open-work.ts';
import { compareOrganizations } from './organization-name.ts';
import { bestFirst, distinct } from './ranking.ts';

interface Verdict {
  reason: MatchReason;
  certainty: MatchCertainty;
}

/** Which of the organizations found may be the one that is looked for; the surest first. */
export function organizationMatches(lookUp: LookUp, items: FoundItems): OrganizationMatch[] {
  const matches = distinct([...items.organizations, ...organizationsOfPersons(items)]).flatMap(
    (organization): OrganizationMatch[] => {
      const verdict = verdictOn(organization, lookUp, items);
      return verdict ? [matchFrom(organization, verdict, items)] : [];
    },
  );
  return bestFirst(withOneCertain(matches));
}

/**
 * The whole name is what the outbox has always linked by. Another legal form is another company as a rule; a domain is
 * shared by the companies of one house.
 */
function verdictOn(organization: FoundOrganization, lookUp: LookUp, items: FoundItems): Verdict | undefined {
  const likeness = compareOrganizations(organization.name, lookUp.organizationName);
  if (likeness === 'whole') return { reason: 'sameWholeName', certainty: 'certain' };
  if (likeness === 'name') return { reason: 'sameName', certainty: 'likely' };
  const isAt = (values: string[]) => values.some((value) => isAtDomain(value, lookUp.domain));
  if (isAt(organization.custom_fields)) return { reason: 'sameDomain', certainty: 'likely' };
  const colleagues = items.persons.filter((person) => person.organization?.id === organization.id);
  if (isAt(colleagues.flatMap(({ emails }) => emails))) return { reason: 'sameDomain', certainty: 'possible' };
  return likeness === 'otherForm' ? { reason: 'sameName', certainty: 'possible' } : undefined;
}

function matchFrom(organization: FoundOrganization, verdict: Verdict, items: FoundItems): OrganizationMatch {
  const { id, name, address, owner } = organization;
  return {
    id,
    name,
    ...verdict,
    ...(address && { address }),
    ...(owner && { ownerId: owner.id }),
    ...openWork(items, (item) => item.organization?.id === id),
  };
}

function organizationsOfPersons({ persons }: FoundItems): FoundOrganization[] {
  return persons.flatMap(({ organization }) =>
    organization ? [{ ...organization, type: 'organization' as const, custom_fields: [] }] : [],
  );
}

/** Of several of the same name the one that was there first, as for the outbox. */
function withOneCertain(matches: OrganizationMatch[]): OrganizationMatch[] {
  const oldest = Math.min(...matches.filter(({ certainty }) => certainty === 'certain').map(({ id }) => id));
  return matches.map((match) =>
    match.certainty === 'certain' && match.id !== oldest ? { ...match, certainty: 'likely' } : match,
  );
}
