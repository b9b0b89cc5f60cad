import type { ContactChoices } from './contact-choices.ts';
import type { CustomField } from './custom-field.ts';
import type { Directory } from './directory.ts';
import type { DraftField } from './draft.ts';
import type { Found } from './link.ts';
import type { Mapping } from './mapping.ts';
import type { NoteFact } from './note.ts';

/** Why a field can't be sent as it is. Each needs a sentence (`problem_<name>` in `public/_locales`). */
export type ProblemKind =
  | 'personOrOrganization'
  | 'personWithoutName'
  | 'email'
  | 'phone'
  | 'url'
  | 'amount'
  | 'currency'
  | 'titleMissing'
  | 'titleTooLong'
  | 'tooLong'
  | 'number'
  | 'date'
  | 'time'
  | 'rangeIncomplete'
  | 'rangeReversed'
  | 'required'
  | 'linkGone'
  | 'refused';

export interface Problem {
  field: DraftField;
  /** Position in `emails` or `phones`; 0 elsewhere. */
  index: number;
  kind: ProblemKind;
  /** Which of the custom fields. */
  key?: string;
  /** Pipedrive's own, where it refused. */
  words?: string;
}

/** What a draft depends on beside itself. */
export interface Surroundings {
  /** BCP 47; decides how amounts are read. */
  locale: string;
  /** Stands where the draft names none. Empty when it isn't known. */
  currency: string;
  /** Heads a fact in the note, in the user's language. */
  wordFor: (label: NoteFact['label']) => string;
  titleTemplate?: string;
  /** What the account offers. Without it nothing that must be chosen from it is sent. */
  directory?: Directory | undefined;
  /** What the form's look into Pipedrive has found. */
  found?: Found;
  /** Those that stand in the form. */
  customFields?: CustomField[];
  /** Where facts go that not every account has a field for; as suggested where it isn't said. */
  mapping?: Mapping;
  /** Whose new persons and organizations are, and who sees them; as the lead where it isn't said. */
  contacts?: ContactChoices;
}
