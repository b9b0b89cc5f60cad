import type { JsonRecord } from '../json.ts';
import type { Field, Lead } from '../store/records.ts';
import { company } from '../store/seed.ts';
import { preciseTime } from './answers.ts';
import { writtenCustomValues } from './custom-values.ts';

export function leadAnswer(lead: Lead, dealFields: Field[]): JsonRecord {
  return {
    id: lead.id,
    title: lead.title,
    owner_id: lead.ownerId,
    creator_id: lead.creatorId,
    label_ids: lead.labelIds,
    person_id: lead.personId,
    organization_id: lead.organizationId,
    // Both always `API` for leads made through it, and not for the caller to set.
    source_name: 'API',
    origin: 'API',
    origin_id: lead.originId,
    channel: lead.channel,
    channel_id: lead.channelId,
    source_deal_id: null,
    is_archived: lead.isArchived,
    was_seen: lead.wasSeen,
    value: lead.value,
    expected_close_date: lead.expectedCloseDate,
    next_activity_id: null,
    add_time: preciseTime(lead.createdAt),
    update_time: preciseTime(lead.updatedAt),
    visible_to: lead.visibleTo,
    cc_email: `${company.domain}+${company.id}+lead${lead.id.slice(0, 8)}@pipedrivemail.com`,
    ...writtenCustomValues(lead.customValues, dealFields),
  };
}
