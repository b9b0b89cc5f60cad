import type { CapturedPerson } from '../../lead/capture.ts';
import { createPerson, listNewestPersons, type Person, searchPersonsByEmail } from '../../pipedrive/v2/persons.ts';
import { absent, created, found, isMadeSince, isSameText, knownId, oldest, type SharedEntityMaker } from './entity.ts';

/** Known by exact e-mail. A name alone is no proof, so a person without e-mail counts as new. */
export const person: SharedEntityMaker = {
  async look(capture, send) {
    const email = capture.person?.emails[0]?.value;
    if (email === undefined) return { ok: true, value: { person: absent } };
    const answer = await send(searchPersonsByEmail(email));
    if (!answer.ok) return answer;
    // The search's idea of "exact" is Pipedrive's; ours is checked here.
    const hits = answer.value.filter((candidate) => candidate.emails.some((known) => isSameText(known, email)));
    const hit = hits.find(({ name }) => isSameText(name, capture.person?.name)) ?? oldest(hits);
    if (!hit) return { ok: true, value: { person: absent } };
    const organization = hit.organization;
    const isCapturedOrganization = organization && isSameText(organization.name, capture.organization?.name);
    return {
      ok: true,
      // A known person at the captured organization brings that along and saves a search.
      value: { person: found(hit.id), ...(isCapturedOrganization && { organization: found(organization.id) }) },
    };
  },

  async create(capture, journal, send) {
    if (!capture.person) return { ok: true, value: { person: absent } };
    const answer = await send(createPerson(capture.person, knownId(journal.organization)));
    return answer.ok ? { ok: true, value: { person: created(answer.value.id) } } : answer;
  },

  async recover(capture, _journal, askedAt, send) {
    const answer = await send(listNewestPersons());
    if (!answer.ok) return answer;
    const ours = answer.value.find(
      (candidate) => isMadeSince(candidate.add_time, askedAt) && isAsCaptured(candidate, capture.person),
    );
    return { ok: true, value: { person: ours ? created(ours.id) : absent } };
  },
};

function isAsCaptured(candidate: Person, captured: CapturedPerson | undefined) {
  const email = captured?.emails[0]?.value;
  const isSameEmail = email === undefined || candidate.emails.some(({ value }) => isSameText(value, email));
  return isSameEmail && isSameText(candidate.name, captured?.name);
}
