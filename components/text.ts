import { createI18n } from '@wxt-dev/i18n';
import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';
import { formFor } from './plural.ts';

/** A new visible text gets its line in `public/_locales/en/messages.json` first, then in the other languages'. */
export type TextKey = keyof typeof messages;

const i18n = createI18n();

/** The words for a key in the user's language; `values` fill `$1`, `$2` …. */
export const t = (key: TextKey, ...values: (string | number)[]): string => i18n.t(key, values.map(valueWords));

/** The words for a number of things; the number fills `$1`. */
export const countOf = (key: TextKey, count: number): string => formFor(t(key, count), count, locale());

/** What words are written in: the browser's own language with its region, or English where there are no words in that. */
export function locale(): string {
  const own = browser.i18n.getUILanguage();
  const ofWords = i18n.t('language_code');
  return languageOf(own) === languageOf(ofWords) ? own : ofWords;
}

/** Which signs the user writes in numbers; also where there are no words in the browser's language. */
export const numberLocale = () => browser.i18n.getUILanguage();

/** What stands before a page's words: their language, where lines begin, and the window's title. */
export function speakOn({ documentElement }: Document, title?: string) {
  documentElement.lang = locale();
  documentElement.dir = i18n.t('language_direction');
  if (title) documentElement.ownerDocument.title = `Leadclip – ${title}`;
}

/** "3 May", short, with the year where that is another one. */
export function dateWords(time: number, now: number): string {
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', ...year }).format(time);
}

const languageOf = (code: string) => new Intl.Locale(code).language;

/** In a sentence from right to left a Latin name keeps its own direction, and the full stop its place. */
function valueWords(value: string | number): string {
  const words = typeof value === 'number' ? numberFormat(locale()).format(value) : value;
  return i18n.t('language_direction') === 'rtl' ? `\u2068${words}\u2069` : words;
}

/** Making one takes longer than using it, and a batch numbers a thousand lines. */
const made = new Map<string, Intl.NumberFormat>();

function numberFormat(code: string): Intl.NumberFormat {
  const format = made.get(code) ?? new Intl.NumberFormat(code);
  made.set(code, format);
  return format;
}
