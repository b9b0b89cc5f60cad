import { render } from 'preact';
import { browser } from 'wxt/browser';
import { AccountOffer } from '../../components/capture/account-offer.ts';
import { CaptureWindow } from '../../components/capture/capture-window.tsx';
import { loadJudging, readClicked, readSubject } from '../../components/capture/read-subject.ts';
import { sendAtOnce } from '../../components/capture/send-at-once.ts';
import { sessionOn } from '../../components/capture/session-on.ts';
import type { Subject } from '../../components/capture/session-state.ts';
import { matchWatchOf } from '../../components/match/match-watch-of.ts';
import { speakOn } from '../../components/text.ts';
import { type MenuClick, takeMenuClicks } from '../../utils/browser/menu-click.ts';
import { handToPanel, openPanel } from '../../utils/browser/panel.ts';
import { ahead } from '../../utils/browser/read-ahead.ts';
import { send } from '../../utils/messages/send.ts';
import { settingsInUse } from '../../utils/settings/policy.ts';

/** After this the popup says that the page is being read. */
const patienceMs = 150;

const begun = ahead();
loadJudging();
const [tab, settings, panels] = await Promise.all([begun.tab, begun.settings, begun.panels]);
if (tab?.id !== undefined && panels.includes(tab.windowId)) {
  // Two forms of one page would be two captures.
  await handToPanel(tab.windowId, tab.id);
  close();
} else open();

function open() {
  const accountOffer = new AccountOffer(send, settingsInUse(settings));
  const session = sessionOn(tab?.id ?? browser.tabs.TAB_ID_NONE, tab?.url ?? '', accountOffer);
  const keepOpen = async () => {
    if (!tab) return;
    // Not after an await: browsers open the panel only while they handle the click.
    const opened = openPanel(tab.windowId);
    await session.keepAsShown();
    await opened;
    close();
  };
  speakOn(document);
  const opened = session.open({ read: () => readSubject(tab, begun.reading) });
  if (tab?.id !== undefined) {
    takeMenuClicks(
      tab.id,
      (click) => void Promise.all([readClicked(tab, click), opened]).then(([subject]) => openOn(subject, click)),
    );
  }
  async function openOn(subject: Subject, { isAtOnce = false }: MenuClick) {
    await session.openOn(subject);
    if (isAtOnce) await sendAtOnce(session, () => matchWatchOf(session, accountOffer).settled());
  }
  // Most pages are read at once, and their form is the first thing that is drawn.
  void Promise.race([opened, new Promise((resolve) => setTimeout(resolve, patienceMs))]).then(draw);
  function draw() {
    const root = document.getElementById('app');
    if (root) render(<CaptureWindow session={session} accountOffer={accountOffer} onKeepOpen={keepOpen} />, root);
  }
}
