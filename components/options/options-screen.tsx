import { useEffect, useState } from 'preact/hooks';
import type { ConnectionView } from '../../utils/connection/connection.ts';
import { send } from '../../utils/messages/send.ts';
import type { Policy } from '../../utils/settings/policy.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { ConnectForm } from '../connection/connect-form.tsx';
import { t } from '../text.ts';
import { AccountOptions } from './account-options.tsx';
import { KeptHistory } from './kept-history.tsx';
import { SettingsElsewhere } from './settings-elsewhere.tsx';
import { useSettings } from './use-settings.ts';

interface Props {
  /** The user's own. */
  settings: Settings;
  policy: Policy;
}

/** Where the user connects Leadclip to their Pipedrive, and says how leads should begin. */
export function OptionsScreen({ settings: initialSettings, policy }: Props) {
  const { settings, isSaved, change } = useSettings(initialSettings);
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
          <SettingsElsewhere settings={settings} policy={policy} onChange={change} />
        </>
      )}
      {connection?.state === 'connected' && (
        <AccountOptions
          connection={connection}
          own={settings}
          policy={policy}
          onChange={change}
          onConnectionChange={setConnection}
          onDisconnect={async () => {
            const reply = await send('disconnect', {});
            if (reply.ok) setConnection(reply.value);
          }}
        />
      )}
      <p class="quiet-text" role="status">
        {isSaved && t('options_saved')}
      </p>
    </main>
  );
}
