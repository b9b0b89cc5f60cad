import { describe, expect, it } from 'vitest';
import { captureId } from '../builders/capture.ts';
import { points } from '../builders/draft.ts';
import { fakeWorker, forbidden, jane, max, opened, sent, subject, waiting } from './stage.ts';

describe('sending', () => {
  it('ends with what became of the capture, and the draft is done with', async () => {
    const { session, worker, drafts } = await opened();
    session.edit({ note: 'Met at the fair' });
    await session.submit();
    expect(session.state.step).toEqual({ name: 'ended', outcome: sent(session.state.draft.id) });
    expect(worker.asked).toEqual(['confirmCapture', 'followCapture']);
    expect([...worker.stored.values()]).toMatchObject([
      { person: { name: 'Jane Roe' }, note: expect.stringContaining('Met at') },
    ]);
    expect(drafts.kept).toEqual([]);
  });

  it('doesn’t happen while something has to be mended; a mended field is no problem any more', async () => {
    const { session, worker } = await opened();
    session.edit({ emails: points('jane@'), amount: 'a lot' });
    await session.submit();
    expect(session.state.step).toMatchObject({ problems: [{ field: 'emails' }, { field: 'amount' }] });
    expect(worker.asked).toEqual([]);
    session.edit({ emails: points('jane@firm.example') });
    expect(session.state.step).toMatchObject({ problems: [{ field: 'amount' }] });
  });

  it('twice in a row is sending once', async () => {
    const { session, worker } = await opened();
    await Promise.all([session.submit(), session.submit()]);
    await session.submit();
    expect(worker.asked).toEqual(['confirmCapture', 'followCapture']);
  });

  it('that the storage refuses says so, and keeps what was typed', async () => {
    const { session, drafts } = await opened(subject(), { worker: fakeWorker({ canStore: false }) });
    await session.submit();
    expect(session.state.step).toMatchObject({ outcome: { state: 'not-stored' } });
    expect(drafts.kept).toMatchObject([{ draft: { name: 'Jane Roe' }, isConfirmed: false }]);
  });

  it('that waits keeps the draft, and shows the capture when the popup opens again', async () => {
    const { session, drafts, worker } = await opened(subject(), { worker: fakeWorker({ outcomeOf: waiting }) });
    await session.submit();
    expect(session.state.step).toMatchObject({ outcome: { state: 'waiting' } });
    worker.outcomeOf = sent;
    const again = await opened(subject(), { drafts, worker });
    expect(again.session.state.step).toMatchObject({ name: 'ended', outcome: { state: 'sent' } });
    expect(drafts.kept).toEqual([]);
  });
});

describe('a capture that waits, while the screen stays open', () => {
  it('is shown as what becomes of it: waiting for something else, then sent, and the draft is done with', async () => {
    const worker = fakeWorker({ outcomeOf: waiting });
    const { session, drafts } = await opened(subject(), { worker });
    await session.submit();
    worker.outcomeOf = forbidden;
    await session.lookAgain();
    expect(session.state.step).toEqual({ name: 'ended', outcome: forbidden(session.state.draft.id) });
    worker.outcomeOf = sent;
    await session.lookAgain();
    expect(session.state.step).toEqual({ name: 'ended', outcome: sent(session.state.draft.id) });
    expect(drafts.kept).toEqual([]);
  });

  it('stays as it was said when the worker doesn’t answer', async () => {
    const worker = fakeWorker({ outcomeOf: waiting });
    const { session } = await opened(subject(), { worker });
    await session.submit();
    worker.deaths = ['after'];
    await session.lookAgain();
    expect(session.state.step).toMatchObject({ outcome: { state: 'waiting' } });
  });

  it('is in the form again when it was discarded elsewhere', async () => {
    const worker = fakeWorker({ outcomeOf: waiting });
    const { session, drafts } = await opened(subject(), { worker });
    session.edit({ note: 'Met at the fair' });
    await session.submit();
    worker.stored.clear();
    await session.lookAgain();
    expect(session.state).toMatchObject({ step: { name: 'editing' }, draft: { note: 'Met at the fair' } });
    expect(drafts.kept).toMatchObject([{ isConfirmed: false }]);
  });

  it('doesn’t disturb who has gone on to edit it', async () => {
    const worker = fakeWorker({ outcomeOf: forbidden });
    const { session } = await opened(subject(), { worker });
    await session.submit();
    const looking = session.lookAgain();
    await session.editAgain();
    await looking;
    expect(session.state.step).toMatchObject({ name: 'editing' });
  });

  it('is all that is asked for: a form that is being filled in, and a lead that was sent, are left alone', async () => {
    const { session, worker } = await opened();
    await session.lookAgain();
    await session.submit();
    await session.lookAgain();
    expect(worker.asked).toEqual(['confirmCapture', 'followCapture']);
  });

  it('that two changes follow is looked at once more after the first look', async () => {
    const worker = fakeWorker({ outcomeOf: waiting });
    const { session } = await opened(subject(), { worker });
    await session.submit();
    const looks = [session.lookAgain(), session.lookAgain(), session.lookAgain()];
    worker.outcomeOf = sent;
    await Promise.all(looks);
    expect(session.state.step).toMatchObject({ outcome: { state: 'sent' } });
    expect(worker.asked.length).toBeLessThanOrEqual(4);
  });
});

describe('a worker that dies', () => {
  it('after it stored the capture is asked again what became of it', async () => {
    const { session } = await opened(subject(), { worker: fakeWorker({ deaths: ['after'] }) });
    await session.submit();
    expect(session.state.step).toMatchObject({ outcome: { state: 'sent' } });
  });

  it('before it stored the capture: it says so, and nothing typed is lost', async () => {
    const { session, drafts } = await opened(subject(), { worker: fakeWorker({ deaths: ['before'] }) });
    await session.submit();
    expect(session.state.step).toMatchObject({ outcome: { state: 'not-stored' } });
    expect(drafts.kept).toMatchObject([{ draft: { name: 'Jane Roe' } }]);
  });

  it('again and again: the outcome is unknown, never claimed', async () => {
    const { session, drafts } = await opened(subject(), {
      worker: fakeWorker({ deaths: ['after', 'after', 'after'] }),
    });
    await session.submit();
    expect(session.state.step).toEqual({ name: 'ended', outcome: { state: 'unknown' } });
    expect(drafts.kept).toMatchObject([{ isConfirmed: true }]);
  });
});

describe('a refused capture', () => {
  it('is edited again and sent under the same id', async () => {
    const { session, worker } = await opened();
    worker.outcomeOf = forbidden;
    await session.submit();
    await session.editAgain();
    session.edit({ name: 'Jane Q. Roe' });
    worker.outcomeOf = sent;
    await session.submit();
    expect(session.state.step).toMatchObject({ outcome: { state: 'sent', id: captureId(2) } });
    expect([...worker.stored.values()]).toMatchObject([{ id: captureId(2), person: { name: 'Jane Q. Roe' } }]);
  });

  it('is tried again as it is', async () => {
    const { session, worker } = await opened();
    await session.submit();
    await session.retry();
    expect(worker.asked.slice(2)).toEqual(['retryCapture']);
  });
});

describe('another thing right-clicked', () => {
  it('while a capture is being sent doesn’t take over its outcome', async () => {
    const { session, worker, drafts } = await opened(subject({ candidates: [jane] }));
    const { id } = session.state.draft;
    worker.meanwhile = () => session.openOn(subject({ candidates: [max] }));
    await session.submit();
    expect(worker.stored.has(id)).toBe(true);
    expect(session.state).toMatchObject({ step: { name: 'editing' }, draft: { name: 'Max Muster' }, earlier: [] });
    expect(drafts.kept).toEqual([]);
  });

  it('in the moment of pressing send isn’t sent unseen', async () => {
    const { session, worker } = await opened(subject({ candidates: [jane] }));
    await Promise.all([session.submit(), session.openOn(subject({ candidates: [max] }))]);
    expect(worker.asked).toEqual([]);
    expect(session.state).toMatchObject({ step: { name: 'editing' }, draft: { name: 'Max Muster' } });
  });

  it('after sending doesn’t offer the sent draft again; one that waits is followed when it is brought back', async () => {
    const { session, worker } = await opened();
    await session.submit();
    await session.openOn(subject({ candidates: [max] }));
    expect(session.state.earlier).toEqual([]);
    worker.outcomeOf = waiting;
    await session.submit();
    await session.openOn(subject({ candidates: [jane] }));
    expect(session.state.earlier).toMatchObject([{ draft: { name: 'Max Muster' }, isConfirmed: true }]);
    session.bringBackEarlier();
    await expect.poll(() => session.state.step).toMatchObject({ name: 'ended', outcome: { state: 'waiting' } });
    expect(session.state.draft.name).toBe('Max Muster');
  });
});
