import { type Receipt, undoLeftMs } from '../lead/receipt.ts';
import type { Send } from '../pipedrive/client.ts';
import { type Failure, isWorthRetrying, type Result } from '../pipedrive/failure.ts';
import type { Operation } from '../pipedrive/operation.ts';
import { deleteLead } from '../pipedrive/v1/leads.ts';
import { deleteNote } from '../pipedrive/v1/notes.ts';
import { deleteOrganization } from '../pipedrive/v2/organizations.ts';
import { deletePerson } from '../pipedrive/v2/persons.ts';
import { headStartMs } from './confirmed.ts';
import type { Entity, OutboxRecord, SentRecord, SharedEntity, UndoingRecord, UndoneRecord } from './record.ts';
import { retryDelayMs } from './retry-rule.ts';
import { tombstoneLifeMs } from './tombstones.ts';

/** The lead first: where Pipedrive won't delete that, everything is left as it is. */
const order = ['lead', 'note', 'person', 'organization'] as const;
type Deletable = (typeof order)[number];

export interface Rim {
  send: Send;
  /** Resolves once the record is on the disk. */
  commit: (record: OutboxRecord) => Promise<void>;
  /** Whether another capture is linked to it, or is about to be. */
  isUsedElsewhere: (entity: SharedEntity, entityId: number, captureId: string) => Promise<boolean>;
  now: () => number;
  random: () => number;
}

/** A sent capture that the user wants back; `undefined` when that comes too late. */
export function undoing(record: SentRecord, now: number): UndoingRecord | undefined {
  if (undoLeftMs(record.sentAt, now) === 0) return undefined;
  const { undoRefusal: _, ...sent } = record;
  const steps = Object.fromEntries((sent.receipt.created ?? []).map((entity) => [entity, stepAtFirst(entity)]));
  return { ...sent, state: 'undoing', steps, tries: 0, dueAt: now - headStartMs };
}

/** What was added to somebody who was there before stays: Pipedrive can't tell any more whose it is. */
const stepAtFirst = (entity: Entity) => (entity === 'additions' ? 'kept' : 'due');

/**
 * Deletes what the capture has created, and nothing else, one after the other: 6 tokens for the lead and for the note, 3 for
 * the person and for the organization. Every deletion is written down before it is asked for, so a worker that dies goes on
 * where it was; asked twice, it is answered with 404, which is as good. Ends undone, sent as before if the lead can't be
 * deleted, or with a later `dueAt`.
 */
export async function advanceUndo(record: UndoingRecord, rim: Rim): Promise<UndoingRecord | UndoneRecord | SentRecord> {
  const entity = order.find((one) => isLeft(record, one));
  if (!entity) return commit(undone(record), rim);
  if (await isKept(record, entity, rim)) return advanceUndo(await commit(withStep(record, entity, 'kept'), rim), rim);
  const asked = await commit(withStep(record, entity, 'asked'), rim);
  const answer = await rim.send(deletionOf(entity, record.receipt));
  if (isGone(answer)) {
    const { reason: _, ...rest } = withStep(asked, entity, 'gone');
    return advanceUndo(await commit({ ...rest, tries: 0 }, rim), rim);
  }
  if (isWorthRetrying(answer.failure)) return commit(putOff(asked, answer.failure, rim), rim);
  if (entity === 'lead') return commit(sentAsBefore(record, answer.failure), rim);
  return advanceUndo(await commit({ ...withStep(asked, entity, 'refused'), refusal: answer.failure }, rim), rim);
}

async function commit<Kind extends OutboxRecord>(record: Kind, rim: Rim): Promise<Kind> {
  await rim.commit(record);
  return record;
}

const isLeft = ({ steps }: UndoingRecord, entity: Entity) => steps[entity] === 'due' || steps[entity] === 'asked';

/** Asked once before the first request: afterwards nothing is linked to it any more. */
async function isKept({ id, steps, receipt, confirmedAt, hasLostOthers }: UndoingRecord, entity: Deletable, rim: Rim) {
  if (steps[entity] !== 'due' || entity === 'lead' || entity === 'note') return false;
  // The outbox may not remember others that use the same.
  if (hasLostOthers || Math.abs(rim.now() - confirmedAt) >= tombstoneLifeMs) return true;
  const entityId = entity === 'person' ? receipt.personId : receipt.organizationId;
  return entityId !== undefined && rim.isUsedElsewhere(entity, entityId, id);
}

function deletionOf(entity: Deletable, receipt: Receipt): Operation<unknown> {
  switch (entity) {
    case 'lead':
      return deleteLead(receipt.leadId);
    case 'note':
      return deleteNote(receipt.noteId ?? 0);
    case 'person':
      return deletePerson(receipt.personId ?? 0);
    case 'organization':
      return deleteOrganization(receipt.organizationId ?? 0);
  }
}

/** Deleted by this request, by an earlier one, or by somebody else. */
function isGone(answer: Result<unknown>): answer is Result<unknown> & { ok: true } {
  return answer.ok || (answer.failure.kind === 'refused' && [404, 410].includes(answer.failure.status));
}

const withStep = (record: UndoingRecord, entity: Entity, step: UndoingRecord['steps'][Entity]): UndoingRecord => ({
  ...record,
  steps: { ...record.steps, [entity]: step },
});

function putOff(record: UndoingRecord, reason: Failure, { now, random }: Rim): UndoingRecord {
  const tries = record.tries + 1;
  return { ...record, tries, reason, dueAt: now() + retryDelayMs(reason, tries, { random }) };
}

function undone({ tries: _, dueAt: __, reason: ___, ...record }: UndoingRecord): UndoneRecord {
  return { ...record, state: 'undone' };
}

function sentAsBefore(record: UndoingRecord, undoRefusal: Failure): SentRecord {
  const { steps: _, refusal: __, tries: ___, dueAt: ____, reason: _____, ...sent } = record;
  return { ...sent, state: 'sent', undoRefusal };
}
