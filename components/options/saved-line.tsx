import { ProblemLine } from '../problem-line.tsx';
import { t } from '../text.ts';
import type { OwnSettingsState } from './own-settings.ts';

interface Props {
  outcome: OwnSettingsState['outcome'] | undefined;
  onRetry: () => void;
}

/** Whether all that the page shows is kept. */
export function SavedLine({ outcome, onRetry }: Props) {
  return (
    <>
      <p class="quiet-text" role="status">
        {outcome === 'saved' && t('options_saved')}
      </p>
      {outcome === 'failed' && <ProblemLine words={t('options_unsaved')} onRetry={onRetry} />}
    </>
  );
}
