import { longestList } from '../../pipedrive/v2/newest.ts';
import {
  createOrganization,
  deleteOrganization,
  listNewestOrganizations,
  type Organization,
  searchOrganizationsByName,
} from '../../pipedrive/v2/organizations.ts';
import { absent, created, found, isMadeWith, isSameText, oldest, type SharedEntityMaker } from './entity.ts';
import { takeBack } from './take-back.ts';

/** Known by its whole name. */
export const organization: SharedEntityMaker = {
  async look(capture, send, gone) {
    const name = capture.organization?.name ?? '';
    const answer = await send(searchOrganizationsByName(name));
    if (!answer.ok) return answer;
    const hit = oldest(named(name, answer.value).filter(({ id }) => id !== gone));
    return { ok: true, value: { organization: hit ? found(hit.id) : absent } };
  },

  async create(capture, _journal, send) {
    const answer = await send(createOrganization({ name: capture.organization?.name ?? '' }));
    return answer.ok ? { ok: true, value: { organization: created(answer.value.id) } } : answer;
  },

  async recover(capture, _journal, send) {
    const answer = await send(listNewestOrganizations());
    if (!answer.ok) return answer;
    // There was none of this name before we asked.
    const ours = named(capture.organization?.name, answer.value);
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
    if (answer.value.length >= longestList) return organization.look(capture, send);
    return { ok: true, value: { organization: absent } };
  },
};

const named = (name: string | undefined, candidates: Organization[]) =>
  candidates.filter((candidate) => isSameText(candidate.name, name));
