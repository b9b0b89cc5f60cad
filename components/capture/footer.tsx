import { useRef } from 'preact/hooks';
import { t } from '../text.ts';
import { isDeliberate } from './deliberate.ts';

interface Props {
  isSending: boolean;
  /** Nothing to clear before something was typed. */
  canClear: boolean;
  clearWords: string;
  onClear: () => void;
}

export function Footer({ isSending, canClear, clearWords, onClear }: Props) {
  const { current: shownAt } = useRef(performance.now());
  return (
    <div class="row popup-footer">
      <button
        type="submit"
        class="button primary"
        onClick={(event) => {
          if (!isDeliberate(event, shownAt)) event.preventDefault();
        }}
      >
        {isSending ? t('popup_sending') : t('popup_send')}
        {!isSending && <kbd>{isMac() ? '⌘↵' : t('popup_sendKeys')}</kbd>}
      </button>
      {canClear && (
        <button type="button" class="button" onClick={onClear}>
          {clearWords}
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
