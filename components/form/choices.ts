import type { Account } from '../../utils/connection/account.ts';
import type { Directory } from '../../utils/lead/directory.ts';
import { visibilities } from '../../utils/lead/standing-choices.ts';
import { t } from '../text.ts';
import { visibilityWords } from '../words.ts';
import type { Choice } from './select-field.tsx';

/** What can be chosen, as the form and the options offer it. The empty value leaves a field unset. */

/** The user first: a lead without an owner is theirs. */
export function ownerChoices(account: Account | undefined, directory: Directory | undefined): Choice[] {
  const others = directory?.users.filter(({ id }) => id !== account?.userId) ?? [];
  const me = account ? t('field_ownerMeNamed', account.userName) : t('field_ownerMe');
  return [{ value: '', words: me }, ...others.map(({ id, name }) => ({ value: String(id), words: name }))];
}

export const hasChannels = (directory: Directory | undefined): boolean => (directory?.channels.length ?? 0) > 0;

export const channelChoices = (directory: Directory | undefined): Choice[] =>
  withNone((directory?.channels ?? []).map(({ id, label }) => ({ value: String(id), words: label })));

export const visibilityChoices = (): Choice[] =>
  visibilities.map((value) => ({ value, words: visibilityWords(value) }));

/** The account's own is always there, also before the others are known. */
export function currencyChoices({ currency }: Account, directory: Directory | undefined): Choice[] {
  const others = (directory?.currencies ?? []).filter(({ code }) => code !== currency);
  return [
    { value: currency, words: currency },
    ...others.map(({ code, name }) => ({ value: code, words: `${code} – ${name}` })),
  ];
}

export const withNone = (choices: Choice[]): Choice[] => [{ value: '', words: t('field_none') }, ...choices];

/** Ids are numbers, the values of a select are texts. */
export const idOf = (value: string): number | null => (value === '' ? null : Number(value));
export const chosenAmong = (id: number | null, choices: Choice[]): string =>
  choices.find(({ value }) => value === String(id))?.value ?? '';
