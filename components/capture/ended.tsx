import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { failureWords } from '../words.ts';
import { type ReceiptNames, SentReceipt } from './sent-receipt.tsx';
import type { Outcome, Step } from './session-state.ts';

interface Props {
  step: Step & { name: 'ended' };
  names: ReceiptNames;
  companyDomain: string | undefined;
  onEdit: () => void;
  onRetry: () => void;
  onNew: () => void;
  onUndo: () => void;
  onAllow: () => void;
  onConnect: () => void;
}

/** What became of the capture, and what can be done now. */
export function Ended(props: Props) {
  const { step, names, companyDomain, onEdit, onRetry, onNew, onUndo, onAllow, onConnect } = props;
  const { outcome, undo } = step;
  switch (outcome.state) {
    case 'sent':
      return (
        <SentReceipt
          capture={outcome}
          names={names}
          companyDomain={companyDomain}
          undo={undo}
          onUndo={onUndo}
          onNew={onNew}
        />
      );
    case 'held':
      return (
        <div class="stack popup-body">
          <Notice>{t('outcome_held')}</Notice>
          <div class="row">
            <Action words={t('popup_retry')} onClick={onRetry} />
            <Action words={t('popup_newLead')} onClick={onNew} />
          </div>
        </div>
      );
    case 'waiting':
      return (
        <div class="stack popup-body">
          <Notice>
            <strong>{t('outcome_waiting')}</strong>
            {outcome.reason && <p>{failureWords(outcome.reason)}</p>}
          </Notice>
          <div class="row">
            {outcome.reason?.kind === 'no-permission' && <Action words={t('failure_allow')} onClick={onAllow} />}
            {outcome.reason && ['not-connected', 'unauthorized'].includes(outcome.reason.kind) && (
              <Action words={t('popup_connect')} onClick={onConnect} />
            )}
            <Action words={t('popup_retry')} onClick={onRetry} />
            <Action words={t('popup_newLead')} onClick={onNew} />
          </div>
        </div>
      );
    case 'undoing':
      return (
        <div class="stack popup-body">
          <Notice>
            <strong>{t('outcome_undoing')}</strong>
            {outcome.reason && <p>{failureWords(outcome.reason)}</p>}
          </Notice>
          <Action words={t('popup_retry')} onClick={onRetry} />
        </div>
      );
    case 'undone':
      // The form stands there again.
      return null;
    case 'needs-user':
      return (
        <div class="stack popup-body">
          <Notice kind="danger">
            <strong>{t('outcome_needsUser')}</strong>
            <p>
              <bdi>{failureWords(outcome.reason)}</bdi>
            </p>
          </Notice>
          <div class="row">
            <Action words={t('popup_edit')} onClick={onEdit} />
            <Action words={t('popup_retry')} onClick={onRetry} />
          </div>
        </div>
      );
    case 'not-stored':
    case 'unknown':
      return (
        <div class="stack popup-body">
          <Notice kind="danger">{t(unstoredKey(outcome))}</Notice>
          <Action words={t('popup_edit')} onClick={onEdit} />
        </div>
      );
  }
}

function unstoredKey(outcome: Outcome & { state: 'not-stored' | 'unknown' }) {
  if (outcome.state === 'unknown') return 'outcome_unknown';
  if (outcome.isBegun) return 'mend_begun';
  return outcome.isFull ? 'outcome_full' : 'outcome_notStored';
}

function Action({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <button type="button" class="button" onClick={onClick}>
      {words}
    </button>
  );
}
