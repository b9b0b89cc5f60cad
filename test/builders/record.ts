import type { OpenRecord, SentRecord, UndoingRecord, WaitingRecord } from '../../utils/outbox/record.ts';
import { capture, captureId } from './capture.ts';

// One of each kind of record, by the number of its capture, which is also when it was confirmed.

const begin = (number: number) => ({ version: 1, id: captureId(number), confirmedAt: number }) as const;

const content = (number: number) => ({
  ...begin(number),
  capture: capture({ id: captureId(number) }),
  journal: {},
  tries: 0,
});

const receipt = { leadId: 'lead', personId: 7 };

export const waiting = (number: number, dueAt = 0): WaitingRecord => ({ ...content(number), state: 'waiting', dueAt });

export const held = (number: number): OpenRecord => ({ ...content(number), state: 'held' });

export const needsUser = (number: number): OpenRecord => ({
  ...content(number),
  state: 'needs-user',
  reason: { kind: 'offline' },
});

export const sent = (number: number, sentAt = 1): SentRecord => ({ ...begin(number), state: 'sent', sentAt, receipt });

export const undoing = (number: number): UndoingRecord => ({
  ...begin(number),
  state: 'undoing',
  sentAt: 1,
  receipt,
  steps: {},
  tries: 0,
  dueAt: 0,
});
