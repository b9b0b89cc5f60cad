import { onOutboxNews } from '../../utils/browser/outbox-news.ts';
import type { BatchView } from '../../utils/messages/protocol.ts';
import { send } from '../../utils/messages/send.ts';
import { Notice } from '../notice.tsx';
import { useLive } from '../outbox/use-live.ts';
import { t } from '../text.ts';

const listBatches = async () => {
  const reply = await send('listBatches', {});
  return reply.ok ? reply.value : undefined;
};

/** Batches that were confirmed earlier and aren't done, the newest in view: each with a way back to it. */
export function UnderWay() {
  const [newest, ...others] = useLive(listBatches, onOutboxNews) ?? [];
  if (!newest) return null;
  return (
    <Notice>
      <Line {...newest} />
      {others.length > 0 && (
        <details class="more-batches">
          <summary>{t('batch_underWayMore', others.length)}</summary>
          <ul>
            {others.map((batch) => (
              <li key={batch.batchId}>
                <Line {...batch} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
}

function Line({ batchId, sent, waiting, held, needsUser }: BatchView) {
  return (
    <span class="row spread">
      {t('batch_underWay', sent, sent + waiting + held + needsUser)}
      <a class="button quiet" href={`batch.html?batch=${batchId}`}>
        {t('batch_show')}
      </a>
    </span>
  );
}
