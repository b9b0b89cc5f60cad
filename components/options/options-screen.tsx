import { useEffect, useState } from 'preact/hooks';
import { send } from '../../utils/messages/send.ts';
import type { Policy } from '../../utils/settings/policy.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { useStateOf } from '../capture/use-session.ts';
import { ConnectForm } from '../connection/connect-form.tsx';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { AccountOptions } from './account-options.tsx';
import { KeptHistory } from './kept-history.tsx';
import { OwnConnection } from './own-connection.ts';
import { SettingsElsewhere } from './settings-elsewhere.tsx';
import { useSettings } from './use-settings.ts';

interface Props {
  /** The user's own. */
  settings: Settings;
  policy: Policy;
}

/** Where the user connects Leadclip to their Pipedrive, and says how leads should begin. */
export function OptionsScreen({ settings: initialSettings, policy }: Props) {
  const { settings, outcome, change, retry } = useSettings(initialSettings);
  const [own] = useState(() => new OwnConnection(send));
  const { view: connection, problem } = useStateOf(own);
  useEffect(() => void own.load(), [own]);
  return (
    <main class="page stack">
      <header class="row">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <h1>{t(connection?.state === 'connected' ? 'popup_options' : 'connect_title')}</h1>
      </header>
      {problem === 'unread' && <Problem words={t('connect_unread')} onRetry={own.load} />}
      {problem === 'undeleted' && <Problem words={t('connect_undeleted')} onRetry={own.disconnect} />}
      {connection?.state === 'disconnected' && (
        <>
          <ConnectForm onConnect={own.connect} />
          <KeptHistory />
          <SettingsElsewhere settings={settings} policy={policy} onChange={change} />
        </>
      )}
      {connection?.state === 'connected' && (
        <AccountOptions connection={connection} own={settings} policy={policy} onChange={change} ownConnection={own} />
      )}
      <p class="quiet-text" role="status">
        {outcome === 'saved' && t('options_saved')}
      </p>
      {outcome === 'failed' && <Problem words={t('options_unsaved')} onRetry={retry} />}
    </main>
  );
}

function Problem({ words, onRetry }: { words: string; onRetry: () => void }) {
  return (
    <Notice kind="danger">
      <span class="row spread">
        {words}
        <button type="button" class="button" onClick={() => onRetry()}>
          {t('action_again')}
        </button>
      </span>
    </Notice>
  );
}
