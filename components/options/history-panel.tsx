import { useId, useState } from 'preact/hooks';
import type { Account } from '../../utils/connection/account.ts';
import { historyMaxLength, searchHistory } from '../../utils/lead/history-entry.ts';
import { isSetBy, type Policy } from '../../utils/settings/policy.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { SetByOrganization } from '../set-by-organization.tsx';
import { countOf, t } from '../text.ts';
import { HistoryActions } from './history-actions.tsx';
import { HistoryList } from './history-list.tsx';
import type { ChangeSettings } from './own-settings.ts';
import { useHistory } from './use-history.ts';

interface Props {
  account: Account;
  settings: Settings;
  policy: Policy;
  onChange: ChangeSettings;
}

/** What was sent, to be searched, taken away or forgotten; and whether it is remembered at all. */
export function HistoryPanel({ account, settings, policy, onChange }: Props) {
  const { history, purge, doubt } = useHistory();
  const [search, setSearch] = useState('');
  const found = history && searchHistory(history, search);
  const { keepsHistory } = settings;
  const setKeeping = async (keeps: boolean) => {
    const isSure = keeps || !history?.length || confirm(countOf('history_offAsk', history.length));
    const isKept = await onChange(() => ({ keepsHistory: keeps || !isSure }));
    if (isKept && !keeps && isSure) await purge();
  };
  return (
    <section class="stack history">
      <SetByOrganization is={isSetBy(policy, 'keepsHistory')}>
        <label class="checkbox">
          <input type="checkbox" checked={keepsHistory} onChange={(event) => setKeeping(event.currentTarget.checked)} />
          {t('history_keep', historyMaxLength)}
        </label>
      </SetByOrganization>
      <p class="quiet-text">{t('history_where')}</p>
      {found && history.length > 0 && (
        <>
          <SearchField value={search} onInput={setSearch} />
          <p class="quiet-text" role="status">
            {search.trim()
              ? t('history_found', found.length, history.length)
              : countOf('history_count', history.length)}
          </p>
          {doubt}
          <HistoryActions history={found} companyDomain={account.companyDomain} onPurge={purge} />
          <HistoryList history={found} companyDomain={account.companyDomain} />
        </>
      )}
      {keepsHistory && history?.length === 0 && <p>{t('history_empty')}</p>}
    </section>
  );
}

function SearchField({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('history_search')}</label>
      <input id={id} type="search" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
