import { draftStore } from '../../utils/browser/draft-store.ts';
import { matchesIn } from '../../utils/match/looked.ts';
import { send } from '../../utils/messages/send.ts';
import { beginningsFor } from '../../utils/settings/beginnings.ts';
import { matchWatchOf } from '../match/match-watch-of.ts';
import type { AccountOffer } from './account-offer.ts';
import { peopleIn } from './read-subject.ts';
import { rememberChoices } from './remember-choices.ts';
import { CaptureSession } from './session.ts';
import { surroundingsFrom } from './surroundings.ts';

/** The session of a tab and address, as popup and side panel have it. */
export function sessionOn(tabId: number, address: string, accountOffer: AccountOffer): CaptureSession {
  const session = new CaptureSession({
    peopleIn,
    drafts: draftStore(tabId, address),
    send,
    newId: () => crypto.randomUUID(),
    choices: (url) => beginningsFor(accountOffer.state.settings, url),
    sent: (draft) => rememberChoices(accountOffer, draft),
    async surroundings() {
      const [offer, found] = await Promise.all([accountOffer.settled(), matchWatchOf(session, accountOffer).settled()]);
      const matches = { persons: matchesIn(found.person), organizations: matchesIn(found.organization) };
      return { ...surroundingsFrom(offer), found: matches };
    },
  });
  return session;
}
