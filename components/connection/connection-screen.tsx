import { useEffect, useState } from 'preact/hooks';
import type { ConnectionView } from '../../utils/connection/connection.ts';
import { send } from '../../utils/messages/send.ts';
import { t } from '../text.ts';
import { ConnectForm } from './connect-form.tsx';
import { Connected } from './connected.tsx';

/** Where the user connects Leadclip to their Pipedrive. */
export function ConnectionScreen() {
  const [connection, setConnection] = useState<ConnectionView>();
  useEffect(() => {
    void send('getConnection', {}).then((reply) => setConnection(reply.ok ? reply.value : { state: 'disconnected' }));
  }, []);
  return (
    <main class="page stack">
      <header class="row">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <h1>{t('connect_title')}</h1>
      </header>
      {connection?.state === 'disconnected' && <ConnectForm onConnected={setConnection} />}
      {connection?.state === 'connected' && (
        <Connected
          connection={connection}
          onDisconnect={async () => {
            const reply = await send('disconnect', {});
            if (reply.ok) setConnection(reply.value);
          }}
        />
      )}
    </main>
  );
}
