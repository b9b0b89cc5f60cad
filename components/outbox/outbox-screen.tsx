import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CaptureView } from '../../utils/messages/capture-view.ts';
import { send } from '../../utils/messages/send.ts';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { OutboxItem } from './outbox-item.tsx';

/** The captures that are not in Pipedrive yet, and what can be done about each. */
export function OutboxScreen() {
  const [captures, setCaptures] = useState<CaptureView[]>();
  const refresh = useCallback(async () => {
    const reply = await send('listCaptures', {});
    if (reply.ok) setCaptures(reply.value);
  }, []);
  useEffect(() => void refresh(), [refresh]);

  return (
    <main class="page stack">
      <header class="row">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <h1>{t('outbox_title')}</h1>
      </header>
      {captures?.length === 0 && <Notice kind="success">{t('outbox_empty')}</Notice>}
      {captures && captures.length > 0 && (
        <>
          <p class="quiet-text">{t('outbox_intro')}</p>
          <ul class="stack">
            {captures.map((capture) => (
              <OutboxItem
                key={capture.id}
                capture={capture}
                onRetry={() => send('retryCapture', { id: capture.id }).then(refresh)}
                onDiscard={() => send('discardCapture', { id: capture.id }).then(refresh)}
              />
            ))}
          </ul>
        </>
      )}
    </main>
  );
}
