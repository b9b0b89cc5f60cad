import type { LeadChoices } from '../../lead/capture.ts';
import { createLead, deleteLead, type Lead, leadRequest, listLeads } from '../../pipedrive/v1/leads.ts';
import { absent, created, type Discovery, type EntityMaker, knownId } from './entity.ts';
import { takeBack } from './take-back.ts';

/** Known by `origin_id`, which carries the capture's id. */
export const lead: EntityMaker = {
  async create(capture, journal, send) {
    const request = leadRequest(capture.lead, {
      originId: capture.id,
      personId: knownId(journal.person),
      organizationId: knownId(journal.organization),
    });
    const answer = await send(createLead(request));
    return answer.ok ? discovered(answer.value, capture.lead) : answer;
  },

  async recover(capture, journal, send) {
    const personId = knownId(journal.person);
    const organizationId = knownId(journal.organization);
    const of = personId === undefined ? { organizationId: organizationId ?? 0 } : { personId };
    for (const archived of [false, true]) {
      const answer = await send(listLeads(of, archived));
      if (!answer.ok) return answer;
      // Newest first: the oldest stays.
      const [ours, ...doubles] = answer.value.filter(({ origin_id }) => origin_id === capture.id).toReversed();
      if (!ours) continue;
      const failure = await takeBack(
        doubles.map(({ id }) => deleteLead(id)),
        send,
      );
      return failure ? { ok: false, failure } : discovered(ours, capture.lead);
    }
    return { ok: true, value: { lead: absent } };
  },
};

/** Instead of refusing a field that was deleted, Pipedrive ignores it: then the lead that it made has none of it. */
const discovered = (made: Lead, { mapped }: LeadChoices): Discovery => ({
  ok: true,
  value: { lead: created(made.id) },
  isFieldGone: Object.keys(mapped?.values ?? {}).some((key) => made[key] == null),
});
