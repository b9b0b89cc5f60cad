import { createNote, listNotes, noteHtml } from '../../pipedrive/v1/notes.ts';
import { absent, created, type EntityMaker, knownId } from './entity.ts';

/** Known by its text among the notes of the capture's own lead. */
export const note: EntityMaker = {
  async create(capture, journal, send) {
    const answer = await send(createNote(knownId(journal.lead) ?? '', capture.note));
    return answer.ok ? { ok: true, value: { note: created(answer.value.id) } } : answer;
  },

  async recover(capture, journal, send) {
    const answer = await send(listNotes(knownId(journal.lead) ?? ''));
    if (!answer.ok) return answer;
    const letters = lettersOf(noteHtml(capture.note));
    const ours = answer.value.find(({ content }) => lettersOf(content ?? '') === letters);
    return { ok: true, value: { note: ours ? created(ours.id) : absent } };
  },
};

/** Pipedrive cleans the HTML of notes and may set other tags and entities: only what is read is compared. */
function lettersOf(html: string) {
  return html.replaceAll(/<[^>]*>|&#?\w+;|[^\p{L}\p{N}]+/gu, '');
}
