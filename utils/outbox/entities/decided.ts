import type { Capture } from '../../lead/capture.ts';
import type { Result } from '../../pipedrive/failure.ts';
import type { Entity, SharedEntity } from '../record.ts';

/**
 * How long it counts that the form has looked and found nothing. Shorter than traces live: what the outbox has made since
 * is known by its trace for as long as the look counts, and searches know by then what was made before.
 */
export const absenceLifeMs = 5 * 60 * 1_000;

/** Whether the form has looked for it just now. A look from the future was made under another clock. */
export function isProvenAbsent(absentAt: number | undefined, now: number): boolean {
  return absentAt !== undefined && absentAt <= now && now < absentAt + absenceLifeMs;
}

/** The user, or a certain match, has said which one it is: neither searches nor traces are asked. */
export function isDecided(capture: Capture, entity: Entity): boolean {
  if (entity !== 'person' && entity !== 'organization') return false;
  const captured = capture[entity];
  return captured?.existingId !== undefined || captured?.isNew === true;
}

/** The one that is linked. Nobody but the user can tell what should stand for one that is gone. */
export function linked(entity: SharedEntity, id: number, gone: number | undefined): Result<number> {
  return id === gone ? { ok: false, failure: { kind: 'gone', entity } } : { ok: true, value: id };
}
