import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../utils/lead/amount.ts';

const locales = ['en-GB', 'en-US', 'en-IN', 'de-DE', 'de-CH', 'de-AT', 'fr-FR', 'es-ES', 'it-IT', 'pt-BR', 'nl-NL'];
const moreLocales = ['sv-SE', 'pl-PL', 'cs-CZ', 'ja-JP', 'zh-CN', 'ru-RU', 'tr-TR', 'hi-IN', 'ar-EG', 'fa-IR'];

describe('parseAmount', () => {
  it.each([
    ['1500', 'en-GB', 1500],
    ['1,500.50', 'en-GB', 1500.5],
    ['1.500,50', 'de-DE', 1500.5],
    ['1 500,50', 'fr-FR', 1500.5],
    ['1\u202f500,50', 'fr-FR', 1500.5],
    ['1’500.50', 'de-CH', 1500.5],
    ["1'500.50", 'de-CH', 1500.5],
    ['12,34,567.5', 'en-IN', 1_234_567.5],
    [' 1500 ', 'en-GB', 1500],
    ['-3', 'en-GB', -3],
    ['0', 'en-GB', 0],
    ['1500,5', 'de-DE', 1500.5],
  ])('%j in %s is %d', (text, locale, amount) => {
    expect(parseAmount(text, locale)).toBe(amount);
  });

  it.each([
    ['', 'en-GB'],
    [' ', 'en-GB'],
    ['abc', 'en-GB'],
    ['1,5', 'en-GB'],
    ['1.5', 'de-DE'],
    ['1,50', 'en-GB'],
    ['1.500.5', 'de-DE'],
    ['1,500,5', 'en-GB'],
    ['1.2.3', 'en-GB'],
    ['1,2,3', 'de-DE'],
    ['1.500,5,0', 'de-DE'],
    ['1e9', 'en-GB'],
    ['Infinity', 'en-GB'],
    ['0x10', 'en-GB'],
    ['€ 1500', 'en-GB'],
    ['--1', 'en-GB'],
    ['1-', 'en-GB'],
    ['.', 'en-GB'],
    [',', 'de-DE'],
    ['9'.repeat(400), 'en-GB'],
  ])('%j in %s is no amount', (text, locale) => {
    expect(parseAmount(text, locale)).toBeUndefined();
  });

  it.each([...locales, ...moreLocales])('reads what the browser writes in %s', (locale) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, numberingSystem: 'latn' });
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (cents) => {
        const amount = cents / 100;
        expect(parseAmount(format.format(amount), locale)).toBe(amount);
      }),
    );
  });

  it('is a finite number or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...locales), (text, locale) => {
        const amount = parseAmount(text, locale);
        expect(amount === undefined || Number.isFinite(amount)).toBe(true);
      }),
    );
  });
});
