import { render } from 'preact';
import { browser } from 'wxt/browser';
import { AccountOffer } from '../../components/capture/account-offer.ts';
import { loadJudging, readClicked, readSubject } from '../../components/capture/read-subject.ts';
import { sessionOn } from '../../components/capture/session-on.ts';
import { TabFollower } from '../../components/capture/tab-follower.ts';
import { speakOn } from '../../components/text.ts';
import { takeMenuClicks } from '../../utils/browser/menu-click.ts';
import { onPressed } from '../../utils/browser/panel.ts';
import { bePanelOf } from '../../utils/browser/panel-lock.ts';
import { onSettingsChanged, readSettings } from '../../utils/browser/settings-store.ts';
import { currentTab, onTabs, tabById } from '../../utils/browser/tab.ts';
import { send } from '../../utils/messages/send.ts';
import { Panel } from './panel.tsx';

loadJudging();
const accountOffer = new AccountOffer(send, await readSettings());
const follower = new TabFollower({
  see: tabById,
  read: (tab) => readSubject(tab),
  readClicked,
  sessionOn: (tabId, address) => sessionOn(tabId, address, accountOffer),
});
const root = document.getElementById('app');
if (root) render(<Panel follower={follower} accountOffer={accountOffer} />, root);
speakOn(document);

const tab = await currentTab('');
if (tab) {
  bePanelOf(tab.windowId);
  onTabs(tab.windowId, {
    activated: (tabId) => {
      void follower.turnTo(tabId);
      void accountOffer.renew();
    },
    changed: (tabId, isLoading) => void follower.changed(tabId, isLoading),
    gone: (tabId) => follower.forget(tabId),
  });
  let stopTaking = () => {};
  onPressed(tab.windowId, async (tabId) => {
    stopTaking();
    await follower.read(tabId);
    stopTaking = takeMenuClicks(tabId, (click) => void follower.readClicked(tabId, click));
    // A later click comes with a press of its own.
    setTimeout(stopTaking, 1_000);
  });
  onSettingsChanged((settings) => void accountOffer.renew(settings));
  // Opening the panel is asking for the page, as far as the browser lets it be read.
  await follower.turnTo(tab.id ?? browser.tabs.TAB_ID_NONE);
  if (tab.url) await follower.read();
}
