import { describe, expect, it } from 'vitest';
import { captureView } from '../../utils/messages/capture-view.ts';
import type { Journal, OutboxRecord } from '../../utils/outbox/record.ts';
import { capture, captureId } from '../builders/capture.ts';

const id = captureId(1);
const common = { version: 1, id, confirmedAt: 0 } as const;
const journal: Journal = {
  person: { state: 'known', id: 7, how: 'created' },
  organization: { state: 'absent' },
  lead: { state: 'asked', at: 3, after: undefined },
};
const content = { capture: capture({ note: 'secret note' }), journal, tries: 0 };
/** A lead that may be there holds on to whom it was made for. */
const standing = ['organization', 'person', 'lead'];
const progress = { known: ['person'], asked: ['lead'], standing, isMendable: false };
const shown = { id, title: 'Firm Ltd – Jane Roe', progress };
const receipt = { leadId: 'lead', personId: 7 };
const forbidden = { kind: 'forbidden', words: 'No.' } as const;

describe('captureView', () => {
  it('shows what waits, why, and until when, and how far it has come', () => {
    const record: OutboxRecord = { ...common, ...content, state: 'waiting', dueAt: 5, reason: { kind: 'offline' } };
    expect(captureView(record)).toEqual({ ...shown, state: 'waiting', dueAt: 5, reason: { kind: 'offline' } });
  });

  it('shows what is held, without a time', () => {
    const record: OutboxRecord = { ...common, ...content, state: 'held' };
    expect(captureView(record)).toEqual({ ...shown, state: 'held' });
  });

  it('shows what needs the user, and why', () => {
    const record: OutboxRecord = { ...common, ...content, state: 'needs-user', reason: forbidden };
    expect(captureView(record)).toEqual({
      ...shown,
      progress: { ...progress, isMendable: true },
      state: 'needs-user',
      reason: forbidden,
    });
  });

  it('shows what Pipedrive made of a sent one, and why it wasn’t taken back', () => {
    const record: OutboxRecord = { ...common, state: 'sent', sentAt: 1, receipt };
    const view = { id, state: 'sent', receipt, sentAt: 1 };
    expect(captureView(record)).toStrictEqual(view);
    expect(captureView({ ...record, undoRefusal: forbidden })).toEqual({ ...view, undoRefusal: forbidden });
  });

  it('shows what is being taken back, and why not yet', () => {
    const undoing = { ...common, state: 'undoing', sentAt: 1, receipt, steps: { lead: 'asked' }, tries: 1 } as const;
    const reason = { kind: 'offline' } as const;
    expect(captureView({ ...undoing, dueAt: 9, reason })).toEqual({ id, state: 'undoing', dueAt: 9, reason });
  });

  it('shows what is left of one that was taken back', () => {
    const steps = { lead: 'gone', note: 'gone', person: 'refused', organization: 'kept' } as const;
    const record: OutboxRecord = { ...common, state: 'undone', sentAt: 1, receipt, steps, refusal: forbidden };
    const left = { kept: ['organization'], refused: ['person'], refusal: forbidden };
    expect(captureView(record)).toEqual({ id, state: 'undone', left });
  });
});
