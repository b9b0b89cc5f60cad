import { blamedReference, type Failure } from '../pipedrive/failure.ts';
import { knownId } from './entities/entity.ts';
import type { SharedEntity, WaitingRecord } from './record.ts';

/**
 * The person or organization that a refusal is about, if it was there once and may have been deleted since. Each is
 * suspected once only: what is refused again needs the user.
 */
export function suspectOf(record: WaitingRecord, failure: Failure): { entity: SharedEntity; id: number } | undefined {
  const entity = blamedReference(failure);
  if (!entity || record.gone?.[entity] !== undefined) return undefined;
  const id = knownId(record.journal[entity]);
  return id === undefined ? undefined : { entity, id };
}

/** Forgets what is gone, so that it is looked for again, and made if need be. */
export function withoutGone(record: WaitingRecord, entity: SharedEntity, id: number): WaitingRecord {
  const journal = { ...record.journal };
  delete journal[entity];
  return { ...record, journal, gone: { ...record.gone, [entity]: id } };
}
