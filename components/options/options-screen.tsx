import { useEffect, useState } from 'preact/hooks';
import type { ConnectionView } from '../../utils/connection/connection.ts';
import { send } from '../../utils/messages/send.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { ConnectForm } from '../connection/connect-form.tsx';
import { t } from '../text.ts';
import { AccountOptions } from './account-options.tsx';
import { KeptHistory } from './kept-history.tsx';

interface Props {
  settings: Settings;
}

/** Where the user connects Leadclip to their Pipedrive, and says how leads should begin. */
export function OptionsScreen({ settings }: Props) {
  const [connection, setConnection] = useState<ConnectionView>();
  useEffect(() => {
    void send('getConnection', {}).then((reply) => setConnection(reply.ok ? reply.value : { state: 'disconnected' }));
  }, []);
  return (
    <main class="page stack">
      <header class="row">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <h1>{t(connection?.state === 'connected' ? 'popup_options' : 'connect_title')}</h1>
      </header>
      {connection?.state === 'disconnected' && (
        <>
          <ConnectForm onConnected={setConnection} />
          <KeptHistory />
        </>
      )}
      {connection?.state === 'connected' && (
        <AccountOptions
          connection={connection}
          initialSettings={settings}
          onDisconnect={async () => {
            const reply = await send('disconnect', {});
            if (reply.ok) setConnection(reply.value);
          }}
        />
      )}
    </main>
  );
}
