import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Sample, timeLeftMs, withSample } from '../../utils/batch/time-left.ts';
import { onOutboxNews } from '../../utils/browser/outbox-news.ts';
import type { Replies } from '../../utils/messages/protocol.ts';
import { send } from '../../utils/messages/send.ts';
import { Notice } from '../notice.tsx';
import { PauseLine } from '../outbox/pause-line.tsx';
import { useLive } from '../outbox/use-live.ts';
import { countOf, t } from '../text.ts';
import { useAttempt } from '../use-attempt.tsx';
import { durationWords } from './batch-words.ts';
import { ProgressBar } from './progress-bar.tsx';

type BatchCounts = Replies['followBatch'];

/** How far a confirmed batch is, and what can be done about it. Live while it is open; goes on without it. */
export function ProgressStep({ batchId }: { batchId: string }) {
  const ask = useCallback(async () => {
    const reply = await send('followBatch', { batchId });
    return reply.ok ? reply.value : undefined;
  }, [batchId]);
  const counts = useLive(ask, onOutboxNews);
  const [isBusy, setBusy] = useState(false);
  if (!counts) return null;
  const open = counts.waiting + counts.held;
  return (
    <section class="stack">
      <p class="progress-head" role="status">
        {open > 0 ? t('batch_progress', counts.sent, counts.sent + open + counts.needsUser) : endWords(counts)}
      </p>
      <ProgressBar counts={counts} />
      {open > 0 && <Rest counts={counts} isPausing={isBusy && counts.held > 0} />}
      {open > 0 && <PauseLine />}
      {counts.needsUser > 0 && (
        <Notice kind="danger">
          <span class="row spread">
            {countOf('batch_needsUser', counts.needsUser)}
            <a class="button" href="outbox.html">
              {t('batch_toOutbox')}
            </a>
          </span>
        </Notice>
      )}
      <Actions batchId={batchId} counts={counts} isBusy={isBusy} onBusy={setBusy} />
      {open > 0 && <p class="quiet-text">{t('batch_mayClose')}</p>}
    </section>
  );
}

const endWords = ({ sent, needsUser }: BatchCounts) =>
  sent === 0 && needsUser === 0 ? t('batch_nothingLeft') : countOf('batch_done', sent);

/** How long it takes, at the rate that this page has seen. */
function Rest({ counts: { waiting, held, sent, needsUser }, isPausing }: { counts: BatchCounts; isPausing: boolean }) {
  const [samples, setSamples] = useState<Sample[]>([]);
  const done = sent + needsUser;
  useEffect(() => {
    // Before the pause says nothing about the rate after it.
    setSamples((before) => withSample(held > 0 ? [] : before, { at: Date.now(), done }));
  }, [done, held > 0]);
  const left = timeLeftMs(samples, waiting);
  if (isPausing) return <p class="quiet-text">{t('batch_pausing')}</p>;
  if (held > 0) return <p class="quiet-text">{t('batch_paused')}</p>;
  return (
    <p class="quiet-text">{left === undefined ? t('batch_measuring') : t('batch_timeLeft', durationWords(left))}</p>
  );
}

interface ActionsProps {
  batchId: string;
  counts: BatchCounts;
  isBusy: boolean;
  onBusy: (isBusy: boolean) => void;
}

function Actions({ batchId, counts, isBusy, onBusy }: ActionsProps) {
  const { ask, doubt } = useAttempt();
  const act = async (type: 'pauseBatch' | 'resumeBatch' | 'cancelBatch') => {
    onBusy(true);
    await ask(type, { batchId });
    onBusy(false);
  };
  const open = counts.waiting + counts.held;
  const unsent = open + counts.needsUser;
  return (
    <>
      <div class="row">
        {open > 0 && (
          <button
            type="button"
            class="button primary"
            disabled={isBusy}
            onClick={() => act(counts.held > 0 ? 'resumeBatch' : 'pauseBatch')}
          >
            {t(counts.held > 0 ? 'batch_resume' : 'batch_pause')}
          </button>
        )}
        {unsent > 0 && (
          <button
            type="button"
            class="button"
            disabled={isBusy}
            onClick={() => {
              if (confirm(countOf('batch_cancelAsk', unsent))) void act('cancelBatch');
            }}
          >
            {t('batch_cancel')}
          </button>
        )}
        {open === 0 && (
          <a class="button" href="batch.html">
            {t('batch_another')}
          </a>
        )}
      </div>
      {doubt}
    </>
  );
}
