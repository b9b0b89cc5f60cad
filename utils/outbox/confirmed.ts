import type { Capture } from '../lead/capture.ts';
import {
  type Entity,
  entities,
  isOpen,
  type Journal,
  type OpenRecord,
  type OutboxRecord,
  type WaitingRecord,
} from './record.ts';
import { traceKeys } from './traces.ts';

/** Longer than any batch takes. */
export const headStartMs = 24 * 60 * 60 * 1_000;

/** Twice what a careless import may bring, and some 30 MB with their forms (1.4 kB each): above it the outbox says no instead of failing somewhere. */
export const openCapturesAtMost = 20_000;

/** Full: nothing was stored. Begun: what would be mended is being sent, or was. */
export type Confirmation = 'stored' | 'full' | 'begun';

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
  return known && known.state !== 'needs-user' ? undefined : waitingFor(capture, known, left, now);
}

/** The same where the user has opened the capture to mend it: then what waits is replaced, too, if nothing has been begun. */
export function mended(capture: Capture, { known, left }: Before, now: number): WaitingRecord | undefined {
  return known && !isMendable(known) ? undefined : waitingFor(capture, known, left, now);
}

/** Whether the user may mend it: what Pipedrive has refused, or has not been asked for anything of. */
export const isMendable = (record: OutboxRecord): record is OpenRecord =>
  record.state === 'needs-user' || (isOpen(record) && standing(record.journal).length === 0);

function waitingFor(mending: Capture, known: OpenRecord | undefined, left: Journal | undefined, now: number) {
  const capture = known ? withStanding(mending, known) : mending;
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
    dueAt: mending.batchId === undefined ? now - headStartMs : now,
  } satisfies WaitingRecord;
}

/**
 * What of a capture can't be mended any more: Pipedrive has it by our doing, or may have it. It is found again by what it was
 * made of, and a lead by the person and organization that it was made for.
 */
export function standing(journal: Journal): Entity[] {
  const isMade = (entity: Entity) => {
    const progress = journal[entity];
    return progress?.state === 'asked' || (progress?.state === 'known' && progress.how === 'created');
  };
  return entities.filter(
    (entity) => isMade(entity) || (isMade('lead') && (entity === 'person' || entity === 'organization')),
  );
}

function withStanding(mending: Capture, { capture, journal }: OpenRecord): Capture {
  const stands = standing(journal);
  const mended = { ...mending };
  if (stands.includes('organization')) mended.organization = capture.organization;
  if (stands.includes('person')) mended.person = withAdditionsOf(mending, capture.person);
  if (stands.includes('lead')) mended.lead = capture.lead;
  if (stands.includes('note')) mended.note = capture.note;
  return mended;
}

/** Who is linked stays; what is to be added there is the user's to leave out: they may be gone by now. */
function withAdditionsOf({ person: mending }: Capture, standing: Capture['person']): Capture['person'] {
  if (!standing) return undefined;
  const { additions: _, ...person } = standing;
  return mending?.additions ? { ...person, additions: mending.additions } : person;
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
