import { ExternalLink } from 'lucide-preact';
import { receiptLinks } from '../../utils/lead/receipt.ts';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { failureWords } from '../words.ts';
import type { Outcome } from './session.ts';

interface Props {
  outcome: Outcome;
  companyDomain: string | undefined;
  onEdit: () => void;
  onRetry: () => void;
  onNew: () => void;
  onAllow: () => void;
  onConnect: () => void;
}

/** What became of the capture, and what can be done now. */
export function Ended({ outcome, companyDomain, onEdit, onRetry, onNew, onAllow, onConnect }: Props) {
  switch (outcome.state) {
    case 'sent': {
      const links = companyDomain === undefined ? undefined : receiptLinks(outcome.receipt, companyDomain);
      return (
        <div class="stack popup-body">
          <Notice kind="success">
            <strong>{t('outcome_sent')}</strong>
            {links && (
              <span class="row">
                <RecordLink href={links.lead} words={t('outcome_openLead')} />
                {links.person && <RecordLink href={links.person} words={t('outcome_openPerson')} />}
                {links.organization && <RecordLink href={links.organization} words={t('outcome_openOrganization')} />}
              </span>
            )}
          </Notice>
          <Action words={t('popup_newLead')} onClick={onNew} />
        </div>
      );
    }
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
      return (
        <div class="stack popup-body">
          <Notice kind="success">
            <strong>{t('outcome_undone')}</strong>
          </Notice>
          <Action words={t('popup_newLead')} onClick={onNew} />
        </div>
      );
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
          <Notice kind="danger">{t(outcome.state === 'unknown' ? 'outcome_unknown' : 'outcome_notStored')}</Notice>
          <Action words={t('popup_edit')} onClick={onEdit} />
        </div>
      );
  }
}

function RecordLink({ href, words }: { href: string; words: string }) {
  return (
    <a class="row" href={href} target="_blank" rel="noreferrer noopener">
      {words} <ExternalLink size={12} aria-hidden="true" />
    </a>
  );
}

function Action({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <button type="button" class="button" onClick={onClick}>
      {words}
    </button>
  );
}
