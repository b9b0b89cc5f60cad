import { Download, Upload } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { countLeftOut } from '../../utils/browser/settings-sync.ts';
import { isSetBy, type Policy, underPolicy } from '../../utils/settings/policy.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import {
  exportedSettings,
  type ImportProblem,
  importedSettings,
  importMaxBytes,
} from '../../utils/settings/transfer.ts';
import { download } from '../download.ts';
import { Notice } from '../notice.tsx';
import { SetByOrganization } from '../set-by-organization.tsx';
import { countOf, t } from '../text.ts';

interface Props {
  /** The user's own. */
  settings: Settings;
  policy: Policy;
  /** Resolves once the change is kept. */
  onChange: (changed: (before: Settings) => Partial<Settings>) => Promise<void>;
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
  const [outcome, setOutcome] = useState<{ words: string; isProblem: boolean }>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    const imported = await settingsIn(file);
    if (imported.ok) await onChange(() => imported.settings);
    setOutcome({
      words: imported.ok ? t('import_done', file.name) : importProblemWords(imported.problem),
      isProblem: !imported.ok,
    });
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

/** One that is too large isn't even read. */
const settingsIn = async (file: File) =>
  file.size > importMaxBytes
    ? ({ ok: false, problem: { kind: 'tooLarge' } } as const)
    : importedSettings(await file.text());

function importProblemWords(problem: ImportProblem): string {
  switch (problem.kind) {
    case 'tooLarge':
      return t('import_tooLarge');
    case 'noJson':
      return t('import_noJson');
    case 'noSettings':
      return t('import_noSettings');
    case 'newer':
      return t('import_newer');
    case 'unusable':
      return t('import_unusable', problem.place);
  }
}
