import type { ConnectionView } from '../../utils/connection/connection.ts';
import { type Policy, underPolicy } from '../../utils/settings/policy.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { BatchLinks } from '../batch/batch-links.tsx';
import { Connected } from '../connection/connected.tsx';
import { t } from '../text.ts';
import { ContactChoicesForm } from './contact-choices-form.tsx';
import { DirectoryStatus } from './directory-status.tsx';
import { FormFieldsForm } from './form-fields-form.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { MappingForm } from './mapping-form.tsx';
import { NotificationSwitch } from './notification-switch.tsx';
import type { OwnConnection } from './own-connection.ts';
import type { ChangeSettings } from './own-settings.ts';
import { PresetsForm } from './presets-form.tsx';
import { SettingsElsewhere } from './settings-elsewhere.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { StandingChoicesForm } from './standing-choices-form.tsx';
import { Tabs } from './tabs.tsx';
import { useDirectory } from './use-directory.ts';

interface Props {
  connection: Extract<ConnectionView, { state: 'connected' }>;
  /** The user's own settings. */
  own: Settings;
  policy: Policy;
  onChange: ChangeSettings;
  ownConnection: OwnConnection;
}

/** What can be set once it is known whose Pipedrive it is, by tabs. */
export function AccountOptions({ connection, own, policy, onChange, ownConnection }: Props) {
  const { addLabel, fetchAnew, ...status } = useDirectory();
  const settings = underPolicy(own, policy);
  const part = { account: connection.account, directory: status.view?.directory, settings, policy, onChange };
  return (
    <Tabs
      label={t('popup_options')}
      tabs={[
        {
          id: 'connection',
          title: t('options_tabConnection'),
          panel: (
            <>
              <Connected connection={connection} own={ownConnection} />
              <BatchLinks />
              <NotificationSwitch />
              <DirectoryStatus {...status} onRefresh={fetchAnew} />
              <Shortcuts />
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
          panel: <PresetsForm {...part} own={own.presets} onLabelMade={addLabel} />,
        },
        { id: 'history', title: t('options_tabHistory'), panel: <HistoryPanel {...part} /> },
        {
          id: 'elsewhere',
          title: t('options_tabElsewhere'),
          panel: <SettingsElsewhere settings={own} policy={policy} onChange={onChange} />,
        },
      ]}
    />
  );
}
