import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CaptureScreen } from '../../components/capture/capture-screen.tsx';
import type { CaptureSession } from '../../components/capture/session.ts';
import { askToCallPipedrive } from '../../utils/browser/permission.ts';
import type { Account } from '../../utils/connection/account.ts';
import type { ConnectionView } from '../../utils/connection/connection.ts';
import { send } from '../../utils/messages/send.ts';

interface Props {
  session: CaptureSession;
  onAccount: (account: Account) => void;
}

/** The capture screen with what it needs from the worker; both arrive after the form is there. */
export function Popup({ session, onAccount }: Props) {
  const [connection, setConnection] = useState<ConnectionView>();
  const [openCount, setOpenCount] = useState(0);
  useEffect(() => {
    void send('getConnection', {}).then((reply) => {
      if (!reply.ok) return;
      setConnection(reply.value);
      if (reply.value.state === 'connected') onAccount(reply.value.account);
    });
    void send('countCaptures', {}).then((reply) => {
      if (reply.ok) setOpenCount(reply.value.waiting + reply.value.needsUser);
    });
  }, [onAccount]);
  return (
    <CaptureScreen
      session={session}
      connection={connection}
      openCount={openCount}
      onConnect={() => browser.runtime.openOptionsPage()}
      onShowOutbox={() => browser.tabs.create({ url: browser.runtime.getURL('/outbox.html') })}
      onAllow={async () => {
        await askToCallPipedrive();
      }}
    />
  );
}
