import { entities, type Receipt } from '../lead/receipt.ts';
import { knownId } from './entities/entity.ts';
import type { Journal, SentRecord, WaitingRecord } from './record.ts';

/** What stays of a capture once Pipedrive has all of it. */
export function sentFrom(record: WaitingRecord, sentAt: number, companyDomain?: string): SentRecord {
  const { version, id, confirmedAt, batchId, hasLostOthers, journal, isFieldGone } = record;
  return {
    version,
    id,
    confirmedAt,
    ...(batchId !== undefined && { batchId }),
    ...(hasLostOthers && { hasLostOthers }),
    state: 'sent',
    sentAt,
    receipt: {
      ...receiptFrom(journal),
      ...(companyDomain !== undefined && { companyDomain }),
      ...(isFieldGone && { isFieldGone }),
    },
  };
}

const isCreated = (progress: Journal[keyof Journal]) => progress?.state === 'known' && progress.how === 'created';

function receiptFrom(journal: Journal): Receipt {
  const personId = knownId(journal.person);
  const organizationId = knownId(journal.organization);
  const noteId = knownId(journal.note);
  return {
    leadId: knownId(journal.lead) ?? '',
    ...(personId !== undefined && { personId }),
    ...(organizationId !== undefined && { organizationId }),
    ...(noteId !== undefined && { noteId }),
    created: entities.filter((entity) => isCreated(journal[entity])),
  };
}
