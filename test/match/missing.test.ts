import { describe, expect, it } from 'vitest';
import type { PersonMatch } from '../../utils/lead/match.ts';
import { matchesIn } from '../../utils/match/looked.ts';
import { missingAt } from '../../utils/match/missing.ts';

const jane = (change: Partial<PersonMatch> = {}): PersonMatch => ({
  id: 1,
  name: 'Jane Roe',
  reason: 'sameEmail',
  certainty: 'certain',
  emails: ['jane@firm.example'],
  phones: ['+1 202 555 0101', 'reception'],
  openLeads: [],
  openDeals: 0,
  ...change,
});

const nothing = { emails: [], phones: [], organization: false };

describe('what Pipedrive lacks of a person', () => {
  it.each([
    ['an e-mail that is not there', { emails: ['jane@home.example'] }, { emails: ['jane@home.example'] }],
    ['of several e-mails the new ones', { emails: ['JANE@firm.example ', 'j@x.example'] }, { emails: ['j@x.example'] }],
    ['a phone that is not there', { phones: ['+1 202 555 0199'] }, { phones: ['+1 202 555 0199'] }],
    ['the company, where none is', { organizationName: 'Firm Ltd' }, { organization: true }],
  ])('is %s', (_, given, missing) => {
    expect(missingAt(jane(), { emails: [], phones: [], organizationName: '', ...given })).toEqual({
      ...nothing,
      ...missing,
    });
  });

  it.each([
    ['the same e-mail in other letters', { emails: ['Jane@Firm.Example'] }],
    ['the same phone, written as at home', { phones: ['(202) 555-0101'] }],
    ['a phone that is no number, as it is written there', { phones: ['reception'] }],
    ['empty lines', { emails: [' '], phones: [''], organizationName: '  ' }],
  ])('is not %s', (_, given) => {
    expect(missingAt(jane(), { emails: [], phones: [], organizationName: '', ...given })).toEqual(nothing);
  });

  it('is not another company than the one that is there', () => {
    const match = jane({ organization: { id: 7, name: 'Other AG' } });
    expect(missingAt(match, { emails: [], phones: [], organizationName: 'Firm Ltd' })).toEqual(nothing);
  });

  it('is unknown of one who was made just now', () => {
    const given = { emails: ['new@firm.example'], phones: ['+1 202 555 0199'], organizationName: 'Firm Ltd' };
    expect(missingAt(jane({ reason: 'madeHere', emails: [], phones: [] }), given)).toEqual(nothing);
  });
});

describe('an answer', () => {
  it('has matches only where it was checked', () => {
    expect(matchesIn({ state: 'checked', matches: [1, 2] })).toEqual([1, 2]);
    expect(matchesIn({ state: 'could-not-check', failure: undefined })).toEqual([]);
    expect(matchesIn(undefined)).toEqual([]);
  });
});
