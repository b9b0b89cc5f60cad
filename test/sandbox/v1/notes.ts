import * as v from 'valibot';
import type { ApiAnswer, ApiRequest, Endpoint, Endpoints, World } from '../api.ts';
import { isRecord } from '../json.ts';
import type { Note } from '../store/records.ts';
import { failure, forbidden, success } from './answers.ts';
import { firstError } from './joi.ts';
import { noteAnswer } from './note-answer.ts';
import { type NoteCreation, noteCreation } from './note-body.ts';
import { nestedPagination, pageOf, wholeNumber } from './paging.ts';

const notFound = failure(404, 'Note was not found.');
/** Known from reports of real traffic. */
const noTarget = 'Note must be associated with at least one organization, person, deal, lead or project.';
/** "About 100 KB" (the specification's text on notes). */
const largestContent = 100_000;

const createNote: Endpoint = (request, world) => {
  const result = v.safeParse(noteCreation, isRecord(request.body) ? request.body : {}, { abortEarly: true });
  if (!result.success) return failure(400, firstError(result.issues));
  const refusal = refusalOf(result.output, request, world);
  if (refusal) return refusal;
  const note = noteFrom(result.output, request, world);
  world.store.notes.set(note.id, note);
  return success(noteAnswer(note, world.store, request.user));
};

const listNotes: Endpoint = ({ query, user }, { store }) => {
  const notes = [...store.notes.values()].filter((note) => isWanted(note, query));
  const page = pageOf(notes, query);
  return success(
    page.items.map((note) => noteAnswer(note, store, user)),
    nestedPagination(page),
  );
};

const readNote: Endpoint = (request, { store }) => {
  const note = store.notes.get(Number(request.params.id));
  return note ? success(noteAnswer(note, store, request.user)) : notFound;
};

const deleteNote: Endpoint = (request, { store }) =>
  store.notes.delete(Number(request.params.id)) ? success(true) : notFound;

export const noteEndpoints: Endpoints = {
  'v1 post /notes': createNote,
  'v1 get /notes': listNotes,
  'v1 get /notes/{id}': readNote,
  'v1 delete /notes/{id}': deleteNote,
};

function isWanted(note: Note, query: URLSearchParams): boolean {
  const leadId = query.get('lead_id');
  const personId = wholeNumber(query.get('person_id'));
  const organizationId = wholeNumber(query.get('org_id'));
  return (
    (leadId === null || note.leadId === leadId) &&
    (personId === undefined || note.personId === personId) &&
    (organizationId === undefined || note.organizationId === organizationId)
  );
}

function refusalOf(body: NoteCreation, { user }: ApiRequest, { store }: World): ApiAnswer | undefined {
  if (!body.lead_id && !body.person_id && !body.org_id && !body.deal_id) return failure(400, noTarget);
  if (body.content.length > largestContent) return failure(400, 'Note content is too long.');
  // Only admins may write in another user's name (OpenAPI v1).
  if (body.user_id !== undefined && body.user_id !== user.id && !user.isAdmin) return forbidden();
  if (body.lead_id && !store.leads.has(body.lead_id)) return failure(404, 'Lead was not found.');
  if (body.person_id && !store.persons.has(body.person_id)) return failure(404, 'Person was not found.');
  if (body.org_id && !store.organizations.has(body.org_id)) return failure(404, 'Organization was not found.');
  return undefined;
}

function noteFrom(body: NoteCreation, { user }: ApiRequest, { ids, clock }: World): Note {
  const now = clock.now();
  return {
    id: ids.number('note'),
    // Pipedrive cleans HTML in ways it doesn't document; here it stays as sent, so that tests see it.
    content: body.content,
    userId: body.user_id ?? user.id,
    leadId: body.lead_id ?? null,
    personId: body.person_id ?? null,
    organizationId: body.org_id ?? null,
    dealId: body.deal_id ?? null,
    isPinnedToLead: body.pinned_to_lead_flag === 1,
    isPinnedToPerson: body.pinned_to_person_flag === 1,
    isPinnedToOrganization: body.pinned_to_organization_flag === 1,
    createdAt: body.add_time ? Date.parse(`${body.add_time.replace(' ', 'T')}Z`) : now,
    updatedAt: now,
  };
}
