import type { Database } from './database.ts';
import { readable } from './readable.ts';
import type { Journal, OutboxRecord, SharedEntity } from './record.ts';
import { journalIn } from './tombstones.ts';

/** Whether a capture other than this one is linked to the entity, or will be as soon as it is sent. */
export async function isUsedElsewhere(
  database: Database,
  entity: SharedEntity,
  entityId: number,
  captureId: string,
): Promise<boolean> {
  const transaction = database.transaction(['captures', 'tombstones']);
  const [captures, tombstones] = await Promise.all([
    transaction.objectStore('captures').getAll(),
    transaction.objectStore('tombstones').getAll(),
  ]);
  const isUsedBy = (journal: Journal | undefined) => isKnownAs(journal?.[entity], entityId);
  const others = captures.map(readable).filter((record) => record !== undefined && record.id !== captureId);
  return (
    others.some((record) => record && isLinked(record, entity, entityId)) || tombstones.map(journalIn).some(isUsedBy)
  );
}

function isLinked(record: OutboxRecord, entity: SharedEntity, entityId: number): boolean {
  switch (record.state) {
    case 'waiting':
    case 'held':
    case 'needs-user':
      return record.capture[entity]?.existingId === entityId || isKnownAs(record.journal[entity], entityId);
    case 'undoing':
      return record.steps.lead !== 'gone' && idIn(record, entity) === entityId;
    case 'sent':
      return idIn(record, entity) === entityId;
    case 'undone':
      return false;
  }
}

/** What Undo has deleted, or has asked to. Pipedrive's search may know it for a while yet. */
export async function takenBack(database: Database, entity: SharedEntity): Promise<number[]> {
  const byState = database.transaction('captures').store.index('state');
  const records = (await Promise.all([byState.getAll('undoing'), byState.getAll('undone')])).flat().map(readable);
  return records.flatMap((record) => {
    if (record?.state !== 'undoing' && record?.state !== 'undone') return [];
    const step = record.steps[entity];
    const id = idIn(record, entity);
    return id !== undefined && (step === 'asked' || step === 'gone') ? [id] : [];
  });
}

const idIn = ({ receipt }: OutboxRecord & { state: 'sent' | 'undoing' | 'undone' }, entity: SharedEntity) =>
  entity === 'person' ? receipt.personId : receipt.organizationId;

const isKnownAs = (progress: Journal[SharedEntity], id: number) => progress?.state === 'known' && progress.id === id;
