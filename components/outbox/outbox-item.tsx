import { useState } from 'preact/hooks';
import type { CaptureView } from '../../utils/messages/capture-view.ts';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { failureWords } from '../words.ts';

interface Props {
  capture: CaptureView;
  onRetry: () => Promise<void>;
  onDiscard: () => Promise<void>;
}

export function OutboxItem({ capture, onRetry, onDiscard }: Props) {
  const [isBusy, setBusy] = useState(false);
  if (capture.state === 'sent') return null;
  const { title, reason, state } = capture;
  async function retry() {
    setBusy(true);
    await onRetry();
    setBusy(false);
  }
  return (
    <li>
      <Notice {...(state === 'needs-user' && { kind: 'danger' })}>
        <strong>
          <bdi>{title}</bdi>
        </strong>
        <p>
          <bdi>{isBusy || !reason ? t('outbox_sending') : failureWords(reason)}</bdi>
        </p>
        <div class="row">
          <button type="button" class="button" disabled={isBusy} onClick={retry}>
            {t('popup_retry')}
          </button>
          <button
            type="button"
            class="button"
            disabled={isBusy}
            onClick={() => {
              if (confirm(t('outbox_discardAsk', title))) void onDiscard();
            }}
          >
            {t('outbox_discard')}
          </button>
        </div>
      </Notice>
    </li>
  );
}
