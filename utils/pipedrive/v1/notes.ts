import * as v from 'valibot';
import type { Operation } from '../operation.ts';

const noteSchema = v.object({ id: v.number(), content: v.optional(v.nullable(v.string())) });
export type Note = v.InferOutput<typeof noteSchema>;

/** 10 tokens. Notes of a lead have an endpoint of their own; `POST /v1/leads` has taken no note since 2021. */
export function createNote(leadId: string, text: string): Operation<Note> {
  return { method: 'POST', path: '/v1/notes', body: { content: noteHtml(text), lead_id: leadId }, answer: noteSchema };
}

/** 20 tokens. */
export function listNotes(leadId: string): Operation<Note[]> {
  return { method: 'GET', path: '/v1/notes', query: { lead_id: leadId }, answer: v.array(noteSchema) };
}

/** 6 tokens. */
export function deleteNote(id: number): Operation<unknown> {
  return { method: 'DELETE', path: `/v1/notes/${id}`, answer: v.unknown() };
}

/**
 * Plain text as the HTML that `content` takes. Escaped here, because the text comes from a page and Pipedrive's own
 * clean-up is not ours to rely on: notes are read by mail, exports and other programs, too.
 */
export function noteHtml(text: string): string {
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign).replaceAll(/\r\n|\r|\n/g, '<br>');
}
