import type { Capture } from '../../lead/capture.ts';
import type { Send } from '../../pipedrive/client.ts';
import type { Result } from '../../pipedrive/failure.ts';
import { longestList } from '../../pipedrive/v2/newest.ts';
import {
  createOrganization,
  deleteOrganization,
  listNewestOrganizations,
  type Organization,
  searchOrganizationsByName,
} from '../../pipedrive/v2/organizations.ts';
import { linked } from './decided.ts';
import type { Discovery, SharedEntityMaker } from './entity.ts';
import { absent, created, found, isMadeWith, isSameText, newestBefore, oldest } from './entity.ts';
import { takeBack } from './take-back.ts';

/** Known by its whole name. */
export const organization: SharedEntityMaker = {
  async look(capture, _journal, send, gone) {
    const { name = '', existingId, isNew } = capture.organization ?? {};
    if (existingId !== undefined) return asDiscovery(linked('organization', existingId, gone));
    if (isNew) return markNewest(send);
    const answer = await send(searchOrganizationsByName(name));
    if (!answer.ok) return answer;
    const hit = oldest(named(name, answer.value).filter(({ id }) => !gone.includes(id)));
    return { ok: true, value: { organization: hit ? found(hit.id) : absent } };
  },

  async create(capture, _journal, send) {
    if (!capture.organization) return { ok: true, value: { organization: absent } };
    const answer = await send(createOrganization(capture.organization));
    return answer.ok ? { ok: true, value: { organization: created(answer.value.id) } } : answer;
  },

  async recover(capture, journal, send, gone) {
    const after = newestBefore(journal.organization);
    const answer = await send(listNewestOrganizations());
    if (!answer.ok) return answer;
    const isOurs = isPresentAfter(after, gone);
    // There was none of this name before we asked, or none that counts.
    const ours = named(capture.organization?.name, answer.value).filter(isOurs);
    const kept = oldest(ours);
    if (kept) {
      const doubles = ours.filter(({ id, add_time }) => id !== kept.id && isMadeWith(kept.add_time, add_time));
      const failure = await takeBack(
        doubles.map(({ id }) => deleteOrganization(id)),
        send,
      );
      return failure ? { ok: false, failure } : { ok: true, value: { organization: created(kept.id) } };
    }
    // What so many newer ones hide is old enough for the search.
    const reachesBack = answer.value.length < longestList || answer.value.some(({ id }) => id <= (after ?? 0));
    if (!reachesBack) return searchOurs(capture, after, send, isOurs);
    return { ok: true, value: { organization: { ...absent, after } } };
  },
};

const asDiscovery = (answer: Result<number>): Discovery =>
  answer.ok ? { ok: true, value: { organization: found(answer.value) } } : answer;

async function markNewest(send: Send): Promise<Discovery> {
  const answer = await send(listNewestOrganizations(1));
  return answer.ok ? { ok: true, value: { organization: { ...absent, after: answer.value[0]?.id ?? 0 } } } : answer;
}

const isPresentAfter =
  (after: number | undefined, gone: readonly number[]) =>
  ({ id }: Organization) =>
    id > (after ?? 0) && !gone.includes(id);

async function searchOurs(
  capture: Capture,
  after: number | undefined,
  send: Send,
  isOurs: (candidate: Organization) => boolean,
): Promise<Discovery> {
  const name = capture.organization?.name ?? '';
  const hits = await send(searchOrganizationsByName(name));
  if (!hits.ok) return hits;
  const ours = oldest(named(name, hits.value).filter(isOurs));
  return { ok: true, value: { organization: ours ? created(ours.id) : { ...absent, after } } };
}

const named = (name: string | undefined, candidates: Organization[]) =>
  candidates.filter((candidate) => isSameText(candidate.name, name));
