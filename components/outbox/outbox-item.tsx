import type { CaptureView } from '../../utils/messages/capture-view.ts';
import { send } from '../../utils/messages/send.ts';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { entityList, failureWords } from '../words.ts';
import { fromNow } from './from-now.ts';

type OpenCapture = CaptureView & { state: 'waiting' | 'held' | 'needs-user' };

/** One capture: where it stands, why, and what the user can do. */
export function OutboxItem({ capture }: { capture: CaptureView }) {
  switch (capture.state) {
    case 'waiting':
    case 'held':
    case 'needs-user':
      return <OpenItem capture={capture} />;
    case 'undoing':
      return <UndoingItem capture={capture} />;
    case 'sent':
    case 'undone':
      return null;
  }
}

/** Taken back by the user, but not all out of Pipedrive yet. Only its ids are known any more. */
function UndoingItem({ capture: { id, dueAt, reason } }: { capture: CaptureView & { state: 'undoing' } }) {
  const isBeingSent = dueAt <= Date.now();
  return (
    <li>
      <Notice>
        <strong>{t('outbox_undoing')}</strong>
        {reason && <p>{failureWords(reason)}</p>}
        {!isBeingSent && <p class="quiet-text">{t('outbox_nextTry', fromNow(dueAt))}</p>}
        <div class="row">
          <button type="button" class="button" disabled={isBeingSent} onClick={() => send('retryCapture', { id })}>
            {t('popup_retry')}
          </button>
        </div>
      </Notice>
    </li>
  );
}

function OpenItem({ capture }: { capture: OpenCapture }) {
  const { id, title, state } = capture;
  const isBeingSent = state === 'waiting' && capture.dueAt <= Date.now();
  return (
    <li>
      <Notice {...(state === 'needs-user' && { kind: 'danger' })}>
        <strong>
          <bdi>{title}</bdi>
        </strong>
        <p>
          <bdi>{stateWords(capture, isBeingSent)}</bdi>
        </p>
        <p class="quiet-text">{progressWords(capture)}</p>
        <div class="row">
          <button type="button" class="button" disabled={isBeingSent} onClick={() => send('retryCapture', { id })}>
            {t('popup_retry')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              if (confirm(t('outbox_discardAsk', title))) void send('discardCapture', { id });
            }}
          >
            {t('outbox_discard')}
          </button>
        </div>
      </Notice>
    </li>
  );
}

function stateWords(capture: OpenCapture, isBeingSent: boolean): string {
  if (capture.state === 'held') return t('outbox_held');
  return isBeingSent || !capture.reason ? t('outbox_sending') : failureWords(capture.reason);
}

/** The journal in words: what is made, what may be, and when it goes on. */
function progressWords(capture: OpenCapture): string {
  const { known, asked } = capture.progress;
  return [
    known.length > 0 && t('outbox_known', entityList(known)),
    asked.length > 0 && t('outbox_asked', entityList(asked)),
    capture.state === 'waiting' && capture.dueAt > Date.now() && t('outbox_nextTry', fromNow(capture.dueAt)),
  ]
    .filter(Boolean)
    .join(' ');
}
