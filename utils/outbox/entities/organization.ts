import { longestList } from '../../pipedrive/v2/newest.ts';
import {
  createOrganization,
  listNewestOrganizations,
  type Organization,
  searchOrganizationsByName,
} from '../../pipedrive/v2/organizations.ts';
import { absent, created, found, isSameText, oldest, type SharedEntityMaker } from './entity.ts';

/** Known by its whole name. */
export const organization: SharedEntityMaker = {
  async look(capture, send) {
    const name = capture.organization?.name ?? '';
    const answer = await send(searchOrganizationsByName(name));
    if (!answer.ok) return answer;
    const hit = oldest(named(name, answer.value));
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
    const ours = oldest(named(capture.organization?.name, answer.value));
    if (ours) return { ok: true, value: { organization: created(ours.id) } };
    // What so many newer ones hide is old enough for the search.
    if (answer.value.length >= longestList) return organization.look(capture, send);
    return { ok: true, value: { organization: absent } };
  },
};

const named = (name: string | undefined, candidates: Organization[]) =>
  candidates.filter((candidate) => isSameText(candidate.name, name));
