import type { Capture } from '../lead/capture.ts';
import { type Entity, entities, type Journal, type OutboxRecord, type WaitingRecord } from './record.ts';
import { traceKeys } from './traces.ts';

/** Longer than any batch takes. */
export const headStartMs = 24 * 60 * 60 * 1_000;

/** Twice what a careless import may bring, and 40 MB at most: above it the outbox says no instead of failing somewhere. */
export const openCapturesAtMost = 20_000;

/** Full: nothing was stored. */
export type Confirmation = 'stored' | 'full';

/** What the outbox has of a capture already, or what is left of it since it was discarded. */
interface Before {
  known: OutboxRecord | undefined;
  left: Journal | undefined;
}

/**
 * The record of a capture that was just confirmed; `undefined` where the outbox has it already. A capture that needs the
 * user is replaced by its mended self.
 */
export function confirmed(capture: Capture, { known, left }: Before, now: number): WaitingRecord | undefined {
  if (known && known.state !== 'needs-user') return undefined;
  const batchId = capture.batchId ?? known?.batchId;
  return {
    version: 1,
    id: capture.id,
    confirmedAt: known?.confirmedAt ?? now,
    ...(batchId !== undefined && { batchId }),
    state: 'waiting',
    capture,
    journal: keptJournal(known?.journal ?? left ?? {}, capture, known?.capture),
    tries: 0,
    // A lead by itself doesn't stand behind a thousand that were confirmed together.
    dueAt: capture.batchId === undefined ? now - headStartMs : now,
  };
}

/**
 * What was made for the capture, or may have been, stays; what was only looked for is looked for anew if it changed, or if
 * nobody knows any more what it was.
 */
function keptJournal(before: Journal, mended: Capture, original: Capture | undefined): Journal {
  const { lead } = before;
  // A lead that may be there is found by the person and organization it was made for.
  if (lead && lead.state !== 'absent') return before;
  const journal = { ...before };
  for (const entity of entities) {
    if (!isKept(entity, journal, mended, original)) delete journal[entity];
  }
  return journal;
}

function isKept(entity: Entity, journal: Journal, mended: Capture, original: Capture | undefined): boolean {
  if ((entity === 'person' || entity === 'organization') && !mended[entity]) return false;
  const progress = journal[entity];
  if (progress?.state === 'known' && isLinkedElsewhere(mended, entity, progress.id)) return false;
  if (progress?.state === 'known' && progress.how === 'found') {
    return original !== undefined && String(looksFor(original, entity)) === String(looksFor(mended, entity));
  }
  return progress?.state !== 'absent';
}

/** The user's own link counts, whatever was found or made before. */
function isLinkedElsewhere(mended: Capture, entity: Entity, id: number | string): boolean {
  if (entity !== 'person' && entity !== 'organization') return false;
  const existingId = mended[entity]?.existingId;
  return existingId !== undefined && existingId !== id;
}

function looksFor(capture: Capture, entity: Entity) {
  const captured = entity === 'person' || entity === 'organization' ? capture[entity] : undefined;
  return [...traceKeys(capture, entity), captured?.existingId, captured?.isNew];
}
