import { countOf } from '../text.ts';
import { PurgeButton } from './history-actions.tsx';
import { useHistory } from './use-history.ts';

/** Who has disconnected may connect again, so the history is still there; or may want nothing left. */
export function KeptHistory() {
  const { history, purge, doubt } = useHistory();
  if (!history?.length) return null;
  return (
    <>
      <div class="row spread">
        <p>{countOf('history_kept', history.length)}</p>
        <PurgeButton onPurge={purge} />
      </div>
      {doubt}
    </>
  );
}
