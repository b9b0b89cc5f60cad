import { describe, expect, it } from 'vitest';
import { captureView } from '../../utils/messages/capture-view.ts';
import type { OutboxRecord } from '../../utils/outbox/record.ts';
import { capture, captureId } from '../builders/capture.ts';

const common = { version: 1, id: captureId(1), confirmedAt: 0 } as const;
const content = { capture: capture({ note: 'secret note' }), journal: {}, tries: 0 };

describe('captureView', () => {
  it('shows what waits, why, and until when', () => {
    const record: OutboxRecord = { ...common, ...content, state: 'waiting', dueAt: 5, reason: { kind: 'offline' } };
    expect(captureView(record)).toMatchObject({
      id: captureId(1),
      state: 'waiting',
      dueAt: 5,
      reason: { kind: 'offline' },
    });
  });

  it('shows what needs the user, and why', () => {
    const record: OutboxRecord = {
      ...common,
      ...content,
      state: 'needs-user',
      reason: { kind: 'forbidden', words: 'No.' },
    };
    expect(captureView(record)).toMatchObject({ state: 'needs-user', reason: { kind: 'forbidden', words: 'No.' } });
  });

  it('shows what Pipedrive made of a sent one', () => {
    const record: OutboxRecord = { ...common, state: 'sent', sentAt: 1, receipt: { leadId: 'lead' } };
    expect(captureView(record)).toMatchObject({ id: captureId(1), state: 'sent', receipt: { leadId: 'lead' } });
  });
});
