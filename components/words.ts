import type { Unreadable } from '../utils/browser/unreadable.ts';
import type { Certainty, Found, Source } from '../utils/lead/candidate.ts';
import type { Problem, ProblemKind } from '../utils/lead/capture-from-draft.ts';
import type { LabelColor } from '../utils/lead/directory.ts';
import type { ContactLabel } from '../utils/lead/draft.ts';
import type { MappedField } from '../utils/lead/mapping.ts';
import type { NoteFact } from '../utils/lead/note.ts';
import type { Visibility } from '../utils/lead/standing-choices.ts';
import type { Entity, Failure, LeftByUndo } from '../utils/messages/capture-view.ts';
import { quoted } from './quoted.ts';
import { locale, type TextKey, t } from './text.ts';

/** The words for every kind of value that the core knows. A new kind without words doesn't compile. */

const sourceKeys: Record<Source, TextKey> = {
  linkedin: 'source_linkedin',
  'sales-navigator': 'source_salesNavigator',
  gmail: 'source_gmail',
  outlook: 'source_outlook',
  'yahoo-mail': 'source_yahooMail',
  'proton-mail': 'source_protonMail',
  x: 'source_x',
  github: 'source_github',
  xing: 'source_xing',
  'json-ld': 'source_jsonLd',
  microdata: 'source_microdata',
  rdfa: 'source_rdfa',
  microformats: 'source_microformats',
  vcard: 'source_vcard',
  link: 'source_link',
  text: 'source_text',
  signature: 'source_signature',
  selection: 'source_selection',
  title: 'source_title',
  'open-graph': 'source_openGraph',
  'email-domain': 'source_emailDomain',
  'page-address': 'source_pageAddress',
};

const certaintyKeys: Record<Certainty, TextKey> = {
  certain: 'certainty_certain',
  likely: 'certainty_likely',
  guess: 'certainty_guess',
};

export const originWords = ({ source, certainty }: Found) => t(certaintyKeys[certainty], sourceWords(source));

const problemKeys: Record<Exclude<ProblemKind, 'refused'>, TextKey> = {
  personOrOrganization: 'problem_personOrOrganization',
  personWithoutName: 'problem_personWithoutName',
  email: 'problem_email',
  phone: 'problem_phone',
  url: 'problem_url',
  amount: 'problem_amount',
  currency: 'problem_currency',
  titleMissing: 'problem_titleMissing',
  titleTooLong: 'problem_titleTooLong',
  tooLong: 'problem_titleTooLong',
  number: 'problem_number',
  date: 'problem_date',
  time: 'problem_time',
  rangeIncomplete: 'problem_rangeIncomplete',
  rangeReversed: 'problem_rangeReversed',
  required: 'problem_required',
  linkGone: 'problem_linkGone',
};

export const sourceWords = (source: Source) => t(sourceKeys[source]);

export const problemWords = ({ kind, words = '' }: Problem) =>
  kind === 'refused' ? t('problem_refused', quoted(words)) : t(problemKeys[kind]);

const unreadableKeys: Record<Unreadable, TextKey> = {
  emptyTab: 'unreadable_emptyTab',
  browserPage: 'unreadable_browserPage',
  store: 'unreadable_store',
  pdf: 'unreadable_pdf',
  file: 'unreadable_file',
  source: 'unreadable_source',
  refused: 'unreadable_refused',
  notRead: 'unreadable_notRead',
  notAsked: 'unreadable_notAsked',
};

export const unreadableWords = (reason: Unreadable) => t(unreadableKeys[reason]);

const noteKeys: Record<NoteFact['label'], TextKey> = {
  name: 'field_name',
  organizationName: 'field_organizationName',
  jobTitle: 'field_jobTitle',
  email: 'field_email',
  phone: 'field_phone',
  website: 'field_website',
  profileUrl: 'field_profileUrl',
  location: 'field_location',
  organizationAddress: 'field_organizationAddress',
  page: 'field_page',
};

export const noteWord = (label: NoteFact['label']) => t(noteKeys[label]);

const contactLabelKeys: Record<ContactLabel, TextKey> = {
  work: 'label_work',
  home: 'label_home',
  mobile: 'label_mobile',
  other: 'label_other',
};

export const contactLabelWords = (label: ContactLabel) => t(contactLabelKeys[label]);

const mappedFieldKeys: Record<MappedField['of'], TextKey> = {
  person: 'options_personFields',
  organization: 'options_organizationFields',
  lead: 'options_leadFields',
};

export const mappedFieldWords = (of: MappedField['of']) => t(mappedFieldKeys[of]);

const entityKeys: Record<Entity, TextKey> = {
  organization: 'entity_organization',
  person: 'entity_person',
  lead: 'entity_lead',
  note: 'entity_note',
  additions: 'entity_additions',
};

/** "company, person" in the user's language. */
export const entityList = (entities: Entity[]) =>
  new Intl.ListFormat(locale(), { type: 'unit' }).format(entities.map((entity) => t(entityKeys[entity])));

/** That a capture is taken back, and what stays of it all the same. */
export function undoneWords({ kept, refused, refusal }: LeftByUndo): string {
  const isAll = kept.length === 0 && refused.length === 0;
  return [
    t(isAll ? 'outcome_undone' : 'outcome_undoneBut'),
    kept.length > 0 && t('outcome_undoneKept', entityList(kept)),
    refused.length > 0 && t('outcome_undoneRefused', entityList(refused)),
    refusal && failureWords(refusal),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What went wrong and what happens next, in a sentence or two. */
export function failureWords(failure: Failure): string {
  switch (failure.kind) {
    case 'not-connected':
      return t('failure_notConnected');
    case 'locked':
      return t('failure_locked');
    case 'offline':
      return t('failure_offline');
    case 'no-permission':
      return t('failure_noPermission');
    case 'unreachable':
      return t('failure_unreachable');
    case 'server':
      return t('failure_server', failure.status);
    case 'limited':
      return t('failure_limited');
    case 'spent':
      return t('failure_spent');
    case 'blocked':
      return t('failure_blocked');
    case 'unauthorized':
      return t('failure_unauthorized');
    case 'suspended':
      return t('failure_suspended', wordsOr(failure.words, 402));
    case 'forbidden':
      return t('failure_forbidden', wordsOr(failure.words, 403));
    case 'refused':
      return t('failure_refused', wordsOr(failure.words, failure.status));
    case 'gone':
      return t(failure.entity === 'person' ? 'failure_personGone' : 'failure_organizationGone');
  }
}

const wordsOr = (words: string, status: number) => (words ? quoted(words) : t('failure_wordless', status));

const colorKeys: Record<LabelColor, TextKey> = {
  red: 'color_red',
  orange: 'color_orange',
  yellow: 'color_yellow',
  green: 'color_green',
  blue: 'color_blue',
  purple: 'color_purple',
  pink: 'color_pink',
  brown: 'color_brown',
  gray: 'color_gray',
  'dark-gray': 'color_darkGray',
};

export const colorWords = (color: LabelColor) => t(colorKeys[color]);

/** The numbers mean different things in different plans, and no endpoint tells the plan: the words say both. */
const visibilityKeys: Record<Visibility, TextKey> = {
  '': 'visible_default',
  '1': 'visible_1',
  '3': 'visible_3',
  '5': 'visible_5',
  '7': 'visible_7',
};

export const visibilityWords = (visibility: Visibility) => t(visibilityKeys[visibility]);
