import { describe, expect, it } from 'vitest';
import { createBurst, hadToWaitMs } from '../../utils/outbox/burst.ts';
import type { NeedsUserRecord, SentRecord } from '../../utils/outbox/record.ts';
import { capture, captureId } from '../builders/capture.ts';

const common = { version: 1, id: captureId(1), confirmedAt: 0 } as const;
const sent: SentRecord = { ...common, state: 'sent', sentAt: hadToWaitMs, receipt: { leadId: 'lead' } };
const refused: NeedsUserRecord = {
  ...common,
  state: 'needs-user',
  capture: capture(),
  journal: {},
  tries: 1,
  reason: { kind: 'forbidden', words: 'No.' },
};
const later = hadToWaitMs;

describe('what there is to tell of captures that had to wait', () => {
  it('is how many were sent and refused in one go, and is told once', () => {
    const burst = createBurst();
    for (const record of [sent, sent, refused]) burst.note(record, later);
    expect(burst.take(undefined, later)).toEqual({ sent: 2, refused: 1 });
    expect(burst.take(undefined, later)).toBeUndefined();
  });

  it('is nothing of those that were sent at once, and nothing of what goes on waiting', () => {
    const burst = createBurst();
    burst.note(sent, hadToWaitMs - 1);
    burst.note({ ...refused, state: 'waiting', dueAt: 5 }, later);
    expect(burst.take(undefined, later)).toBeUndefined();
  });

  it('waits for the rest that is sent in a moment, and not for what is due much later', () => {
    const burst = createBurst();
    burst.note(sent, later);
    expect(burst.take(later + 5_000, later)).toBeUndefined();
    burst.note(sent, later);
    expect(burst.take(later + hadToWaitMs, later)).toEqual({ sent: 2, refused: 0 });
  });

  it('is nothing of a lead that Pipedrive wouldn’t let be taken back', () => {
    const burst = createBurst();
    burst.note({ ...sent, undoRefusal: { kind: 'forbidden', words: 'No.' } }, later);
    expect(burst.take(undefined, later)).toBeUndefined();
  });

  it('is about what had to wait since it was confirmed, and ends with what is due in half a minute', () => {
    const burst = createBurst();
    burst.note({ ...sent, confirmedAt: 500 }, later + 499);
    expect(burst.take(undefined, later)).toBeUndefined();
    burst.note({ ...sent, confirmedAt: 500 }, later + 500);
    burst.note({ ...refused, confirmedAt: 500 }, later + 500);
    expect(burst.take(later + hadToWaitMs / 2 - 1, later)).toBeUndefined();
    expect(burst.take(later + hadToWaitMs / 2, later)).toEqual({ sent: 1, refused: 1 });
  });
});
