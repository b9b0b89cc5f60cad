import { render } from 'preact';
import { browser } from 'wxt/browser';
import { AccountOffer, currencyOf, fieldsOf } from '../../components/capture/account-offer.ts';
import { CaptureSession } from '../../components/capture/session.ts';
import { locale } from '../../components/text.ts';
import { noteWord } from '../../components/words.ts';
import { draftStore } from '../../utils/browser/draft-store.ts';
import { takeMenuClicks } from '../../utils/browser/menu-click.ts';
import { readSettings } from '../../utils/browser/settings-store.ts';
import { currentTab } from '../../utils/browser/tab.ts';
import { send } from '../../utils/messages/send.ts';
import { Popup } from './popup.tsx';
import { peopleIn, readClicked, readSubject } from './read-subject.ts';

const [tab, settings] = await Promise.all([currentTab(location.search), readSettings()]);
const accountOffer = new AccountOffer(send, settings);
const session = new CaptureSession({
  read: () => readSubject(tab),
  peopleIn,
  drafts: draftStore(tab?.id ?? browser.tabs.TAB_ID_NONE, tab?.url ?? ''),
  send,
  newId: () => crypto.randomUUID(),
  choices: () => settings.choices,
  async surroundings() {
    const offer = await accountOffer.settled();
    return {
      locale: locale(),
      wordFor: noteWord,
      titleTemplate: settings.titleTemplate,
      currency: currencyOf(offer),
      directory: offer.directory,
      customFields: fieldsOf(offer),
    };
  },
});
const root = document.getElementById('app');
if (root) render(<Popup session={session} accountOffer={accountOffer} />, root);

document.documentElement.lang = browser.i18n.getUILanguage();
const opened = session.open();
if (tab?.id !== undefined) {
  takeMenuClicks(
    tab.id,
    (click) => void Promise.all([readClicked(tab, click), opened]).then(([subject]) => session.openOn(subject)),
  );
}
