import { Notice } from './notice.tsx';
import { t } from './text.ts';

/** What didn't work, and a button that tries it again. */
export function ProblemLine({ words, onRetry }: { words: string; onRetry: () => void }) {
  return (
    <Notice kind="danger">
      <span class="row spread">
        {words}
        <button type="button" class="button" onClick={() => onRetry()}>
          {t('popup_retry')}
        </button>
      </span>
    </Notice>
  );
}
