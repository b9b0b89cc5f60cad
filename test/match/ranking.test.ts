import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestFirst, distinct, isSameText } from '../../utils/match/ranking.ts';

describe('of several matches', () => {
  it('the surest comes first, then the better reason, then the one that was there first', () => {
    const matches = [
      { id: 6, certainty: 'possible', reason: 'sameEmail' },
      { id: 5, certainty: 'likely', reason: 'sameNameAndOrganization' },
      { id: 4, certainty: 'likely', reason: 'samePhone' },
      { id: 3, certainty: 'likely', reason: 'samePhone' },
      { id: 9, certainty: 'certain', reason: 'sameProfile' },
    ] as const;
    expect(bestFirst([...matches]).map(({ id }) => id)).toEqual([9, 3, 4, 5, 6]);
  });

  it('five are shown', () => {
    const matches = [7, 6, 5, 4, 3, 2, 1].map((id) => ({ id, certainty: 'likely', reason: 'sameName' }) as const);
    expect(bestFirst(matches).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  });

  it('one that was found twice is shown once, where it stood first', () => {
    expect(distinct([{ id: 2 }, { id: 1 }, { id: 2 }])).toEqual([{ id: 2 }, { id: 1 }]);
  });
});

describe('two texts', () => {
  it.each([
    ['Jane Roe', ' JANE   roe '],
    ['Jörg', 'Jo\u0308rg'],
    ['a\tb', 'A B'],
  ])('“%s” and “%s” say the same', (one, other) => expect(isSameText(one, other)).toBe(true));

  it.each([
    ['Jane Roe', 'JaneRoe'],
    ['Jane', 'Jane Roe'],
    ['', ''],
    [' ', ''],
  ])('“%s” and “%s” do not', (one, other) => expect(isSameText(one, other)).toBe(false));

  it('say the same either way round', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => isSameText(one, other) === isSameText(other, one)));
  });
});
