import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { AccountOffer } from '../../components/capture/account-offer.ts';
import { CaptureScreen } from '../../components/capture/capture-screen.tsx';
import type { CaptureSession } from '../../components/capture/session.ts';
import { askToCallPipedrive } from '../../utils/browser/permission.ts';
import { send } from '../../utils/messages/send.ts';

interface Props {
  session: CaptureSession;
  accountOffer: AccountOffer;
}

/** The capture screen with what it needs from the worker; both arrive after the form is there. */
export function Popup({ session, accountOffer }: Props) {
  const [openCount, setOpenCount] = useState(0);
  useEffect(() => {
    void accountOffer.load();
    void send('countCaptures', {}).then((reply) => {
      if (reply.ok) setOpenCount(reply.value.waiting + reply.value.needsUser);
    });
  }, [accountOffer]);
  return (
    <CaptureScreen
      session={session}
      accountOffer={accountOffer}
      openCount={openCount}
      onConnect={() => browser.runtime.openOptionsPage()}
      onShowOutbox={() => browser.tabs.create({ url: browser.runtime.getURL('/outbox.html') })}
      onAllow={async () => {
        await askToCallPipedrive();
      }}
    />
  );
}
