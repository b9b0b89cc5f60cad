import { describe, expect, it } from 'vitest';
import { type Problem, problemsOf } from '../../utils/lead/capture-from-draft.ts';
import type { Draft } from '../../utils/lead/draft.ts';
import { draft, points } from '../builders/draft.ts';

const surroundings = { locale: 'en-GB', currency: 'EUR' };

const nobody: Partial<Draft> = { name: '', organizationName: '', emails: points(''), phones: points(''), jobTitle: '' };

interface Case {
  kind: Problem['kind'];
  field: Problem['field'];
  wrong: Partial<Draft>[];
  /** Close to it, and right. */
  right: Partial<Draft>[];
}

const cases: Case[] = [
  {
    kind: 'personOrOrganization',
    field: 'name',
    wrong: [nobody],
    right: [{ ...nobody, organizationName: 'Firm Ltd' }],
  },
  {
    kind: 'personWithoutName',
    field: 'name',
    wrong: [
      { ...nobody, emails: points('jane@firm.example') },
      { ...nobody, jobTitle: 'Buyer' },
    ],
    right: [{ ...nobody, organizationName: 'Firm Ltd', emails: points('info@firm.example') }],
  },
  {
    kind: 'email',
    field: 'emails',
    wrong: [
      'jane',
      'jane@',
      '@firm.example',
      'a b@firm.example',
      'jane@firm',
      'Jane <jane@firm.example>',
      `${'x'.repeat(250)}@f.example`,
      'a@b@firm.example',
    ].map((email) => ({ emails: points(email) })),
    right: ['', ' ', 'jane@firm.example', ' jane@firm.example ', 'j.r+x@sub.firm.example', 'jürgen@müller.example'].map(
      (email) => ({ emails: points(email) }),
    ),
  },
  {
    kind: 'phone',
    field: 'phones',
    wrong: ['12', 'call me', 'jane@firm.example 123', '<123>', `${'1'.repeat(2_001)}`].map((phone) => ({
      phones: points(phone),
    })),
    right: ['', '123', '+44 20 7946 0958 ext. 7', '(020) 7946-0958'].map((phone) => ({ phones: points(phone) })),
  },
  {
    kind: 'url',
    field: 'website',
    wrong: [
      'javascript:alert(1)',
      'ftp://firm.example',
      'firm',
      'https://',
      'two words',
      `https://firm.example/${'x'.repeat(2_000)}`,
    ].map((website) => ({ website })),
    right: ['', 'firm.example', 'http://firm.example', 'https://firm.example/a?b#c', 'https://münchen.example'].map(
      (website) => ({ website }),
    ),
  },
  {
    kind: 'amount',
    field: 'amount',
    wrong: ['a lot', '1,5', '9'.repeat(400)].map((amount) => ({ amount })),
    right: ['', '0', '1,500.50'].map((amount) => ({ amount })),
  },
  {
    kind: 'currency',
    field: 'currency',
    wrong: ['euro', '€', 'MUCHTOOLONG'].map((currency) => ({ currency })),
    right: ['', 'EUR', 'JPY', 'BTC2'].map((currency) => ({ currency })),
  },
  {
    kind: 'tooLong',
    field: 'name',
    wrong: [{ name: 'x'.repeat(2_001), title: 'x' }],
    right: [{ name: 'x'.repeat(2_000), title: 'x' }],
  },
  {
    kind: 'titleMissing',
    field: 'title',
    wrong: [{ title: '' }, { title: ' ' }],
    right: [{ title: null }, { title: 'x' }],
  },
  {
    kind: 'titleTooLong',
    field: 'title',
    wrong: [{ title: 'x'.repeat(256) }],
    right: [{ title: 'x'.repeat(255) }, { title: null, name: 'x'.repeat(300) }],
  },
];

describe.each(cases)('the problem $kind', ({ kind, field, wrong, right }) => {
  it.each(wrong.map((change) => [change]))('stops %j', (change) => {
    expect(problemsOf(draft(change), surroundings)).toEqual([{ field, index: 0, kind }]);
  });

  it.each(right.map((change) => [change]))('lets %j pass', (change) => {
    expect(problemsOf(draft(change), surroundings)).toEqual([]);
  });
});

describe('problemsOf', () => {
  it.each(['jobTitle', 'profileUrl', 'location', 'organizationName'] as const)('stops a %s without end', (field) => {
    const change = { [field]: 'x'.repeat(2_001), title: 'x' };
    expect(problemsOf(draft(change), surroundings)).toEqual([{ field, index: 0, kind: 'tooLong' }]);
  });

  it('stops the twenty-first e-mail and phone', () => {
    const change = { emails: points(...Array(21).fill('jane@firm.example')), phones: points(...Array(21).fill('123')) };
    expect(problemsOf(draft(change), surroundings)).toEqual([
      { field: 'emails', index: 20, kind: 'email' },
      { field: 'phones', index: 20, kind: 'phone' },
    ]);
  });

  it('names the position among several e-mails and phones', () => {
    const change = { emails: points('jane@firm.example', '', 'jane@'), phones: points('123', '1') };
    expect(problemsOf(draft(change), surroundings)).toEqual([
      { field: 'emails', index: 2, kind: 'email' },
      { field: 'phones', index: 1, kind: 'phone' },
    ]);
  });

  it('names all problems at once, in the form’s order', () => {
    const change = { emails: points('jane@'), website: 'firm', title: '', amount: 'a lot' };
    expect(problemsOf(draft(change), surroundings).map(({ field }) => field)).toEqual([
      'emails',
      'website',
      'title',
      'amount',
    ]);
  });

  it('asks for a currency only where an amount has none, not even the account’s', () => {
    const unknown = { ...surroundings, currency: '' };
    expect(problemsOf(draft({ amount: '5' }), unknown)).toEqual([{ field: 'currency', index: 0, kind: 'currency' }]);
    expect(problemsOf(draft({ amount: '' }), unknown)).toEqual([]);
    expect(problemsOf(draft({ amount: '5', currency: 'EUR' }), unknown)).toEqual([]);
  });
});
