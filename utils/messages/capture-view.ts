import type { Receipt } from '../lead/receipt.ts';
import { type Entity, entities, type OutboxRecord } from '../outbox/record.ts';
import type { Failure } from '../pipedrive/failure.ts';

export type { Entity, Failure };

/** How far an open capture has come: what Pipedrive has of it, and what it may have (an answer got lost). */
export interface Progress {
  known: Entity[];
  asked: Entity[];
}

/** A capture as the screens see it. */
export type CaptureView =
  | { id: string; state: 'sent'; receipt: Receipt }
  | { id: string; state: 'waiting'; title: string; progress: Progress; dueAt: number; reason: Failure | undefined }
  | { id: string; state: 'held'; title: string; progress: Progress }
  | { id: string; state: 'needs-user'; title: string; progress: Progress; reason: Failure };

export function captureView(record: OutboxRecord): CaptureView {
  if (record.state === 'sent') return { id: record.id, state: 'sent', receipt: record.receipt };
  const { id, capture, journal } = record;
  const inState = (state: string) => entities.filter((entity) => journal[entity]?.state === state);
  const progress = { known: inState('known'), asked: inState('asked') };
  const { title } = capture.lead;
  if (record.state === 'held') return { id, state: 'held', title, progress };
  return record.state === 'waiting'
    ? { id, state: 'waiting', title, progress, dueAt: record.dueAt, reason: record.reason }
    : { id, state: 'needs-user', title, progress, reason: record.reason };
}
