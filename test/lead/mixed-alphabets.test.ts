import { describe, expect, it } from 'vitest';
import { hasMixedAlphabets } from '../../utils/lead/mixed-alphabets.ts';

describe('alphabets in one word', () => {
  it.each([
    'J\u0430ne Roe',
    'Jane R\u03bfe',
    'jane@f\u0456rm.example',
    'jane@pay\u0440al.example',
    '\u0406vy',
    'Jan\u0435-Marie',
  ])('of %j are mixed', (text) => expect(hasMixedAlphabets(text)).toBe(true));

  it.each([
    'Jane Roe',
    'Zoë Ångström',
    'Иван Петров',
    'Иван (Ivan)',
    'ivan@фирма.example',
    'Ἀλέξανδρος',
    '葛城 Ichirō',
    '田中さん',
    'محمد',
    '',
    'O’Rourke-Díaz',
  ])('of %j are not', (text) => expect(hasMixedAlphabets(text)).toBe(false));
});
