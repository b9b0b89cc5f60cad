import { render } from 'preact';
import { browser } from 'wxt/browser';
import { AccountOffer } from '../../components/capture/account-offer.ts';
import { CaptureWindow } from '../../components/capture/capture-window.tsx';
import { readClicked, readSubject } from '../../components/capture/read-subject.ts';
import { sessionOn } from '../../components/capture/session-on.ts';
import { speakOn } from '../../components/text.ts';
import { takeMenuClicks } from '../../utils/browser/menu-click.ts';
import { handToPanel, openPanel, windowsWithPanel } from '../../utils/browser/panel.ts';
import { readSettings } from '../../utils/browser/settings-store.ts';
import { currentTab } from '../../utils/browser/tab.ts';
import { send } from '../../utils/messages/send.ts';

const [tab, settings, panels] = await Promise.all([currentTab(location.search), readSettings(), windowsWithPanel()]);
if (tab?.id !== undefined && panels.includes(tab.windowId)) {
  // Two forms of one page would be two captures.
  handToPanel(tab.id);
  close();
} else open();

function open() {
  const accountOffer = new AccountOffer(send, settings);
  const session = sessionOn(tab?.id ?? browser.tabs.TAB_ID_NONE, tab?.url ?? '', accountOffer);
  const keepOpen = async () => {
    if (!tab) return;
    // Not after an await: browsers open the panel only while they handle the click.
    const opened = openPanel(tab.windowId);
    await session.keepAsShown();
    await opened;
    close();
  };
  const root = document.getElementById('app');
  if (root) render(<CaptureWindow session={session} accountOffer={accountOffer} onKeepOpen={keepOpen} />, root);

  speakOn(document);
  const opened = session.open({ read: () => readSubject(tab) });
  if (tab?.id !== undefined) {
    takeMenuClicks(
      tab.id,
      (click) => void Promise.all([readClicked(tab, click), opened]).then(([subject]) => session.openOn(subject)),
    );
  }
}
