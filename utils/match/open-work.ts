import type { OpenLead } from '../lead/match.ts';
import type { FoundDeal, FoundItems, FoundLead } from '../pipedrive/v2/item-search.ts';

/** The open leads and deals of somebody, the newest lead first. */
export function openWork({ leads, deals }: FoundItems, isTheirs: (item: FoundLead | FoundDeal) => boolean) {
  return {
    openLeads: leads
      .filter((lead) => !lead.is_archived && isTheirs(lead))
      .map(openLeadFrom)
      .toSorted((one, other) => (other.since ?? 0) - (one.since ?? 0)),
    openDeals: deals.filter((deal) => deal.status === 'open' && isTheirs(deal)).length,
  };
}

export function openLeadFrom({ id, title }: { id: string; title: string }): OpenLead {
  const since = madeAt(id);
  return { id, title, ...(since !== undefined && { since }) };
}

/** 100 ns since 1582-10-15, when UUIDs begin to count. */
const uuidEpochMs = -Date.UTC(1582, 9, 15);
const pipedriveBeganMs = Date.UTC(2010, 0, 1);

/**
 * When a lead was made. Searches don't say it, but its id does, for nothing: it is a UUID of version 1, which begins with
 * the time (RFC 9562). The example in Pipedrive's reference has it to the millisecond of its `add_time`.
 */
export function madeAt(leadId: string): number | undefined {
  const [, low, middle, high] = /^([0-9a-f]{8})-([0-9a-f]{4})-1([0-9a-f]{3})-/i.exec(leadId) ?? [];
  if (!low || !middle || !high) return undefined;
  const time = Number(BigInt(`0x${high}${middle}${low}`) / 10_000n) - uuidEpochMs;
  return time >= pipedriveBeganMs ? time : undefined;
}
