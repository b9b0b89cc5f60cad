import { describe, expect, it } from 'vitest';
import { fakeWorker, forbidden, max, opened, sent, subject, undone } from './stage.ts';

async function justSent(change: Parameters<typeof fakeWorker>[0] = {}, now = 60_000) {
  const stage = await opened(subject(), { worker: fakeWorker(change), now });
  stage.session.edit({ note: 'Met at the fair' });
  await stage.session.submit();
  return { ...stage, sentId: stage.session.state.draft.id };
}

describe('undo', () => {
  it('offers the draft again as it was typed, for a capture of its own', async () => {
    const { session, drafts, sentId } = await justSent();
    await session.undo();
    const { step, draft, takenBack } = session.state;
    expect(step).toEqual({ name: 'editing', problems: [] });
    expect(draft).toMatchObject({ name: 'Jane Roe', note: 'Met at the fair' });
    expect(draft.id).not.toBe(sentId);
    expect(takenBack).toEqual({ kept: [], refused: [], refusal: undefined });
    expect(drafts.kept).toEqual([{ draft, isConfirmed: false }]);
  });

  it('and sending again make a second capture, of which nothing says any more that it was taken back', async () => {
    const { session, worker } = await justSent();
    await session.undo();
    session.edit({ name: 'Jane Q. Roe' });
    expect(session.state.takenBack).toBeDefined();
    worker.outcomeOf = sent;
    await session.submit();
    expect(worker.stored.size).toBe(2);
    expect(session.state.takenBack).toBeUndefined();
  });

  it('that comes too late says so, and the draft is done with', async () => {
    const { session, drafts, sentId } = await justSent({ undone: undefined });
    await session.undo();
    expect(session.state.step).toEqual({ name: 'ended', outcome: sent(sentId), undo: 'too-late' });
    expect(drafts.kept).toEqual([]);
  });

  it('that Pipedrive refuses shows the receipt with the reason', async () => {
    const refused = (id: string) =>
      ({
        id,
        state: 'sent',
        receipt: { leadId: 'lead' },
        sentAt: 1,
        undoRefusal: { kind: 'forbidden', words: 'No.' },
      }) as const;
    const { session, drafts } = await justSent({ undone: refused });
    await session.undo();
    expect(session.state.step).toMatchObject({ outcome: { state: 'sent', undoRefusal: { words: 'No.' } } });
    expect(drafts.kept).toEqual([]);
  });

  it('that has to wait keeps the draft, which a popup opened later offers again', async () => {
    const undoing = (id: string) => ({ id, state: 'undoing', dueAt: 5, reason: { kind: 'offline' } }) as const;
    const { session, drafts, worker } = await justSent({ undone: undoing });
    await session.undo();
    expect(session.state.step).toMatchObject({ outcome: { state: 'undoing' } });
    worker.outcomeOf = undone;
    const again = await opened(subject(), { drafts, worker });
    expect(again.session.state).toMatchObject({ step: { name: 'editing' }, draft: { note: 'Met at the fair' } });
    expect(again.session.state.takenBack).toBeDefined();
  });

  it('goes through although the worker dies of the wish', async () => {
    for (const death of ['before', 'after'] as const) {
      const { session, worker } = await justSent();
      worker.deaths = [death];
      await session.undo();
      expect(session.state).toMatchObject({ step: { name: 'editing' }, takenBack: { kept: [] } });
    }
  });

  it('is offered by a popup that opens again in time', async () => {
    const { drafts, worker, sentId } = await justSent({ outcomeOf: sent }, 10_000);
    const again = await opened(subject(), { drafts, worker, now: 15_000 });
    expect(again.session.state.step).toEqual({ name: 'ended', outcome: sent(sentId) });
    await again.session.undo();
    expect(again.session.state).toMatchObject({ step: { name: 'editing' }, draft: { note: 'Met at the fair' } });
  });

  it('isn’t offered by one that opens later: it reads the page', async () => {
    const { drafts, worker, session } = await justSent({ outcomeOf: sent }, 10_000);
    const again = await opened(subject(), { drafts, worker, now: 15_001 });
    expect(again.session.state).toMatchObject({ step: { name: 'editing' }, isEdited: false, draft: { note: '' } });
    expect(again.session.state.earlier).toEqual([]);
    expect(again.session.state.draft.id).not.toBe(session.state.draft.id);
  });

  it('is over for who has begun a new lead since', async () => {
    const { session, drafts, worker } = await justSent({ outcomeOf: sent }, 10_000);
    session.clear();
    const again = await opened(subject(), { drafts, worker, now: 12_000 });
    expect(again.session.state.step).toMatchObject({ name: 'editing' });
  });

  it('gives way to what was right-clicked, which isn’t held up by a receipt', async () => {
    const { drafts, worker } = await justSent({ outcomeOf: sent }, 10_000);
    const again = await opened(subject(), { drafts, worker, now: 12_000, isSamePage: false });
    expect(again.session.state).toMatchObject({ step: { name: 'editing' }, earlier: [] });
  });

  it('pressed twice is one', async () => {
    const { session, worker } = await justSent();
    await Promise.all([session.undo(), session.undo()]);
    expect(worker.asked.filter((type) => type === 'undoCapture')).toHaveLength(1);
  });

  it('keeps the draft when the form has turned to somebody else meanwhile', async () => {
    const { session, sentId } = await justSent();
    await Promise.all([session.undo(), session.openOn(subject({ candidates: [max] }))]);
    expect(session.state).toMatchObject({ draft: { name: 'Max Muster' }, earlier: [{ isConfirmed: false }] });
    expect(session.state.earlier[0]?.draft).toMatchObject({ note: 'Met at the fair' });
    expect(session.state.earlier[0]?.draft.id).not.toBe(sentId);
  });

  it('isn’t there for what was not sent', async () => {
    const { session, worker } = await justSent({ outcomeOf: forbidden });
    await session.undo();
    expect(worker.asked).not.toContain('undoCapture');
  });
});
