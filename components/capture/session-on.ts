import { draftStore } from '../../utils/browser/draft-store.ts';
import { send } from '../../utils/messages/send.ts';
import { locale } from '../text.ts';
import { noteWord } from '../words.ts';
import { type AccountOffer, currencyOf, fieldsOf } from './account-offer.ts';
import { peopleIn } from './read-subject.ts';
import { CaptureSession } from './session.ts';

/** The session of a tab and address, as popup and side panel have it. */
export function sessionOn(tabId: number, address: string, accountOffer: AccountOffer): CaptureSession {
  return new CaptureSession({
    peopleIn,
    drafts: draftStore(tabId, address),
    send,
    newId: () => crypto.randomUUID(),
    choices: () => accountOffer.state.settings.choices,
    async surroundings() {
      const offer = await accountOffer.settled();
      return {
        locale: locale(),
        wordFor: noteWord,
        titleTemplate: offer.settings.titleTemplate,
        currency: currencyOf(offer),
        directory: offer.directory,
        customFields: fieldsOf(offer),
      };
    },
  });
}
