import { describe, expect, it } from 'vitest';
import { english, formCount, formsOf, locales, placeholdersIn, textsOf } from './texts.ts';

const keys = Object.keys(english);
const isCount = (key: string) => formsOf(english[key] ?? '').length > 1;

describe.each(locales)('The texts in %s', (locale) => {
  const texts = textsOf(locale);
  const keysWhere = (isWrong: (text: string, key: string) => boolean) =>
    keys.filter((key) => isWrong(texts[key] ?? '', key));

  it('are exactly those that there are in English', () => {
    expect(Object.keys(texts).sort()).toEqual(keys.toSorted());
  });

  it('all say something, without blanks around it', () => {
    expect(keysWhere((text) => formsOf(text).some((form) => form === '' || form !== form.trim()))).toEqual([]);
  });

  it('have a place for each value that the English ones have, and no other', () => {
    const isOther = (text: string, key: string) =>
      `${placeholdersIn(text)}` !== `${placeholdersIn(english[key] ?? '')}`;
    expect(keysWhere(isOther)).toEqual([]);
  });

  it('have every plural form of the language, or one that is right for all numbers', () => {
    const isWrong = (text: string, key: string) =>
      ![1, isCount(key) ? formCount(locale) : 1].includes(formsOf(text).length);
    expect(keysWhere(isWrong)).toEqual([]);
  });

  it('name the number in the form that stands for most numbers', () => {
    const isNumberless = (text: string, key: string) => isCount(key) && !formsOf(text).at(-1)?.includes('$1');
    expect(keysWhere(isNumberless)).toEqual([]);
  });

  it('fit into the stores', () => {
    expect(texts.extension_name?.length).toBeLessThanOrEqual(75);
    expect(texts.extension_description?.length).toBeLessThanOrEqual(132);
  });

  it('say which language they are, and where its lines begin', () => {
    expect(texts.language_code).toBe(locale.replace('_', '-'));
    expect(texts.language_direction).toBe(['ar', 'fa', 'he', 'ur'].includes(locale) ? 'rtl' : 'ltr');
  });
});
