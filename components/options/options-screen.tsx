import type { Policy } from '../../utils/settings/policy.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { ConnectForm } from '../connection/connect-form.tsx';
import { ProblemLine } from '../problem-line.tsx';
import { t } from '../text.ts';
import { AccountOptions } from './account-options.tsx';
import { KeptHistory } from './kept-history.tsx';
import { SavedLine } from './saved-line.tsx';
import { SettingsElsewhere } from './settings-elsewhere.tsx';
import { useConnection } from './use-connection.ts';
import { useSettings } from './use-settings.ts';

interface Props {
  /** The user's own. */
  settings: Settings;
  policy: Policy;
}

/** Where the user connects Leadclip to their Pipedrive, and says how leads should begin. */
export function OptionsScreen({ settings: initialSettings, policy }: Props) {
  const { settings, outcome, change, retry } = useSettings(initialSettings);
  const { own, view: connection, problem } = useConnection();
  return (
    <main class="page stack">
      <header class="row">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <h1>{t(connection?.state === 'connected' ? 'popup_options' : 'connect_title')}</h1>
      </header>
      {problem === 'unread' && <ProblemLine words={t('connect_unread')} onRetry={own.load} />}
      {problem === 'undeleted' && <ProblemLine words={t('action_inDoubt')} onRetry={own.disconnect} />}
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
      <SavedLine outcome={outcome} onRetry={retry} />
    </main>
  );
}
