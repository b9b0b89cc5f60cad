import { describe, expect, it } from 'vitest';
import { CaptureSession } from '../../components/capture/session.ts';
import type { CaptureView } from '../../utils/messages/capture-view.ts';
import { capture, captureId } from '../builders/capture.ts';
import { draft } from '../builders/draft.ts';
import { type FakeWorker, fakeWorker, keptDrafts, sendTo, sent } from './stage.ts';

const confirmed = draft({ id: captureId(1) });

const refused: CaptureView = {
  id: captureId(1),
  state: 'needs-user',
  title: 'Jane Roe',
  progress: { known: ['person'], asked: [], standing: ['person'], isMendable: true },
  reason: { kind: 'refused', status: 400, words: '"title" is odd', field: 'title' },
};

/** The form of a capture that the outbox has. The same drafts make it the form opened again. */
async function openedToMend(change: Partial<FakeWorker> = {}, drafts = keptDrafts()) {
  const worker = fakeWorker({ stored: new Map([[captureId(1), capture()]]), ...change });
  const session = new CaptureSession({
    peopleIn: async () => [],
    drafts,
    send: sendTo(worker),
    newId: () => captureId(99),
    now: () => 60_000,
    surroundings: () => ({ locale: 'en-GB', currency: 'EUR', wordFor: String }),
    mends: true,
  });
  await session.openToMend(confirmed, refused);
  return { session, worker, drafts };
}

describe('a capture that is mended', () => {
  it('stands in the form as it was confirmed, the refusal at its field, and what is made can’t be changed', async () => {
    const { session, drafts } = await openedToMend();
    expect(session.state).toMatchObject({
      draft: confirmed,
      step: { name: 'editing', problems: [{ field: 'title', kind: 'refused', words: '"title" is odd' }] },
      standing: ['person'],
    });
    expect(drafts.kept).toEqual([]);
  });

  it('is sent under its own id, and the draft is done with', async () => {
    const { session, worker, drafts } = await openedToMend({ outcomeOf: sent });
    session.edit({ title: 'Mended' });
    await session.submit();
    expect(worker.asked).toEqual(['mendCapture', 'followCapture']);
    expect(worker.stored.get(captureId(1))).toMatchObject({ lead: { title: 'Mended' } });
    expect(session.state.step).toMatchObject({ outcome: { state: 'sent' } });
    expect(drafts.kept).toEqual([]);
  });

  it('keeps what was typed when the page closes', async () => {
    const { session, drafts } = await openedToMend();
    session.edit({ title: 'Half typ' });
    const again = await openedToMend({}, drafts);
    expect(again.session.state.draft).toEqual({ ...confirmed, title: 'Half typ' });
  });

  it('says so when it has begun to be sent, and keeps what was typed', async () => {
    const { session, drafts } = await openedToMend({ canStore: false });
    session.edit({ title: 'Too late' });
    await session.submit();
    expect(session.state.step).toMatchObject({ outcome: { state: 'not-stored', isBegun: true } });
    expect(drafts.kept).toMatchObject([{ draft: { title: 'Too late' }, isConfirmed: false }]);
  });

  it('is handed over once more by a worker that died, and never taken for mended without its word', async () => {
    const once = await openedToMend({ deaths: ['before'], outcomeOf: sent });
    await once.session.submit();
    expect(once.worker.asked).toEqual(['mendCapture', 'mendCapture', 'followCapture']);
    const never = await openedToMend({ deaths: ['before', 'before'], outcomeOf: sent });
    await never.session.submit();
    expect(never.session.state.step).toMatchObject({ outcome: { state: 'unknown' } });
  });
});
