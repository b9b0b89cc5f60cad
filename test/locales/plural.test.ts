import { describe, expect, it } from 'vitest';
import { formFor } from '../../components/plural.ts';

const chosen = (forms: string, locale: string, counts: number[]) =>
  counts.map((count) => formFor(forms, count, locale)).join(' ');

describe('The plural form', () => {
  it('is the first one for 1 alone in English and German', () => {
    expect(chosen('one | other', 'en', [0, 1, 2, 21])).toBe('other one other other');
    expect(chosen('one | other', 'de-CH', [0, 1, 2, 21])).toBe('other one other other');
  });

  it('is the first one for 0, too, in French, and the last one for millions', () => {
    expect(chosen('one | other', 'fr', [0, 1, 2, 1_000_000])).toBe('one one other other');
  });

  it('goes by the last digits in Polish', () => {
    const forms = 'one | few | many';
    expect(chosen(forms, 'pl', [0, 1, 2, 4, 5, 12, 21, 22, 25])).toBe('many one few few many many many few many');
    expect(formFor(forms, 1.5, 'pl')).toBe('many');
  });

  it('is one of six in Arabic', () => {
    const forms = 'zero | one | two | few | many | other';
    expect(chosen(forms, 'ar', [0, 1, 2, 3, 10, 11, 99, 100])).toBe('zero one two few few many many other');
  });

  it('is the only one where there is only one', () => {
    expect(chosen('all', 'ja', [0, 1, 2])).toBe('all all all');
    expect(chosen('all', 'ar', [0, 1, 2])).toBe('all all all');
  });
});
