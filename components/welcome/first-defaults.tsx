import type { Account } from '../../utils/connection/account.ts';
import { type Policy, underPolicy } from '../../utils/settings/policy.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { SavedLine } from '../options/saved-line.tsx';
import { StandingChoicesForm } from '../options/standing-choices-form.tsx';
import { useDirectory } from '../options/use-directory.ts';
import { useSettings } from '../options/use-settings.ts';
import { t } from '../text.ts';

interface Props {
  account: Account;
  /** The user's own. */
  settings: Settings;
  policy: Policy;
}

/** What new leads begin with, closed at first: nobody needs it for the first lead. */
export function FirstDefaults({ account, settings: initialSettings, policy }: Props) {
  const { settings, outcome, change, retry } = useSettings(initialSettings);
  const { view, addLabel } = useDirectory();
  return (
    <details>
      <summary>{t('options_tabDefaults')}</summary>
      <StandingChoicesForm
        account={account}
        directory={view?.directory}
        settings={underPolicy(settings, policy)}
        policy={policy}
        onChange={change}
        onLabelMade={addLabel}
      />
      <SavedLine outcome={outcome} onRetry={retry} />
    </details>
  );
}
