import { createI18n } from '@wxt-dev/i18n';
import type messages from '../public/_locales/en/messages.json';

/** A new visible text gets its line in `public/_locales/en/messages.json` first. */
export type TextKey = keyof typeof messages;

const i18n = createI18n();

/** The words for a key in the browser's language; `values` fill `$1`, `$2` …. */
export const t = (key: TextKey, ...values: (string | number)[]): string => i18n.t(key, values);

/** The words for a number of things; the number fills `$1`. */
export const countOf = (key: TextKey, count: number): string => i18n.t(key, count);

export const locale = () => navigator.language;

/** "3 May", short, with the year where that is another one. */
export function dateWords(time: number, now: number): string {
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', ...year }).format(time);
}
