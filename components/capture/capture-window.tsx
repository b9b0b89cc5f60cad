import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { openBatchOf } from '../../utils/browser/batch-page.ts';
import { onOutboxNews } from '../../utils/browser/outbox-news.ts';
import { askToCallPipedrive } from '../../utils/browser/permission.ts';
import { send } from '../../utils/messages/send.ts';
import { beginningsFor } from '../../utils/settings/beginnings.ts';
import { matchWatchOf } from '../match/match-watch-of.ts';
import { useLive } from '../outbox/use-live.ts';
import type { AccountOffer } from './account-offer.ts';
import { CaptureScreen } from './capture-screen.tsx';
import type { CaptureSession } from './session.ts';

interface Props {
  session: CaptureSession;
  accountOffer: AccountOffer;
  /** Offered where the form can be kept beside the page. */
  onKeepOpen?: () => void;
  /** Offered where the page is read later than the form is opened. */
  onRead?: () => void;
}

/** The capture screen with what it needs from the worker; both arrive after the form is there. */
export function CaptureWindow({ session, accountOffer, onKeepOpen, onRead }: Props) {
  const openCount = useLive(countOpen, onOutboxNews) ?? 0;
  useEffect(() => void accountOffer.load(), [accountOffer]);
  return (
    <CaptureScreen
      session={session}
      accountOffer={accountOffer}
      matchWatch={matchWatchOf(session, accountOffer)}
      openCount={openCount}
      onConnect={() => browser.runtime.openOptionsPage()}
      onShowOutbox={() => browser.tabs.create({ url: browser.runtime.getURL('/outbox.html') })}
      onSeveral={(drafts) => openBatchOf(drafts, beginningsFor(accountOffer.state.settings, drafts[0]?.page?.url))}
      onAllow={async () => {
        await askToCallPipedrive();
      }}
      onKeepOpen={onKeepOpen}
      onRead={onRead}
    />
  );
}

async function countOpen(): Promise<number | undefined> {
  const reply = await send('countCaptures', {});
  return reply.ok ? reply.value.waiting + reply.value.needsUser : undefined;
}
