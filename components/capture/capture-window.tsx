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
import { useSession } from './use-session.ts';

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
  // The worker may have to be started for these: not while the page is being read and the form drawn.
  const isThere = useSession(session).step.name !== 'reading';
  const openCount = useLive(isThere ? countOpen : nothingYet, onOutboxNews) ?? 0;
  useLive(session.lookAgain, onOutboxNews);
  useEffect(() => {
    if (isThere) void accountOffer.load();
  }, [accountOffer, isThere]);
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

const nothingYet = async () => undefined;

async function countOpen(): Promise<number | undefined> {
  const reply = await send('countCaptures', {});
  return reply.ok ? reply.value.waiting + reply.value.needsUser : undefined;
}
