import {
  createOrganization,
  listNewestOrganizations,
  searchOrganizationsByName,
} from '../../pipedrive/v2/organizations.ts';
import { absent, created, found, isMadeSince, isSameText, oldest, type SharedEntityMaker } from './entity.ts';

/** Known by its whole name. */
export const organization: SharedEntityMaker = {
  async look(capture, send) {
    const name = capture.organization?.name ?? '';
    const answer = await send(searchOrganizationsByName(name));
    if (!answer.ok) return answer;
    const hit = oldest(answer.value.filter((candidate) => isSameText(candidate.name, name)));
    return { ok: true, value: { organization: hit ? found(hit.id) : absent } };
  },

  async create(capture, _journal, send) {
    const answer = await send(createOrganization({ name: capture.organization?.name ?? '' }));
    return answer.ok ? { ok: true, value: { organization: created(answer.value.id) } } : answer;
  },

  async recover(capture, _journal, askedAt, send) {
    const answer = await send(listNewestOrganizations());
    if (!answer.ok) return answer;
    const ours = answer.value.find(
      ({ name, add_time }) => isSameText(name, capture.organization?.name) && isMadeSince(add_time, askedAt),
    );
    return { ok: true, value: { organization: ours ? created(ours.id) : absent } };
  },
};
