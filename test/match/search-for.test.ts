import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchFor } from '../../utils/match/search-for.ts';
import { lookUp } from './found.ts';

describe('the one search', () => {
  it('is for the word that the company and the domain have in common: it finds both', () => {
    expect(searchFor(lookUp())).toMatchObject({
      term: 'firm',
      isExact: false,
      kinds: ['person', 'organization'],
      fields: ['name', 'email', 'custom_fields'],
      proves: { emails: ['jane@firm.example'], organization: true },
    });
  });

  it.each([
    ['Norrsken Ferries AB', 'norrsken-ferries.example', 'norrsken'],
    ['Northwind Bakery', 'northwind.example', 'northwind'],
    ['The Northwind Group', 'northwindgroup.example', 'northwind'],
    ['Bay Northwind', 'bay-northwind.example', 'northwind'],
    ['Northwind Bay', 'bay-northwind.example', 'northwind'],
    ['Abc GmbH', 'abc.example', 'abc'],
  ])('%s at %s: %s', (organizationName, domain, term) => {
    const emails = [`jane@${domain}`];
    expect(searchFor(lookUp({ organizationName, domain, emails }))?.term).toBe(term);
  });

  it.each([
    ['free mail', { emails: ['jane@mail.example'], domain: '' }],
    ['a domain of another name', { emails: ['jane@acme.example'], domain: 'acme.example' }],
    ['a word of two letters', { organizationName: 'AB Co', emails: ['jane@ab.example'], domain: 'ab.example' }],
    ['no company', { organizationName: '' }],
  ])('with %s is for the e-mail exactly, and proves nothing of the company', (_, change) => {
    const asked = lookUp(change);
    expect(searchFor(asked)).toMatchObject({
      term: asked.emails[0],
      isExact: true,
      proves: { emails: [asked.emails[0]], organization: false },
    });
  });

  it('proves nothing of an e-mail elsewhere', () => {
    const emails = ['jane@firm.example', 'jane@home.example'];
    expect(searchFor(lookUp({ emails }))?.proves.emails).toEqual(['jane@firm.example']);
  });

  it('without e-mail is for the company, whose people come along', () => {
    const organizationName = ' Northwind Bakery GmbH ';
    expect(searchFor(lookUp({ emails: [], organizationName }))).toMatchObject({
      term: 'Northwind Bakery',
      isExact: false,
      fields: ['name', 'email', 'custom_fields'],
      proves: { emails: [], organization: true },
    });
  });

  it('is for something that stands in the company’s name as it is written, whatever that is', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'Norrsken-Ferries AB',
        'A. B. Dick Co.',
        'İstanbul A.Ş.',
        'S.A.',
        '株式会社例示',
        'O’Neill & Sons Ltd',
      ),
    );
    fc.assert(
      fc.property(name, (organizationName) => {
        fc.pre(organizationName.trim() !== '');
        const { term = '' } = searchFor(lookUp({ emails: [], organizationName })) ?? {};
        expect(organizationName).toContain(term);
        expect(term).not.toBe('');
      }),
    );
  });

  it('of a person alone is by name where profiles are kept, else by phone, else by name', () => {
    const alone = { emails: [], organizationName: '', domain: '' };
    expect(searchFor(lookUp(alone))).toMatchObject({
      term: 'Jane Roe',
      isExact: false,
      fields: ['name', 'custom_fields'],
      proves: { emails: [], organization: false, name: true },
    });
    expect(searchFor(lookUp({ ...alone, hasProfileField: false }))).toMatchObject({ fields: ['phone'] });
    expect(searchFor(lookUp({ ...alone, hasProfileField: false, phones: [] }))).toMatchObject({ fields: ['name'] });
  });

  it('is not made for nothing', () => {
    const nothing = { emails: [], phones: [], organizationName: '' };
    expect(searchFor(lookUp({ ...nothing, name: '' }))).toBeUndefined();
    expect(searchFor(lookUp({ ...nothing, name: 'J' }))).toBeUndefined();
  });
});
