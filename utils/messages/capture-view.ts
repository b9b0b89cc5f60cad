import type { Receipt } from '../lead/receipt.ts';
import { isMendable, standing } from '../outbox/confirmed.ts';
import {
  type Entity,
  entities,
  type OpenRecord,
  type OutboxRecord,
  type SentRecord,
  type UndoneRecord,
} from '../outbox/record.ts';
import type { Failure } from '../pipedrive/failure.ts';

export type { Entity, Failure };

/** How far an open capture has come: what Pipedrive has of it, and what it may have (an answer got lost). */
export interface Progress {
  known: Entity[];
  asked: Entity[];
  /** What can't be mended any more. */
  standing: Entity[];
  isMendable: boolean;
}

/** A capture as the screens see it. */
export type CaptureView =
  | { id: string; state: 'sent'; title?: string; receipt: Receipt; sentAt: number; undoRefusal?: Failure }
  /** On its way out of Pipedrive. */
  | { id: string; state: 'undoing'; dueAt: number; reason: Failure | undefined }
  | { id: string; state: 'undone'; left: LeftByUndo }
  | { id: string; state: 'waiting'; title: string; progress: Progress; dueAt: number; reason: Failure | undefined }
  | { id: string; state: 'held'; title: string; progress: Progress }
  | { id: string; state: 'needs-user'; title: string; progress: Progress; reason: Failure };

/** What a capture has created and Undo has not deleted. */
export interface LeftByUndo {
  /** Other captures use it. */
  kept: Entity[];
  /** Pipedrive wouldn't delete it. */
  refused: Entity[];
  refusal: Failure | undefined;
}

export function captureView(record: OutboxRecord): CaptureView {
  switch (record.state) {
    case 'sent':
      return sentView(record);
    case 'undoing':
      return { id: record.id, state: 'undoing', dueAt: record.dueAt, reason: record.reason };
    case 'undone':
      return { id: record.id, state: 'undone', left: leftBy(record) };
    case 'waiting':
    case 'held':
    case 'needs-user':
      return openView(record);
  }
}

function sentView({ id, receipt, sentAt, undoRefusal }: SentRecord): CaptureView {
  return { id, state: 'sent', receipt, sentAt, ...(undoRefusal && { undoRefusal }) };
}

function leftBy({ steps, refusal }: UndoneRecord): LeftByUndo {
  const inState = (state: string) => entities.filter((entity) => steps[entity] === state);
  return { kept: inState('kept'), refused: inState('refused'), refusal };
}

function openView(record: OpenRecord): CaptureView {
  const { id, capture, journal } = record;
  const inState = (state: string) => entities.filter((entity) => journal[entity]?.state === state);
  const progress = {
    known: inState('known'),
    asked: inState('asked'),
    standing: standing(journal),
    isMendable: isMendable(record),
  };
  const { title } = capture.lead;
  if (record.state === 'held') return { id, state: 'held', title, progress };
  return record.state === 'waiting'
    ? { id, state: 'waiting', title, progress, dueAt: record.dueAt, reason: record.reason }
    : { id, state: 'needs-user', title, progress, reason: record.reason };
}
