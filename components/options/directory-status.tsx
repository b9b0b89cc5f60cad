import type { DirectoryView } from '../../utils/directory/directory-keeper.ts';
import type { Failure } from '../../utils/messages/capture-view.ts';
import { Notice } from '../notice.tsx';
import { locale, t } from '../text.ts';
import { failureWords } from '../words.ts';

interface Props {
  view: DirectoryView | undefined;
  isFetching: boolean;
  failure: Failure | undefined;
  onRefresh: () => void;
}

/** How much is known of the account, and since when. */
export function DirectoryStatus({ view, isFetching, failure, onRefresh }: Props) {
  return (
    <section class="stack">
      <h2>{t('options_directory')}</h2>
      {view ? <Known view={view} /> : <p>{t('options_directoryNone')}</p>}
      {failure && <Notice kind="danger">{failureWords(failure)}</Notice>}
      <div class="row">
        <button type="button" class="button" disabled={isFetching} onClick={onRefresh}>
          {isFetching ? t('options_refreshing') : t('options_refresh')}
        </button>
      </div>
    </section>
  );
}

function Known({ view: { directory, fetchedAt } }: { view: DirectoryView }) {
  const { users, labels, currencies, channels, customFields } = directory;
  const counts = [users, labels, currencies, channels, customFields].map(({ length }) => length);
  const time = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(fetchedAt);
  return (
    <>
      <p>{t('options_directoryCounts', ...counts)}</p>
      <p class="quiet-text">{t('options_directoryTime', time)}</p>
    </>
  );
}
