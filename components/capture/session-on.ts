import { draftStore } from '../../utils/browser/draft-store.ts';
import { send } from '../../utils/messages/send.ts';
import { beginningsFor } from '../../utils/settings/beginnings.ts';
import type { AccountOffer } from './account-offer.ts';
import { peopleIn } from './read-subject.ts';
import { rememberChoices } from './remember-choices.ts';
import { CaptureSession } from './session.ts';
import { surroundingsFrom } from './surroundings.ts';

/** The session of a tab and address, as popup and side panel have it. */
export function sessionOn(tabId: number, address: string, accountOffer: AccountOffer): CaptureSession {
  return new CaptureSession({
    peopleIn,
    drafts: draftStore(tabId, address),
    send,
    newId: () => crypto.randomUUID(),
    choices: (url) => beginningsFor(accountOffer.state.settings, url),
    sent: (draft) => rememberChoices(accountOffer, draft),
    surroundings: async () => surroundingsFrom(await accountOffer.settled()),
  });
}
