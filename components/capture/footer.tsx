import { t } from '../text.ts';

interface Props {
  isSending: boolean;
  /** Nothing to clear before something was typed. */
  canClear: boolean;
  onClear: () => void;
}

export function Footer({ isSending, canClear, onClear }: Props) {
  return (
    <div class="row popup-footer">
      <button type="submit" class="button primary">
        {isSending ? t('popup_sending') : t('popup_send')}
        {!isSending && <kbd>{isMac() ? '⌘↵' : t('popup_sendKeys')}</kbd>}
      </button>
      {canClear && (
        <button type="button" class="button" onClick={onClear}>
          {t('popup_clear')}
        </button>
      )}
      {/* Read out at once; the button alone changes silently. */}
      <span class="visually-hidden" role="status">
        {isSending ? t('popup_sending') : ''}
      </span>
    </div>
  );
}

const isMac = () => navigator.userAgent.includes('Mac OS');
