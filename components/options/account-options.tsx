import type { ConnectionView } from '../../utils/connection/connection.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { BatchLinks } from '../batch/batch-links.tsx';
import { Connected } from '../connection/connected.tsx';
import { t } from '../text.ts';
import { ContactChoicesForm } from './contact-choices-form.tsx';
import { DirectoryStatus } from './directory-status.tsx';
import { FormFieldsForm } from './form-fields-form.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { MappingForm } from './mapping-form.tsx';
import { PresetsForm } from './presets-form.tsx';
import { StandingChoicesForm } from './standing-choices-form.tsx';
import { Tabs } from './tabs.tsx';
import { useDirectory } from './use-directory.ts';
import { useSettings } from './use-settings.ts';

interface Props {
  connection: Extract<ConnectionView, { state: 'connected' }>;
  initialSettings: Settings;
  onDisconnect: () => void;
}

/** What can be set once it is known whose Pipedrive it is, by tabs. */
export function AccountOptions({ connection, initialSettings, onDisconnect }: Props) {
  const { settings, isSaved, change } = useSettings(initialSettings);
  const { addLabel, fetchAnew, ...status } = useDirectory();
  const part = { account: connection.account, directory: status.view?.directory, settings, onChange: change };
  return (
    <>
      <Tabs
        label={t('popup_options')}
        tabs={[
          {
            id: 'connection',
            title: t('options_tabConnection'),
            panel: (
              <>
                <Connected connection={connection} onDisconnect={onDisconnect} />
                <BatchLinks />
                <DirectoryStatus {...status} onRefresh={fetchAnew} />
              </>
            ),
          },
          {
            id: 'defaults',
            title: t('options_tabDefaults'),
            panel: (
              <>
                <StandingChoicesForm {...part} onLabelMade={addLabel} />
                <ContactChoicesForm {...part} />
              </>
            ),
          },
          {
            id: 'fields',
            title: t('options_tabFields'),
            panel: (
              <>
                <MappingForm {...part} />
                <FormFieldsForm {...part} />
              </>
            ),
          },
          {
            id: 'sites',
            title: t('options_tabSites'),
            panel: <PresetsForm {...part} onLabelMade={addLabel} />,
          },
          { id: 'history', title: t('options_tabHistory'), panel: <HistoryPanel {...part} /> },
        ]}
      />
      <p class="quiet-text" role="status">
        {isSaved && t('options_saved')}
      </p>
    </>
  );
}
