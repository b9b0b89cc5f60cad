import type { CapturedPerson } from '../../lead/capture.ts';
import type { Send } from '../../pipedrive/client.ts';
import type { Result } from '../../pipedrive/failure.ts';
import { longestList } from '../../pipedrive/v2/newest.ts';
import {
  createPerson,
  deletePerson,
  listNewestPersons,
  type Person,
  type PersonHit,
  searchPersons,
} from '../../pipedrive/v2/persons.ts';
import type { Journal } from '../record.ts';
import { isDecided, linked } from './decided.ts';
import type { Discovery, SharedEntityMaker } from './entity.ts';
import { absent, created, digitsOf, found, isMadeWith, isSameText, knownId, newestBefore, oldest } from './entity.ts';
import { takeBack } from './take-back.ts';

/** Known by exact e-mail. A name alone is no proof, so a person without e-mail counts as new. */
export const person: SharedEntityMaker = {
  async look(capture, journal, send, gone) {
    const { existingId, isNew, emails } = capture.person ?? {};
    if (existingId !== undefined) return asDiscovery(linked('person', existingId, gone));
    const email = emails?.[0]?.value;
    // In an organization that this capture has made, whoever has the name is ours: nothing to tell them from.
    if (email === undefined && isMade(journal.organization)) return { ok: true, value: { person: absent } };
    if (email === undefined || isNew) return markNewest(send);
    const answer = await send(searchPersons('email', email));
    if (!answer.ok) return answer;
    // The search's idea of "exact" is Pipedrive's; ours is checked here.
    const hits = answer.value
      .filter(({ id }) => !gone.includes(id))
      .filter((candidate) => candidate.emails.some((known) => isSameText(known, email)));
    const hit = hits.find(({ name }) => isSameText(name, capture.person?.name)) ?? oldest(hits);
    if (!hit) return { ok: true, value: { person: absent } };
    const organization = hit.organization;
    const isCapturedOrganization =
      organization && !isDecided(capture, 'organization') && isSameText(organization.name, capture.organization?.name);
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

  async recover(capture, journal, send, gone) {
    const after = newestBefore(journal.person);
    const listed = await send(listNewestPersons());
    if (!listed.ok) return listed;
    const ours = listed.value
      .map(plain)
      .filter(({ id }) => !gone.includes(id))
      .filter(isOurs(capture.person, after, knownId(journal.organization)));
    const kept = oldest(ours);
    if (kept) {
      const failure = await takeBack(
        doublesOf(kept, ours).map(({ id }) => deletePerson(id)),
        send,
      );
      return failure ? { ok: false, failure } : { ok: true, value: { person: created(kept.id) } };
    }
    const reachesBack = listed.value.length < longestList || listed.value.some(({ id }) => id <= (after ?? 0));
    return reachesBack
      ? { ok: true, value: { person: { ...absent, after } } }
      : searchOurs(capture.person, after, knownId(journal.organization), send, gone);
  },
};

const isMade = (progress: Journal['organization']) => progress?.state === 'known' && progress.how === 'created';

const asDiscovery = (answer: Result<number>): Discovery =>
  answer.ok ? { ok: true, value: { person: found(answer.value) } } : answer;

async function markNewest(send: Send): Promise<Discovery> {
  const answer = await send(listNewestPersons(1));
  return answer.ok ? { ok: true, value: { person: { ...absent, after: answer.value[0]?.id ?? 0 } } } : answer;
}

/** What hundreds of newer persons hide is old enough for the search. */
async function searchOurs(
  captured: CapturedPerson | undefined,
  after: number | undefined,
  organizationId: number | undefined,
  send: Send,
  gone: readonly number[],
) {
  const email = captured?.emails[0]?.value;
  const hits = await send(email ? searchPersons('email', email) : searchPersons('name', captured?.name ?? ''));
  if (!hits.ok) return hits;
  const present = hits.value
    .map((hit) => ({ ...hit, org_id: hit.organization?.id ?? null }))
    .filter(({ id }) => !gone.includes(id));
  const ours = oldest(present.filter(isOurs(captured, after, organizationId)));
  return { ok: true, value: { person: ours ? created(ours.id) : { ...absent, after } } } as const;
}

type Comparable = Pick<PersonHit, 'id' | 'emails' | 'phones'> & { name: string | null; org_id: number | null };

const plain = (listed: Person) => ({
  ...listed,
  emails: listed.emails.map(({ value }) => value),
  phones: listed.phones.map(({ value }) => value),
});

/**
 * Nobody had the e-mail before we asked, or nobody who counts; without one, whoever came with this name and phone, or has them in
 * the organization that was made for them.
 */
const isOurs =
  (captured: CapturedPerson | undefined, after: number | undefined, organizationId: number | undefined) =>
  ({ id, name, emails, phones, org_id }: Comparable) => {
    const email = captured?.emails[0]?.value;
    if (id <= (after ?? 0)) return false;
    if (email !== undefined) return emails.some((known) => isSameText(known, email));
    if (after === undefined && organizationId !== undefined && org_id !== organizationId) return false;
    const isSamePhone = digitsOf(phones[0]) === digitsOf(captured?.phones[0]?.value);
    return isSamePhone && isSameText(name, captured?.name);
  };

/** The same in all that we sent, and made at the same time. Without an e-mail they may be another capture's. */
function doublesOf<Listed extends Comparable & { add_time?: string | undefined }>(kept: Listed, ours: Listed[]) {
  if (kept.emails.length === 0) return [];
  const contents = ({ name, emails, phones }: Listed) => JSON.stringify([name, emails, phones]);
  return ours.filter(
    (other) => other.id !== kept.id && contents(other) === contents(kept) && isMadeWith(kept.add_time, other.add_time),
  );
}
