import { Download, Upload } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { countLeftOut } from '../../utils/browser/settings-sync.ts';
import { isSetBy, type Policy, underPolicy } from '../../utils/settings/policy.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { exportedSettings } from '../../utils/settings/transfer.ts';
import { download } from '../download.ts';
import { Notice } from '../notice.tsx';
import { SetByOrganization } from '../set-by-organization.tsx';
import { countOf, t } from '../text.ts';
import type { ChangeSettings } from './own-settings.ts';
import { type Outcome, takeSettingsFile } from './take-settings-file.ts';

interface Props {
  /** The user's own. */
  settings: Settings;
  policy: Policy;
  onChange: ChangeSettings;
}

/** How the user's settings get to their other machines: by themselves, or as a file. */
export function SettingsElsewhere({ settings, policy, onChange }: Props) {
  const { isSynced } = underPolicy(settings, policy);
  return (
    <section class="stack">
      <h2>{t('elsewhere_title')}</h2>
      <SetByOrganization is={isSetBy(policy, 'isSynced')}>
        <label class="checkbox">
          <input
            type="checkbox"
            role="switch"
            checked={isSynced}
            aria-checked={isSynced}
            onChange={({ currentTarget }) => onChange(() => ({ isSynced: currentTarget.checked }))}
          />
          {t('elsewhere_sync')}
        </label>
      </SetByOrganization>
      <p class="quiet-text">{t('elsewhere_syncHelp')}</p>
      {isSynced && <LeftOut settings={settings} />}
      <FileOfSettings settings={settings} onChange={onChange} />
    </section>
  );
}

/** Says so where browsers have no room for all of it. */
function LeftOut({ settings }: Pick<Props, 'settings'>) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    void countLeftOut().then(setCount);
  }, [settings]);
  return count > 0 ? <Notice>{countOf('elsewhere_leftOut', count)}</Notice> : null;
}

function FileOfSettings({ settings, onChange }: Omit<Props, 'policy'>) {
  const [outcome, setOutcome] = useState<Outcome>();
  const take = async (file: File | undefined) => {
    if (file) setOutcome(await takeSettingsFile(file, onChange));
  };
  return (
    <>
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => download('leadclip-settings.json', 'application/json', exportedSettings(settings))}
        >
          <Download size={14} aria-hidden="true" /> {t('elsewhere_export')}
        </button>
        <label class="button file-button">
          <Upload size={14} aria-hidden="true" /> {t('elsewhere_import')}
          <input
            type="file"
            class="visually-hidden"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              void take(currentTarget.files?.[0]);
              // Else the same file, mended, would be no change.
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <p class="quiet-text">{t('elsewhere_fileHelp')}</p>
      {outcome && <Notice kind={outcome.isProblem ? 'danger' : 'success'}>{outcome.words}</Notice>}
    </>
  );
}
