import type { Capture } from '../../lead/capture.ts';
import type { Result } from '../../pipedrive/failure.ts';
import type { Entity, SharedEntity } from '../record.ts';

/** The user, or a certain match, has said which one it is: neither searches nor traces are asked. */
export function isDecided(capture: Capture, entity: Entity): boolean {
  if (entity !== 'person' && entity !== 'organization') return false;
  const captured = capture[entity];
  return captured?.existingId !== undefined || captured?.isNew === true;
}

/** The one that is linked. Nobody but the user can tell what should stand for one that is gone. */
export function linked(entity: SharedEntity, id: number, gone: readonly number[]): Result<number> {
  return gone.includes(id) ? { ok: false, failure: { kind: 'gone', entity } } : { ok: true, value: id };
}
