import { RotateCw } from 'lucide-preact';
import { onOutboxNews } from '../../utils/browser/outbox-news.ts';
import type { CaptureView } from '../../utils/messages/capture-view.ts';
import { send } from '../../utils/messages/send.ts';
import { BatchLinks } from '../batch/batch-links.tsx';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { OutboxItem } from './outbox-item.tsx';
import { PauseLine } from './pause-line.tsx';
import { useLive } from './use-live.ts';

const listCaptures = async () => {
  const reply = await send('listCaptures', {});
  return reply.ok ? reply.value : undefined;
};

/** The captures that are not in Pipedrive yet, and what can be done about each. Live while it is open. */
export function OutboxScreen() {
  const captures = useLive(listCaptures, onOutboxNews);
  return (
    <main class="page stack">
      <header class="row">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <h1>{t('outbox_title')}</h1>
      </header>
      <BatchLinks />
      {captures?.length === 0 && <Notice kind="success">{t('outbox_empty')}</Notice>}
      {captures && captures.length > 0 && <Captures captures={captures} />}
    </main>
  );
}

function Captures({ captures }: { captures: CaptureView[] }) {
  const count = (state: CaptureView['state']) => captures.filter((capture) => capture.state === state).length;
  return (
    <>
      <PauseLine />
      <div class="row spread">
        <p role="status">{t('outbox_counts', count('waiting'), count('needs-user'))}</p>
        <button type="button" class="button" onClick={() => send('retryAllCaptures', {})}>
          <RotateCw size={14} aria-hidden="true" /> {t('outbox_retryAll')}
        </button>
      </div>
      <ul class="stack">
        {captures.map((capture) => (
          <OutboxItem key={capture.id} capture={capture} />
        ))}
      </ul>
    </>
  );
}
