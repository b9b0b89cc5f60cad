import type { Draft } from '../../utils/lead/draft.ts';
import type { LeftByUndo } from '../../utils/messages/capture-view.ts';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { sourceWords, undoneWords, unreadableWords } from '../words.ts';
import { CopyReport } from './copy-report.tsx';
import type { Subject } from './session-state.ts';

interface Props {
  subject: Subject;
  isConnected: boolean;
  /** A draft of the same page that was put aside. */
  earlier: Draft | undefined;
  /** What is left in Pipedrive of the draft, which was sent and taken back. */
  takenBack: LeftByUndo | undefined;
  onConnect: () => void;
  onBringBack: () => void;
  onRead: (() => void) | undefined;
}

/** What the user should know before completing the form. */
export function Hints({ subject, isConnected, earlier, takenBack, onConnect, onBringBack, onRead }: Props) {
  const reading = takenBack ? undefined : readingWords(subject);
  if (!reading && isConnected && !earlier && !takenBack) return null;
  return (
    <div class="stack hints">
      {takenBack && (
        <Notice kind="success">
          <bdi>{undoneWords(takenBack)}</bdi>
        </Notice>
      )}
      {!isConnected && (
        <Notice>
          <span class="row spread">
            {t('popup_notConnected')}
            <button type="button" class="button" onClick={onConnect}>
              {t('popup_connect')}
            </button>
          </span>
        </Notice>
      )}
      {reading && (
        <Notice>
          {reading}
          {subject.unreadable === 'notRead' && onRead && (
            <span>
              <button type="button" class="button" onClick={onRead}>
                {t('panel_read')}
              </button>
            </span>
          )}
          {subject.unreadSite && <CopyReport structure={subject.unreadSite.structure} />}
        </Notice>
      )}
      {earlier && (
        <button type="button" class="button quiet" onClick={onBringBack}>
          {t('popup_earlierDraft', earlier.name || earlier.organizationName || t('popup_namelessDraft'))}
        </button>
      )}
    </div>
  );
}

function readingWords({ unreadable, unreadSite, candidates }: Subject): string | undefined {
  if (unreadable) return `${unreadableWords(unreadable)} ${t('popup_quickEntry')}`;
  if (unreadSite !== undefined) return t('popup_unreadSite', sourceWords(unreadSite.site));
  return candidates.length === 0 ? t('popup_nothingFound') : undefined;
}
