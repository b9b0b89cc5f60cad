import { isNameLabel } from './labels.ts';
import { isRole } from './lexicon.ts';
import { looksLikeName } from './names.ts';
import type { Who } from './naming.ts';
import type { Segment } from './segments.ts';

/** Department, title and name in one line, parted by blanks: 総務部　人事課　早乙女　凛. */
export function eastAsianName(words: string, segment: Segment): Who | null {
  if (!/^\p{Script=Han}/u.test(words)) return null;
  const tokens = words
    .replace(/[(（][^()（）]*[)）]/gu, '')
    .split(/[\s　]+/)
    .filter(Boolean);
  const start = tokens.findIndex((token) => !isUnit(token));
  const name = tokens.slice(start).join(' ');
  if (start < 1 || !looksLikeName(name)) return null;
  const units = tokens.slice(0, start);
  return { name, jobTitle: units.findLast(isRole) ?? units.join(' '), segment };
}

/** Chinese and Japanese names are written without a blank, too: only what stands before them tells them from other words. */
export function unspacedName(segment: Segment, before: string): Who | null {
  const [, label = before, value = segment.words] = /^([^:：]{1,12})[:：]\s?(.{2,40})$/u.exec(segment.words) ?? [];
  const [shown = ''] = value.split(/\s?[(（]/);
  const isShort = /^(?:\p{Script=Han}|[ぁ-んァ-ヶー々]){2,6}$/u.test(shown) && /^\p{Script=Han}/u.test(shown);
  if (!isShort || isRole(shown) || isUnit(shown) || !(isRole(label) || isNameLabel(label))) return null;
  return /\p{Script=Han}/u.test(label) ? { name: shown, jobTitle: '', segment, isLabelled: true } : null;
}

const isUnit = (token: string): boolean => isRole(token) || /[部課室係科局所店会社長]$/u.test(token);

/** The role in brackets behind a name in Japanese or Chinese: 田中 一郎（経理）; a reading is no role. */
export const bracketedRole = (words: string, name: string): string => {
  const [, inside = ''] = /^\s?[(（]([^()（）]{1,20})[)）]/u.exec(words.slice(name.length)) ?? [];
  return name && isRole(inside) ? inside : '';
};
