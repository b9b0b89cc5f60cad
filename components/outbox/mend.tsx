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

/** Draws the form of a capture that the outbox has. What is typed there is kept by its id until it is sent. */
export async function mend(id: string, root: Element): Promise<void> {
  const tabId = browser.tabs.TAB_ID_NONE;
  const [settings, reply] = await Promise.all([readSettings(), send('openCapture', { id })]);
  const drafts = draftStore(tabId, id);
  if (!reply.ok || !reply.value) {
    await drafts.save([]);
    return render(<NothingToMend />, root);
  }
  const { capture, view } = reply.value;
  const accountOffer = new AccountOffer(send, settings);
  const session = sessionOn(tabId, id, accountOffer, capture);
  const open = () => session.openToMend(draftOf(capture, numberLocale()), view);
  const reset = async () => {
    await drafts.save([]);
    await open();
  };
  await open();
  void accountOffer.load();
  render(<MendScreen session={session} accountOffer={accountOffer} onReset={reset} />, root);
}
