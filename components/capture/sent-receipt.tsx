import { useEffect, useRef } from 'preact/hooks';
import { type Receipt, receiptLinks } from '../../utils/lead/receipt.ts';
import type { CaptureView } from '../../utils/messages/capture-view.ts';
import { Notice } from '../notice.tsx';
import { RecordLink } from '../record-link.tsx';
import { t } from '../text.ts';
import { failureWords } from '../words.ts';
import { UndoButton } from './undo-button.tsx';

export interface ReceiptNames {
  lead: string;
  person: string;
  organization: string;
}

interface Props {
  capture: CaptureView & { state: 'sent' };
  names: ReceiptNames;
  companyDomain: string | undefined;
  undo: 'asked' | 'too-late' | undefined;
  onUndo: () => void;
  onNew: () => void;
}

/** What Pipedrive has made of a capture: what is new there, what was there, and how it is undone. */
export function SentReceipt({ capture, names, companyDomain, undo, onUndo, onNew }: Props) {
  const newButton = useRef<HTMLButtonElement>(null);
  return (
    <div class="stack popup-body">
      <div class="notice success stack">
        <SentTitle />
        <Made receipt={capture.receipt} names={names} companyDomain={companyDomain} />
      </div>
      <div class="row">
        <button ref={newButton} type="button" class="button" disabled={undo === 'asked'} onClick={onNew}>
          {t('popup_newLead')}
        </button>
        <UndoButton
          sentAt={capture.sentAt}
          isAsked={undo === 'asked'}
          isOver={undo === 'too-late'}
          onUndo={onUndo}
          onOver={() => newButton.current?.focus()}
        />
      </div>
      {/* Below the buttons, which stay where the pointer is. */}
      {undo === 'too-late' && <Notice>{t('receipt_tooLate')}</Notice>}
      {capture.undoRefusal && (
        <Notice kind="danger">
          <p>{t('receipt_undoRefused')}</p>
          <p>
            <bdi>{failureWords(capture.undoRefusal)}</bdi>
          </p>
        </Notice>
      )}
    </div>
  );
}

/** The form that had the focus is gone: a screen reader goes on here, and the next Tab leads to the lead. */
function SentTitle() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h2 ref={title} tabIndex={-1} class="receipt-title">
      {t('outcome_sent')} <span class="visually-hidden">{t('receipt_undoHint')}</span>
    </h2>
  );
}

function Made({
  receipt,
  names,
  companyDomain,
}: {
  receipt: Receipt;
  names: ReceiptNames;
  companyDomain?: string | undefined;
}) {
  const links = receiptLinks(receipt, companyDomain);
  const isNew = (entity: 'person' | 'organization') => receipt.created?.includes(entity);
  return (
    <ul class="receipt">
      <li>
        <span class="quiet-text">{t('receipt_lead')}</span>
        <RecordLink href={links.lead} words={names.lead} />
      </li>
      {receipt.personId !== undefined && (
        <li>
          <span class="quiet-text">{t(isNew('person') ? 'receipt_newPerson' : 'receipt_knownPerson')}</span>
          <RecordLink href={links.person} words={names.person} />
        </li>
      )}
      {receipt.organizationId !== undefined && (
        <li>
          <span class="quiet-text">
            {t(isNew('organization') ? 'receipt_newOrganization' : 'receipt_knownOrganization')}
          </span>
          <RecordLink href={links.organization} words={names.organization} />
        </li>
      )}
      {receipt.noteId !== undefined && <li class="quiet-text">{t('receipt_note')}</li>}
      {receipt.isFieldGone && <li>{t('receipt_fieldGone')}</li>}
    </ul>
  );
}
