import { describe, expect, it } from 'vitest';
import { duplicatesAmong } from '../../utils/batch/duplicates.ts';
import { contactPoint, type Draft } from '../../utils/lead/draft.ts';
import { draft } from '../builders/draft.ts';

const someone = (change: Partial<Draft>) =>
  draft({ name: 'Jane Roe', emails: [contactPoint('')], profileUrl: '', organizationName: '', ...change });
const email = (value: string) => ({ emails: [contactPoint(value)] });

describe('Two people of a batch', () => {
  it.each<[string, Partial<Draft>, Partial<Draft>, string | undefined]>([
    ['the same e-mail', email('jane@firm.example'), { name: 'J. R.', ...email(' Jane@Firm.example ') }, 'email'],
    [
      'the same profile',
      { profileUrl: 'https://www.linkedin.com/in/jane-0/' },
      { name: 'J. R.', profileUrl: 'linkedin.com/in/jane-0?x=1' },
      'profileUrl',
    ],
    [
      'the same name and company',
      { organizationName: 'Firm Ltd' },
      { organizationName: 'firm  ltd' },
      'nameAndOrganization',
    ],
    ['the same name alone', {}, {}, undefined],
    [
      'the same company alone',
      { organizationName: 'Firm Ltd' },
      { name: 'Max', organizationName: 'Firm Ltd' },
      undefined,
    ],
    [
      'profiles of which one begins like the other',
      { profileUrl: 'https://x.example/in/ann' },
      { profileUrl: 'https://x.example/in/anna' },
      undefined,
    ],
  ])('with %s', (_, one, other, by) => {
    const [first, second] = duplicatesAmong([someone(one), someone(other)]);
    expect(first).toBeUndefined();
    expect(second).toEqual(by && { of: 0, by });
  });

  it('are told apart by the first of three that are one', () => {
    const same = someone(email('jane@firm.example'));
    expect(duplicatesAmong([same, someone({ name: 'Max' }), same, same])).toEqual([
      undefined,
      undefined,
      { of: 0, by: 'email' },
      { of: 0, by: 'email' },
    ]);
  });
});
