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

  it('of somebody without a company, or whose people are elsewhere, does not match', () => {
    const elsewhere = foundPerson({ id: 3, emails: ['max@firm.example'], organization: { id: 6, name: 'Firma AG' } });
    const alone = foundPerson({ id: 2, emails: ['eve@firm.example'], organization: null });
    expect(verdict({ id: 5 }, [alone, elsewhere])).toEqual([[6, 'sameDomain', 'possible']]);
  });

  it('is shown with its owner, its address and what is open of it', () => {
    const organization = { id: 4, name: 'Firm Ltd' };
    const of = { title: 'First', type: 'lead', is_archived: false } as const;
    const leads = [
      { ...of, id: 'a', organization },
      { ...of, id: 'b', organization: { id: 5, name: 'Other AG' } },
      { ...of, id: 'c', organization: null },
    ];
    const deals = [
      { type: 'deal' as const, id: 1, status: 'open', organization },
      { type: 'deal' as const, id: 2, status: 'open', organization: null },
    ];
    const found = foundOrganization({ ...organization, address: '1 Harbour Street', owner: { id: 501 } });
    const nobodys = foundOrganization({ id: 9, name: 'Firm' });
    const matches = organizationMatches(lookUp(), foundItems({ organizations: [found, nobodys], leads, deals }));
    expect(matches).toMatchObject([
      { id: 4, ownerId: 501, address: '1 Harbour Street', openLeads: [{ id: 'a', title: 'First' }], openDeals: 1 },
      { id: 9, openLeads: [], openDeals: 0 },
    ]);
    expect(Object.keys(matches[1] ?? {})).not.toContain('ownerId');
    expect(Object.keys(matches[1] ?? {})).not.toContain('address');
  });

  it('is certain even where one that is only likely was there first', () => {
    const organizations = [foundOrganization({ id: 2, name: 'Firm' }), foundOrganization({ id: 4, name: 'Firm Ltd' })];
    expect(organizationMatches(lookUp(), foundItems({ organizations }))).toMatchObject([
      { id: 4, certainty: 'certain' },
      { id: 2, certainty: 'likely' },
    ]);
  });

  it('is certain alone: of two of the name the one that was there first', () => {
    const organizations = [8, 4].map((id) => foundOrganization({ id, name: 'Firm Ltd' }));
    expect(organizationMatches(lookUp(), foundItems({ organizations }))).toMatchObject([
      { id: 4, certainty: 'certain' },
      { id: 8, certainty: 'likely' },
    ]);
  });
});
