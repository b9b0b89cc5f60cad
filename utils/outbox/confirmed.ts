import type { Capture } from '../lead/capture.ts';
import {
  type Entity,
  entities,
  type Journal,
  type NeedsUserRecord,
  type OutboxRecord,
  type WaitingRecord,
} from './record.ts';
import { traceKeys } from './traces.ts';

/**
 * The record of a capture that was just confirmed; `undefined` where the outbox has it already. A capture that needs the
 * user is replaced by its mended self.
 */
export function confirmed(capture: Capture, known: OutboxRecord | undefined, now: number): WaitingRecord | undefined {
  if (known && known.state !== 'needs-user') return undefined;
  return {
    version: 1,
    id: capture.id,
    confirmedAt: known?.confirmedAt ?? now,
    state: 'waiting',
    capture,
    journal: known ? keptJournal(known, capture) : {},
    tries: 0,
    dueAt: now,
  };
}

/** What was made for the capture, or may have been, stays; what was only looked for is looked for anew if it changed. */
function keptJournal(known: NeedsUserRecord, mended: Capture): Journal {
  const { lead } = known.journal;
  // A lead that may be there is found by the person and organization it was made for.
  if (lead && lead.state !== 'absent') return known.journal;
  const journal = { ...known.journal };
  for (const entity of entities) {
    if (!isKept(entity, known, mended)) delete journal[entity];
  }
  return journal;
}

function isKept(entity: Entity, { journal, capture }: NeedsUserRecord, mended: Capture): boolean {
  if ((entity === 'person' || entity === 'organization') && !mended[entity]) return false;
  const progress = journal[entity];
  if (progress?.state === 'known' && progress.how === 'found') {
    return String(traceKeys(capture, entity)) === String(traceKeys(mended, entity));
  }
  return progress?.state !== 'absent';
}
