import { onOutboxNews } from '../../utils/browser/outbox-news.ts';
import { send } from '../../utils/messages/send.ts';
import { download } from '../download.ts';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { useAttempt } from '../use-attempt.tsx';
import { useLive } from './use-live.ts';

const listSetAside = async () => {
  const reply = await send('listSetAside', {});
  return reply.ok ? reply.value : undefined;
};

/** What was saved and can't be read any more: what can still be told of it, and what can be done. */
export function SetAsideList() {
  const damaged = useLive(listSetAside, onOutboxNews) ?? [];
  const { ask, doubt } = useAttempt();
  return (
    <>
      {damaged.map(({ key, stored }) => (
        <Notice key={key} kind="danger">
          <strong>{t('outbox_damaged')}</strong>
          <p>
            <bdi>{wordsIn(stored)}</bdi>
          </p>
          <div class="row">
            <button
              type="button"
              class="button"
              onClick={() =>
                download(`leadclip-damaged-${key}.json`, 'application/json', JSON.stringify(stored, null, 2))
              }
            >
              {t('outbox_saveAsFile')}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                if (confirm(t('outbox_discardDamagedAsk'))) void ask('discardSetAside', { key });
              }}
            >
              {t('outbox_discard')}
            </button>
          </div>
        </Notice>
      ))}
      {doubt}
    </>
  );
}

/** Every short text in it that people may have written; ids and times tell nobody anything. */
function wordsIn(stored: unknown): string {
  const texts: string[] = [];
  JSON.stringify(stored, (_, value: unknown) => {
    if (typeof value === 'string' && /\p{L} \p{L}|@/u.test(value)) texts.push(value.slice(0, 80));
    return value;
  });
  return texts.slice(0, 5).join(' · ');
}
