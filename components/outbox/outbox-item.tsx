import { Check, Clock, TriangleAlert, Undo2 } from 'lucide-preact';
import { mendPage } from '../../utils/browser/mend-page.ts';
import { receiptLinks } from '../../utils/lead/receipt.ts';
import type { CaptureView } from '../../utils/messages/capture-view.ts';
import { RecordLink } from '../record-link.tsx';
import { t } from '../text.ts';
import { useAttempt } from '../use-attempt.tsx';
import { entityList, failureWords } from '../words.ts';
import { fromNow } from './from-now.ts';

type OpenCapture = CaptureView & { state: 'waiting' | 'held' | 'needs-user' };

interface Props<Capture = CaptureView> {
  capture: Capture;
  companyDomain: string | undefined;
}

/** One capture: where it stands, why, and what the user can do. */
export function OutboxItem({ capture, companyDomain }: Props) {
  switch (capture.state) {
    case 'waiting':
    case 'held':
    case 'needs-user':
      return <OpenItem capture={capture} />;
    case 'undoing':
      return <UndoingItem capture={capture} />;
    case 'sent':
      return <SentItem capture={capture} companyDomain={companyDomain} />;
    case 'undone':
      return null;
  }
}

/** Taken back by the user, but not all out of Pipedrive yet. Only its ids are known any more. */
function UndoingItem({ capture: { id, dueAt, reason } }: { capture: CaptureView & { state: 'undoing' } }) {
  const { ask, doubt } = useAttempt();
  const isBeingSent = dueAt <= Date.now();
  return (
    <li class="capture">
      <Undo2 size={16} aria-hidden="true" />
      <strong>{t('outbox_undoing')}</strong>
      {reason && <p class="reason">{failureWords(reason)}</p>}
      {!isBeingSent && <p class="quiet-text">{t('outbox_nextTry', fromNow(dueAt))}</p>}
      <div class="row">
        <button type="button" class="button" disabled={isBeingSent} onClick={() => ask('retryCapture', { id })}>
          {t('popup_retry')}
        </button>
      </div>
      {doubt}
    </li>
  );
}

function SentItem({ capture, companyDomain }: Props<CaptureView & { state: 'sent' }>) {
  const links = receiptLinks(capture.receipt, companyDomain);
  return (
    <li class="capture sent">
      <Check size={16} aria-hidden="true" />
      <strong>
        <bdi>{capture.title ?? t('outbox_sentWithoutTitle')}</bdi>
      </strong>
      <p class="quiet-text">{t('outbox_sentAt', fromNow(capture.sentAt))}</p>
      {links.lead && (
        <div class="row">
          <RecordLink href={links.lead} words={t('entity_lead')} />
          {links.person && <RecordLink href={links.person} words={t('entity_person')} />}
          {links.organization && <RecordLink href={links.organization} words={t('entity_organization')} />}
        </div>
      )}
    </li>
  );
}

function OpenItem({ capture }: { capture: OpenCapture }) {
  const { id, title, state, progress } = capture;
  const { ask, doubt } = useAttempt();
  const isBeingSent = state === 'waiting' && capture.dueAt <= Date.now();
  const discard = () => {
    if (confirm(t('outbox_discardAsk', title))) void ask('discardCapture', { id });
  };
  return (
    <li class={`capture ${state}`}>
      {state === 'needs-user' ? <TriangleAlert size={16} aria-hidden="true" /> : <Clock size={16} aria-hidden="true" />}
      <strong>
        <bdi>{title}</bdi>
      </strong>
      <p class="reason">
        <bdi>{stateWords(capture, isBeingSent)}</bdi>
      </p>
      <p class="quiet-text">{progressWords(capture)}</p>
      <div class="row">
        {progress.isMendable && (
          <a class="button" href={mendPage(id)}>
            {t('popup_edit')}
          </a>
        )}
        <button type="button" class="button" disabled={isBeingSent} onClick={() => ask('retryCapture', { id })}>
          {t('popup_retry')}
        </button>
        <button type="button" class="button" onClick={discard}>
          {t('outbox_discard')}
        </button>
      </div>
      {doubt}
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
