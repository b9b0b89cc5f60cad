import { readdirSync, readFileSync } from 'node:fs';

/** The languages that there are words in, as their folders are called: `en`, `pt_BR`. */
export const locales = readdirSync('public/_locales');

/** The texts of a language by their keys. */
export function textsOf(locale: string): Record<string, string> {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'),
  );
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

export const english = textsOf('en');

export const formsOf = (text: string) => text.split(' | ');

/** `$1`, `$2` …, each once, in order. */
export const placeholdersIn = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

/** How many forms a language has for whole numbers that a person may see here. */
export function formCount(locale: string): number {
  const rules = new Intl.PluralRules(locale.replace('_', '-'));
  return new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count))).size;
}
