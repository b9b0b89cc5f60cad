import { draftStore } from '../../utils/browser/draft-store.ts';
import type { Capture } from '../../utils/lead/capture.ts';
import { foundBefore } from '../../utils/lead/found-before.ts';
import { matchesIn } from '../../utils/match/looked.ts';
import { send } from '../../utils/messages/send.ts';
import { beginningsFor } from '../../utils/settings/beginnings.ts';
import { matchWatchOf } from '../match/match-watch-of.ts';
import type { AccountOffer } from './account-offer.ts';
import { peopleIn } from './read-subject.ts';
import { rememberChoices } from './remember-choices.ts';
import { CaptureSession } from './session.ts';
import { surroundingsFrom } from './surroundings.ts';

/**
 * The session of a tab and address, as popup and side panel have it.
 * @param mended that it is about a capture that the outbox has, or had when it was opened
 */
export function sessionOn(
  tabId: number,
  address: string,
  accountOffer: AccountOffer,
  mended?: { capture: Capture | undefined },
): CaptureSession {
  const session = new CaptureSession({
    peopleIn,
    drafts: draftStore(tabId, address),
    send,
    mends: mended !== undefined,
    newId: () => crypto.randomUUID(),
    now: Date.now,
    choices: (url) => beginningsFor(accountOffer.state.settings, url),
    sent: (draft) => rememberChoices(accountOffer, draft),
    async surroundings() {
      const [offer, found] = await Promise.all([accountOffer.settled(), matchWatchOf(session, accountOffer).settled()]);
      const before = mended?.capture && foundBefore(mended.capture, session.state.draft);
      const persons = found.person?.state === 'checked' ? matchesIn(found.person) : (before?.persons ?? []);
      const organizations =
        found.organization?.state === 'checked' ? matchesIn(found.organization) : (before?.organizations ?? []);
      return { ...surroundingsFrom(offer), found: { persons, organizations } };
    },
  });
  return session;
}
