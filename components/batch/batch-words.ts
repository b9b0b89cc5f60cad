import type { Duplicate, SharedTrait } from '../../utils/batch/duplicates.ts';
import type { GivenProblem } from '../../utils/batch/given.ts';
import { peopleMaxCount } from '../../utils/batch/given-person.ts';
import type { Meaning } from '../../utils/batch/meaning.ts';
import { isSurelyThere } from '../../utils/batch/review.ts';
import type { BatchRow } from '../../utils/batch/row.ts';
import type { PersonMatch } from '../../utils/lead/match.ts';
import { matchWords } from '../match/match-words.ts';
import { locale, type TextKey, t } from '../text.ts';

/** The words for what batches know. A new kind without words doesn't compile. */

const meaningKeys: Record<Meaning, TextKey> = {
  ignored: 'column_ignored',
  name: 'field_name',
  firstName: 'column_firstName',
  lastName: 'column_lastName',
  email: 'field_email',
  phone: 'field_phone',
  jobTitle: 'field_jobTitle',
  organizationName: 'field_organizationName',
  website: 'field_website',
  profileUrl: 'field_profileUrl',
  location: 'field_location',
  title: 'field_title',
  amount: 'field_value',
  currency: 'field_currency',
  note: 'field_note',
};

export const meaningWords = (meaning: Meaning) => t(meaningKeys[meaning]);

export function givenProblemWords(problem: GivenProblem): string {
  switch (problem.kind) {
    case 'empty':
      return t('csv_empty');
    case 'nobody':
      return t('csv_nobody');
    case 'quoteOpen':
      return t('csv_quoteOpen', problem.line);
    case 'tooManyColumns':
      return t('csv_tooManyColumns', problem.line);
    case 'cellTooLong':
      return t('csv_cellTooLong', problem.line);
    case 'tooManyRows':
    case 'tooManyCards':
      return t('csv_tooManyRows', peopleMaxCount);
    case 'fileTooLarge':
      return t('csv_fileTooLarge');
  }
}

const traitKeys: Record<SharedTrait, TextKey> = {
  email: 'duplicate_email',
  profileUrl: 'duplicate_profileUrl',
  nameAndOrganization: 'duplicate_nameAndOrganization',
};

export const duplicateWords = ({ of, by }: Duplicate, rows: BatchRow[]) => t(traitKeys[by], rowNumber(rows, of));

/** Why a person may be one too many, in a line; `undefined` where nothing says so. */
export function knownWords(duplicate: string | undefined, inPipedrive: PersonMatch | undefined): string | undefined {
  const there = inPipedrive && t('batch_inPipedrive', matchWords(inPipedrive, undefined));
  const isLeftOut = isSurelyThere(inPipedrive) && t('batch_leftOut');
  return [duplicate, there, isLeftOut].filter(Boolean).join(' ') || undefined;
}

/** As the user counts: the file's lines, or from 1. */
export const rowNumber = (rows: BatchRow[], index: number): number => rows[index]?.line ?? index + 1;

/** "2 minutes", "40 seconds". */
export function durationWords(durationMs: number): string {
  const seconds = Math.max(1, Math.round(durationMs / 1_000));
  const [value, unit] =
    seconds < 90
      ? [seconds, 'second']
      : seconds < 5_400
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 3_600), 'hour'];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit: String(unit), unitDisplay: 'long' }).format(
    Number(value),
  );
}
