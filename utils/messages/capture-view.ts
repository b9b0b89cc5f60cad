import type { Receipt } from '../lead/receipt.ts';
import type { OutboxRecord } from '../outbox/record.ts';
import type { Failure } from '../pipedrive/failure.ts';

export type { Failure };

/** A capture as the screens see it. */
export type CaptureView =
  | { id: string; state: 'sent'; receipt: Receipt }
  | { id: string; state: 'waiting'; title: string; dueAt: number; reason: Failure | undefined }
  | { id: string; state: 'needs-user'; title: string; reason: Failure };

export function captureView(record: OutboxRecord): CaptureView {
  if (record.state === 'sent') return { id: record.id, state: 'sent', receipt: record.receipt };
  const { id, capture } = record;
  const { title } = capture.lead;
  return record.state === 'waiting'
    ? { id, state: 'waiting', title, dueAt: record.dueAt, reason: record.reason }
    : { id, state: 'needs-user', title, reason: record.reason };
}
