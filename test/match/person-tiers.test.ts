import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personMatches } from '../../utils/match/person-matches.ts';
import type { FoundPerson } from '../../utils/pipedrive/v2/item-search.ts';
import { foundItems, foundPerson, lookUp } from './found.ts';

const verdict = (person: Partial<FoundPerson>) =>
  personMatches(lookUp(), foundItems({ persons: [foundPerson(person)] })).map(({ reason, certainty }) => [
    reason,
    certainty,
  ]);

const namesake = { name: 'jane  roe' };
const firm = { organization: { id: 7, name: 'Firm' } };

describe('a person', () => {
  it.each<[string, Partial<FoundPerson>, string, string]>([
    ['of the same e-mail', { emails: ['Jane@FIRM.example'] }, 'sameEmail', 'certain'],
    ['of the same profile and name', { ...namesake, custom_fields: ['linkedin.com/in/ann'] }, 'sameProfile', 'certain'],
    ['of the same profile', { custom_fields: ['https://www.linkedin.com/in/ann/'] }, 'sameProfile', 'likely'],
    ['of the same phone and name', { ...namesake, phones: ['(202) 555-0101'] }, 'samePhone', 'likely'],
    ['of the same phone', { phones: ['+1 202 555 0101'] }, 'samePhone', 'possible'],
    ['of the same name and company', { ...namesake, ...firm }, 'sameNameAndOrganization', 'likely'],
    ['of the same name', namesake, 'sameName', 'possible'],
  ])('%s matches', (_, person, reason, certainty) => {
    expect(verdict(person)).toEqual([[reason, certainty]]);
  });

  it.each<[string, Partial<FoundPerson>]>([
    ['with an e-mail that only begins alike', { emails: ['jane@firm.example.evil.example'] }],
    ['with an e-mail that only ends alike', { emails: ['mary-jane@firm.example'] }],
    ['with a longer profile', { custom_fields: ['https://www.linkedin.com/in/anna'] }],
    ['with another extension', { phones: ['+1 202 555 0101 ext. 9'] }],
    ['of the same company', firm],
    ['with a longer name', { name: 'Jane Roe-Poe' }],
  ])('%s does not match', (_, person) => {
    expect(verdict(person)).toEqual([]);
  });

  it.each(['Other Ltd', 'Firm GmbH', ''])('of the same name at %s is no more than possible', (name) => {
    expect(verdict({ ...namesake, organization: { id: 7, name } })).toEqual([['sameName', 'possible']]);
  });

  it('is certain alone: of two with the e-mail the namesake, or else the one that was there first', () => {
    const certain = (persons: FoundPerson[]) =>
      personMatches(lookUp(), foundItems({ persons }))
        .filter(({ certainty }) => certainty === 'certain')
        .map(({ id }) => id);
    const emails = ['jane@firm.example'];
    const two = [foundPerson({ id: 3, emails }), foundPerson({ id: 2, emails })];
    expect(certain(two)).toEqual([2]);
    expect(certain([...two, foundPerson({ ...namesake, id: 9, emails })])).toEqual([9]);
    const likely = foundPerson({ ...namesake, id: 1, phones: ['+1 202 555 0101'] });
    expect(certain([...two, likely])).toEqual([2]);
    expect(personMatches(lookUp(), foundItems({ persons: two }))).toMatchObject([
      { id: 2, certainty: 'certain' },
      { id: 3, certainty: 'likely', reason: 'sameEmail', emails },
    ]);
  });

  it('is one where they are found and related', () => {
    const jane = foundPerson({ emails: ['jane@firm.example'] });
    expect(personMatches(lookUp(), foundItems({ persons: [jane, jane] }))).toHaveLength(1);
  });

  it('without anything to know them by matches nobody', () => {
    const nobody = lookUp({ name: '', emails: [], phones: [], profileUrl: '', organizationName: '' });
    const texts = fc.array(fc.string());
    const someone = fc.record({ name: fc.string(), emails: texts, phones: texts, custom_fields: texts });
    fc.assert(
      fc.property(someone, (one) => {
        expect(personMatches(nobody, foundItems({ persons: [foundPerson(one)] }))).toEqual([]);
      }),
    );
  });

  it('is never more than possible by the name alone', () => {
    const alone = lookUp({ emails: [], phones: [], profileUrl: '', organizationName: '' });
    fc.assert(
      fc.property(fc.array(fc.emailAddress()), fc.option(fc.string(), { nil: undefined }), (emails, company) => {
        const organization = company === undefined ? null : { id: 7, name: company };
        const persons = [foundPerson({ ...namesake, emails, organization })];
        expect(personMatches(alone, foundItems({ persons }))[0]?.certainty).toBe('possible');
      }),
    );
  });
});

describe('what is open', () => {
  const lead = { type: 'lead', title: 'First', is_archived: false } as const;
  const person = { id: 1, name: 'Jane Roe' };

  it('is told of each, the newest first, without what is archived or somebody else’s', () => {
    const leads = [
      { ...lead, id: 'adf21080-0e10-11eb-879b-05d71fb426ec', person },
      { ...lead, id: 'f08b42a0-4e75-11ef-9643-03698ef1cfd6', title: 'Second', person },
      { ...lead, id: 'archived', person, is_archived: true },
      { ...lead, id: 'other', person: { id: 2, name: 'Max' } },
      { ...lead, id: 'nobody', person: null },
      { ...lead, id: 'without-a-time', title: 'Whenever', person },
    ];
    const deals = (['open', 'lost', 'open'] as const).map((status, id) => ({
      type: 'deal' as const,
      id,
      status,
      person,
    }));
    const persons = [foundPerson({ id: 1, emails: ['jane@firm.example'] })];
    const [match] = personMatches(lookUp(), foundItems({ persons, leads, deals }));
    expect(match?.openLeads.map(({ title }) => title)).toEqual(['Second', 'First', 'Whenever']);
    expect(Object.keys(match?.openLeads[2] ?? {})).toEqual(['id', 'title']);
    expect(match?.openDeals).toBe(2);
  });
});
