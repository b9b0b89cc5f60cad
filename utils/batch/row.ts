import * as v from 'valibot';
import { contactPoint, type Draft, draftSchema, emptyDraft } from '../lead/draft.ts';
import { type GivenPerson, peopleMaxCount } from './given-person.ts';

/** One person of a batch that is being made, as the user edits them. */
export const rowSchema = v.strictObject({
  draft: draftSchema,
  /** Where in the file; `null` for those of a page. */
  line: v.nullable(v.number()),
  /** The user's own decision; `null` before there is one: everybody but duplicates. */
  isWanted: v.nullable(v.boolean()),
});
export type BatchRow = v.InferOutput<typeof rowSchema>;

export const rowsSchema = v.pipe(v.array(rowSchema), v.maxLength(peopleMaxCount));

/** The people of a page. */
export const rowsOfDrafts = (drafts: Draft[]): BatchRow[] =>
  drafts.slice(0, peopleMaxCount).map((draft) => ({ draft, line: null, isWanted: null }));

/** The people of a file or text. */
export const rowsOfPeople = (people: GivenPerson[], newId: () => string): BatchRow[] =>
  people.map(({ line, title, ...person }) => ({
    line,
    isWanted: null,
    draft: {
      ...emptyDraft({ id: newId(), page: null, selection: '' }),
      ...person,
      emails: person.emails.length > 0 ? person.emails : [contactPoint('')],
      phones: person.phones.length > 0 ? person.phones : [contactPoint('')],
      title: title || null,
    },
  }));
