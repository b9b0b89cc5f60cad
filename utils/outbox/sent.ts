import { entities, type Receipt } from '../lead/receipt.ts';
import { knownId } from './entities/entity.ts';
import type { Journal, SentRecord, WaitingRecord } from './record.ts';

/** What stays of a capture once Pipedrive has all of it. */
export function sentFrom({ version, id, confirmedAt, batchId, journal }: WaitingRecord, sentAt: number): SentRecord {
  return {
    version,
    id,
    confirmedAt,
    ...(batchId !== undefined && { batchId }),
    state: 'sent',
    sentAt,
    receipt: receiptFrom(journal),
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
