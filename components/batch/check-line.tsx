import { Search } from 'lucide-preact';
import type { BatchRow } from '../../utils/batch/row.ts';
import { useStateOf } from '../capture/use-session.ts';
import { countOf, t } from '../text.ts';
import type { PipedriveCheck } from './pipedrive-check.ts';

/** What one search costs of the account's budget for a day (reference of the API: 20 tokens). */
const searchTokens = 20;

/** Looks for those who are in Pipedrive already, when the user wants it: it costs something, and says how much. */
export function CheckLine({ check, rows }: { check: PipedriveCheck; rows: BatchRow[] }) {
  const { progress, failedCount } = useStateOf(check);
  const open = rows.filter((row) => !check.isChecked(row));
  const foundCount = rows.filter((row) => check.matchOf(row) !== undefined).length;
  if (progress) {
    return (
      <div class="row check" role="status">
        <progress aria-label={t('batch_checking')} value={progress.done} max={Math.max(1, progress.total)} />
        <span>{t('batch_checked', progress.done, progress.total)}</span>
        <button type="button" class="button" onClick={() => check.stop()}>
          {t('batch_stopCheck')}
        </button>
      </div>
    );
  }
  const tokens = open.length * searchTokens;
  return (
    <div class="row check">
      <button type="button" class="button" disabled={open.length === 0} onClick={() => check.start(rows)}>
        <Search size={14} aria-hidden="true" /> {t('batch_check')}
      </button>
      <span class="quiet-text" role="status">
        {open.length < rows.length && countOf('batch_found', foundCount)}{' '}
        {open.length > 0 && t('batch_checkCost', open.length, tokens)}{' '}
        {failedCount > 0 && countOf('batch_uncheckedCount', failedCount)}
      </span>
    </div>
  );
}
