import { Download, Trash2 } from 'lucide-preact';
import type { HistoryEntry } from '../../utils/lead/history-entry.ts';
import { download } from '../download.ts';
import { t } from '../text.ts';
import { type HistoryColumns, historyCsv, historyJson } from './history-export.ts';

interface Props {
  /** What the search has found: that is exported. */
  history: HistoryEntry[];
  companyDomain: string;
  onPurge: () => void;
}

export function HistoryActions({ history, companyDomain, onPurge }: Props) {
  const isNothing = history.length === 0;
  return (
    <div class="row">
      <button
        type="button"
        class="button"
        disabled={isNothing}
        onClick={() => download('leadclip.csv', 'text/csv', historyCsv(history, columns(), companyDomain))}
      >
        <Download size={14} aria-hidden="true" /> {t('history_csv')}
      </button>
      <button
        type="button"
        class="button"
        disabled={isNothing}
        onClick={() => download('leadclip.json', 'application/json', historyJson(history))}
      >
        <Download size={14} aria-hidden="true" /> {t('history_json')}
      </button>
      <span class="grow" />
      <PurgeButton onPurge={onPurge} />
    </div>
  );
}

export function PurgeButton({ onPurge }: Pick<Props, 'onPurge'>) {
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        if (confirm(t('history_purgeAsk'))) onPurge();
      }}
    >
      <Trash2 size={14} aria-hidden="true" /> {t('history_purge')}
    </button>
  );
}

const columns = (): HistoryColumns => [
  t('history_time'),
  t('field_title'),
  t('field_name'),
  t('field_organizationName'),
  t('history_pageTitle'),
  t('history_pageAddress'),
  t('receipt_lead'),
];
