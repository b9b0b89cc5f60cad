import { render } from 'preact';
import { browser } from 'wxt/browser';
import { draftStore } from '../../utils/browser/draft-store.ts';
import { readSettings } from '../../utils/browser/settings-store.ts';
import { draftOf } from '../../utils/lead/draft-of-capture.ts';
import { send } from '../../utils/messages/send.ts';
import { AccountOffer } from '../capture/account-offer.ts';
import { sessionOn } from '../capture/session-on.ts';
import { numberLocale } from '../text.ts';
import { MendScreen, NothingToMend } from './mend-screen.tsx';

const tooLate = { state: 'not-stored', isBegun: true } as const;

/** Draws the form of a capture that the outbox has. What is typed there is kept by its id until it is sent. */
export async function mend(id: string, root: Element): Promise<void> {
  const tabId = browser.tabs.TAB_ID_NONE;
  const [settings, first] = await Promise.all([readSettings(), send('openCapture', { id })]);
  const reply = first.ok ? first : await send('openCapture', { id });
  const drafts = draftStore(tabId, id);
  const { capture, view } = (reply.ok && reply.value) || {};
  const left = capture ? undefined : (await drafts.load()).at(-1);
  if (!capture && (!left || left.isConfirmed)) {
    if (reply.ok) await drafts.save([]);
    return render(<NothingToMend />, root);
  }
  const accountOffer = new AccountOffer(send, settings);
  const session = sessionOn(tabId, id, accountOffer, { capture });
  const begin = capture ? draftOf(capture, numberLocale()) : left?.draft;
  // What was typed here and never sent is still shown when the capture itself is gone.
  const outcome = view && 'progress' in view && view.progress.isMendable ? view : tooLate;
  const open = async () => begin && session.openToMend(begin, outcome);
  const reset = async () => {
    await drafts.save([]);
    await open();
  };
  await open();
  void accountOffer.load();
  render(<MendScreen session={session} accountOffer={accountOffer} onReset={reset} />, root);
}
