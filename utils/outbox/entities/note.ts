import { createNote, deleteNote, listNotes, noteHtml } from '../../pipedrive/v1/notes.ts';
import { noteText } from '../mapped.ts';
import { absent, created, type EntityMaker, knownId } from './entity.ts';
import { takeBack } from './take-back.ts';

/** Known by its text among the notes of the capture's own lead. */
export const note: EntityMaker = {
  async create(capture, journal, send) {
    const answer = await send(createNote(knownId(journal.lead) ?? '', noteText(capture, journal)));
    return answer.ok ? { ok: true, value: { note: created(answer.value.id) } } : answer;
  },

  async recover(capture, journal, send) {
    const answer = await send(listNotes(knownId(journal.lead) ?? ''));
    if (!answer.ok) return answer;
    const letters = lettersOf(noteHtml(noteText(capture, journal)));
    const [ours, ...doubles] = answer.value
      .filter(({ content }) => lettersOf(content ?? '') === letters)
      .toSorted((one, other) => one.id - other.id);
    if (!ours) return { ok: true, value: { note: absent } };
    const failure = await takeBack(
      doubles.map(({ id }) => deleteNote(id)),
      send,
    );
    return failure ? { ok: false, failure } : { ok: true, value: { note: created(ours.id) } };
  },
};

/** Pipedrive cleans the HTML of notes and may set other tags and entities: only what is read is compared. */
function lettersOf(html: string) {
  return html.replaceAll(/<[^<>]*>|&#?\w+;|[^\p{L}\p{N}]/gu, '');
}
