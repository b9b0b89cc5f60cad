import { meanings } from '../../utils/batch/meaning.ts';
import type { Table } from '../../utils/batch/table.ts';
import { Notice } from '../notice.tsx';
import { countOf, t } from '../text.ts';
import { meaningWords } from './batch-words.ts';
import type { BatchSession } from './session.ts';

/** What each column is: Leadclip's suggestion, and the user's word. */
export function ColumnsStep({ session, table }: { session: BatchSession; table: Table }) {
  const names = ['name', 'firstName', 'lastName', 'organizationName'];
  const hasNames = table.columns.some(({ meaning }) => names.includes(meaning));
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void session.confirmColumns();
      }}
    >
      <h2>{t('batch_columns')}</h2>
      <p class="quiet-text">{countOf('batch_columnsHelp', table.rows.length)}</p>
      <ul class="stack">
        {table.columns.map(({ index, heading, meaning, samples }) => {
          const name = heading || t('column_number', index + 1);
          return (
            <li key={index} class="column">
              <span class="column-name">
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                <span class="quiet-text">
                  <bdi>{samples.join(' · ')}</bdi>
                </span>
              </span>
              <select
                aria-label={name}
                value={meaning}
                onChange={({ currentTarget }) => {
                  const chosen = meanings.find((known) => known === currentTarget.value);
                  if (chosen) session.setMeaning(index, chosen);
                }}
              >
                {meanings.map((known) => (
                  <option key={known} value={known}>
                    {meaningWords(known)}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
      {!hasNames && <Notice kind="danger">{t('batch_columnsNameless')}</Notice>}
      <div class="row">
        <button type="submit" class="button primary" disabled={!hasNames}>
          {t('batch_continue')}
        </button>
        <button type="button" class="button" onClick={() => session.startOver()}>
          {t('batch_startOver')}
        </button>
      </div>
    </form>
  );
}
