import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { captureSchema } from '../../utils/lead/capture.ts';
import { captureFromDraft } from '../../utils/lead/capture-from-draft.ts';
import { contactPoint, draftSchema } from '../../utils/lead/draft.ts';
import { draft, points } from '../builders/draft.ts';
import { anyDraft } from '../builders/draft-arbitrary.ts';

const surroundings = { locale: 'en-GB', currency: 'EUR', wordFor: String };

function confirmedFrom(change: Parameters<typeof draft>[0] = {}) {
  const result = captureFromDraft(draft(change), surroundings);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.capture;
}

describe('captureFromDraft', () => {
  it('takes person, organization, title, value and note, and keeps the draft’s id', () => {
    const change = { includePage: false, website: '', profileUrl: '', location: '' };
    expect(confirmedFrom(change)).toEqual({
      id: draft().id,
      draft: draft(change),
      person: {
        name: 'Jane Roe',
        emails: [{ value: 'jane@firm.example', label: 'work' }],
        phones: [{ value: '+44 20 7946 0958', label: 'work' }],
        jobTitle: 'Head of Purchasing',
      },
      organization: { name: 'Firm Ltd' },
      lead: { title: 'Firm Ltd – Jane Roe', value: { amount: 1500, currency: 'EUR' } },
      page: { title: 'Our team', url: 'https://firm.example/team' },
      note: 'Met at the fair\n\njobTitle: Head of Purchasing',
    });
  });

  it('knows its page even where that stays out of the note, and shortens what has no end', () => {
    const page = { title: ` ${'x'.repeat(3_000)}`, url: 'https://firm.example/team' };
    expect(confirmedFrom({ page, includePage: false }).page).toEqual({ ...page, title: 'x'.repeat(2_000) });
    expect(confirmedFrom({ page: null })).not.toHaveProperty('page');
  });

  it('takes the draft’s own currency before the account’s', () => {
    expect(confirmedFrom({ currency: 'JPY' }).lead.value).toEqual({ amount: 1500, currency: 'JPY' });
  });

  it('has no value without an amount, even with a currency', () => {
    expect(confirmedFrom({ amount: '', currency: 'JPY' }).lead).not.toHaveProperty('value');
  });

  it('has an amount of nothing where the user says 0', () => {
    expect(confirmedFrom({ amount: '0' }).lead.value?.amount).toBe(0);
  });

  it('drops blanks and repetitions among e-mails and phones', () => {
    const { person } = confirmedFrom({
      emails: points('', ' jane@firm.example', 'jane@firm.example', ' '),
      phones: points('123', '123'),
    });
    expect(person?.emails).toHaveLength(1);
    expect(person?.phones).toHaveLength(1);
  });

  it('keeps what each e-mail and phone is for', () => {
    const { person } = confirmedFrom({ phones: [contactPoint('123', 'mobile'), contactPoint('124', 'home')] });
    expect(person?.phones.map(({ label }) => label)).toEqual(['mobile', 'home']);
  });

  it('has no person without a name, and no organization without one', () => {
    expect(confirmedFrom({ name: ' ' })).not.toHaveProperty('person');
    expect(confirmedFrom({ organizationName: ' ' })).not.toHaveProperty('organization');
  });

  it('every draft is either stopped with a named field or makes a capture that fits its schema', () => {
    fc.assert(
      fc.property(anyDraft, fc.constantFrom('', 'EUR'), (any, currency) => {
        const result = captureFromDraft(any, { ...surroundings, currency });
        if (result.ok) expect(v.safeParse(captureSchema, result.capture).issues).toBeUndefined();
        else expect(result.problems.every(({ field }) => Object.hasOwn(draftSchema.entries, field))).toBe(true);
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
