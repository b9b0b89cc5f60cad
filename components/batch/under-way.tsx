import { onOutboxNews } from '../../utils/browser/outbox-news.ts';
import { send } from '../../utils/messages/send.ts';
import { Notice } from '../notice.tsx';
import { useLive } from '../outbox/use-live.ts';
import { t } from '../text.ts';

const listBatches = async () => {
  const reply = await send('listBatches', {});
  return reply.ok ? reply.value : undefined;
};

/** Batches that were confirmed earlier and aren't done: each with a way back to it. */
export function UnderWay() {
  const batches = useLive(listBatches, onOutboxNews) ?? [];
  return batches.map(({ batchId, sent, waiting, held, needsUser }) => (
    <Notice key={batchId}>
      <span class="row spread">
        {t('batch_underWay', sent, sent + waiting + held + needsUser)}
        <a class="button" href={`batch.html?batch=${batchId}`}>
          {t('batch_show')}
        </a>
      </span>
    </Notice>
  ));
}
