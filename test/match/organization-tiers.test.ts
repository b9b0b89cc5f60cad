import { describe, expect, it } from 'vitest';
import { organizationMatches } from '../../utils/match/organization-matches.ts';
import type { FoundOrganization, FoundPerson } from '../../utils/pipedrive/v2/item-search.ts';
import { foundItems, foundOrganization, foundPerson, lookUp } from './found.ts';

const verdict = (organization: Partial<FoundOrganization>, persons: FoundPerson[] = []) =>
  organizationMatches(lookUp(), foundItems({ organizations: [foundOrganization(organization)], persons })).map(
    ({ id, reason, certainty }) => [id, reason, certainty],
  );

describe('an organization', () => {
  it.each<[string, Partial<FoundOrganization>, string, string]>([
    ['of the whole name', { name: 'FIRM LTD' }, 'sameWholeName', 'certain'],
    ['of the name without its legal form', { name: 'Firm' }, 'sameName', 'likely'],
    ['of the name under another legal form', { name: 'Firm GmbH' }, 'sameName', 'possible'],
    ['of the domain', { custom_fields: ['https://www.firm.example/'] }, 'sameDomain', 'likely'],
  ])('%s matches', (_, organization, reason, certainty) => {
    expect(verdict(organization)).toEqual([[1, reason, certainty]]);
  });

  it.each<[string, Partial<FoundOrganization>]>([
    ['with a longer name', { name: 'Firm Holding Ltd' }],
    ['at a domain that only ends alike', { custom_fields: ['https://myfirm.example'] }],
    ['at a domain that only begins alike', { custom_fields: ['firm.example.evil.example'] }],
  ])('%s does not match', (_, organization) => {
    expect(verdict(organization)).toEqual([]);
  });

  it('whose people have the same domain is possible', () => {
    const colleague = foundPerson({ emails: ['max@firm.example'], organization: { id: 5, name: 'Firma AG' } });
    expect(verdict({}, [colleague])).toEqual([[5, 'sameDomain', 'possible']]);
  });

  it('is certain alone: of two of the name the one that was there first', () => {
    const organizations = [8, 4].map((id) => foundOrganization({ id, name: 'Firm Ltd' }));
    expect(organizationMatches(lookUp(), foundItems({ organizations }))).toMatchObject([
      { id: 4, certainty: 'certain' },
      { id: 8, certainty: 'likely' },
    ]);
  });
});
