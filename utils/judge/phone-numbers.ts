import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { extensionLabel } from './text/phones.ts';

/** Languages spoken mostly in one country: the last hint for a number without a country code. */
const homeOf: Record<string, CountryCode> = {
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  it: 'IT',
  pt: 'PT',
  nl: 'NL',
  sv: 'SE',
  no: 'NO',
  nb: 'NO',
  nn: 'NO',
  da: 'DK',
  fi: 'FI',
  pl: 'PL',
  cs: 'CZ',
  sk: 'SK',
  hu: 'HU',
  ro: 'RO',
  el: 'GR',
  tr: 'TR',
  ja: 'JP',
  ko: 'KR',
  uk: 'UA',
  he: 'IL',
  hr: 'HR',
  sl: 'SI',
  bg: 'BG',
};

const domainCountry: Record<string, CountryCode> = { uk: 'GB' };

/** The country a page's numbers belong to: its address, its language's region, then the language itself. */
export function countryOf(url: string, language: string): CountryCode | undefined {
  const topLevel = URL.parse(url)?.hostname.split('.').at(-1) ?? '';
  const region =
    language
      .split('-')
      .slice(1)
      .find((part) => part.length === 2) ?? '';
  const candidates = [domainCountry[topLevel], topLevel.toUpperCase(), region.toUpperCase()];
  const known = candidates.find((code) => code !== undefined && isSupportedCountry(code));
  return known && isSupportedCountry(known) ? known : homeOf[language.split('-')[0]?.toLowerCase() ?? ''];
}

/** What a number is for, behind it in brackets: `(Mobile)`, not `(ext. 12)`. */
const kindBehind = /\([^()\d]*\)$/;

/** International form where the number is a real one for its country, else as it was written; without its kind. */
export function normalizedPhone(text: string, country: CountryCode | undefined): string {
  const bare = text.trim().replace(kindBehind, '').trimEnd();
  const written = bare.replace(/\(0\)/g, '').replace(extensionLabel, 'ext. ');
  const number = parsePhoneNumberFromString(written, country ?? (northAmerican.test(written) ? 'US' : undefined));
  const isKnown = number && (number.isValid() || (/^\+/.test(written) && number.isPossible()));
  return isKnown ? number.formatInternational() : bare;
}

const northAmerican = /^(?:1[-.\s])?\(?[2-9]\d{2}\)?[-.\s][2-9]\d{2}[-.\s]\d{4}(?!\d)/;
