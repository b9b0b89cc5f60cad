import * as v from 'valibot';
import { customEntrySchema } from '../lead/custom-field.ts';
import type { Draft } from '../lead/draft.ts';
import { choiceSchemas, type StandingChoices } from '../lead/standing-choices.ts';

/** Longest note for everybody: with each one's own and the facts it stays under what Pipedrive takes. */
export const sharedNoteMaxLength = 20_000;

/** What all leads of a batch have in common. */
export const sharedSchema = v.strictObject({
  choices: v.strictObject(choiceSchemas),
  /** By the keys of the fields, as in a draft. */
  customFields: v.record(v.string(), customEntrySchema),
  note: v.pipe(v.string(), v.maxLength(sharedNoteMaxLength)),
  /** Whether the page that the people were found on goes into their notes. */
  includePage: v.boolean(),
});
export type Shared = v.InferOutput<typeof sharedSchema>;

export const sharedFrom = (choices: StandingChoices): Shared => ({
  choices,
  customFields: {},
  note: '',
  includePage: true,
});

/** A person's draft with what all have in common. */
export const withShared = (draft: Draft, { choices, customFields, note, includePage }: Shared): Draft => ({
  ...draft,
  ...choices,
  currency: draft.currency || choices.currency,
  customFields,
  note: [note.trim(), draft.note.trim()].filter(Boolean).join('\n\n'),
  includePage: includePage && draft.page !== null,
});
