import { describe, expect, it } from 'vitest';
import { points } from '../builders/draft.ts';
import { jane, max, opened, subject } from './stage.ts';

describe('a popup', () => {
  it('opens on the form as the page fills it', async () => {
    const { session } = await opened();
    expect(session.state).toMatchObject({
      step: { name: 'editing', problems: [] },
      draft: { name: 'Jane Roe', organizationName: 'Firm Ltd', emails: points('jane@firm.example') },
      isEdited: false,
    });
  });

  it('opens on an empty form where there is nobody, with the selection for the note', async () => {
    const { session } = await opened(subject({ candidates: [], selection: 'marked' }));
    expect(session.state.draft).toMatchObject({ name: '', note: 'marked' });
  });

  it('closed and opened again has what was typed', async () => {
    const { session, drafts } = await opened();
    session.edit({ name: 'Jane Q. Roe' });
    const again = await opened(subject(), { drafts });
    expect(again.session.state).toMatchObject({
      draft: { ...session.state.draft, name: 'Jane Q. Roe' },
      isEdited: true,
    });
  });

  it('kept as shown is what another window goes on with; what was sent is not kept again', async () => {
    const { session, drafts } = await opened();
    await session.keepAsShown();
    expect(drafts.kept).toMatchObject([{ draft: { name: 'Jane Roe' }, isConfirmed: false }]);
    await session.submit();
    await session.keepAsShown();
    expect(drafts.kept).toEqual([]);
  });

  it('closed without a touch begins anew', async () => {
    const { drafts } = await opened();
    const again = await opened(subject({ candidates: [max] }), { drafts });
    expect(again.session.state.draft.name).toBe('Max Muster');
  });

  it('tells its screens of every change', async () => {
    const { session } = await opened();
    let changes = 0;
    const stop = session.subscribe(() => {
      changes += 1;
    });
    session.edit({ name: 'x' });
    stop();
    session.edit({ name: 'y' });
    expect(changes).toBe(1);
  });

  it('goes on where its drafts cannot be kept', async () => {
    const { session, drafts } = await opened();
    drafts.isFull = true;
    session.edit({ name: 'Jane Q. Roe' });
    await session.submit();
    expect(session.state.step).toMatchObject({ name: 'ended', outcome: { state: 'sent' } });
  });
});

describe('several people on a page', () => {
  it('are chosen from, each with a capture of their own', async () => {
    const { session } = await opened(subject({ candidates: [jane, max] }));
    const first = session.state.draft.id;
    session.choose(1);
    expect(session.state).toMatchObject({ chosen: 1, draft: { name: 'Max Muster' } });
    expect(session.state.draft.id).not.toBe(first);
  });

  it('another one chosen puts aside what was typed, and it comes back', async () => {
    const { session, drafts } = await opened(subject({ candidates: [jane, max] }));
    session.edit({ name: 'Jane Q. Roe' });
    session.choose(1);
    expect(session.state.earlier).toMatchObject([{ draft: { name: 'Jane Q. Roe' } }]);
    expect(drafts.kept).toMatchObject([{ draft: { name: 'Jane Q. Roe' } }]);
    session.bringBackEarlier();
    expect(session.state).toMatchObject({ draft: { name: 'Jane Q. Roe' }, earlier: [], isEdited: true });
  });

  it('one who isn’t there changes nothing', async () => {
    const { session } = await opened();
    const before = session.state;
    session.choose(5);
    session.bringBackEarlier();
    expect(session.state).toBe(before);
  });
});

describe('what the user clears', () => {
  it('is gone, and the page fills the form again under a new id', async () => {
    const { session, drafts } = await opened();
    const { id } = session.state.draft;
    session.edit({ name: 'Jane Q. Roe' });
    session.clear();
    expect(session.state.draft).toMatchObject({ name: 'Jane Roe' });
    expect(session.state.draft.id).not.toBe(id);
    expect(drafts.kept).toEqual([]);
  });
});

describe('another thing right-clicked', () => {
  it('puts aside what was typed, and survives a closed popup', async () => {
    const { session, drafts } = await opened();
    session.edit({ name: 'Jane Q. Roe' });
    await session.openOn(subject({ candidates: [max] }));
    session.edit({ jobTitle: 'Buyer' });
    const again = await opened(subject(), { drafts });
    expect(again.session.state).toMatchObject({
      draft: { name: 'Max Muster' },
      earlier: [{ draft: { name: 'Jane Q. Roe' } }],
    });
  });
});
