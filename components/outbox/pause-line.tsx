import { onOutboxNews } from '../../utils/browser/outbox-news.ts';
import { send } from '../../utils/messages/send.ts';
import { Notice } from '../notice.tsx';
import { t } from '../text.ts';
import { failureWords } from '../words.ts';
import { fromNow } from './from-now.ts';
import { useLive } from './use-live.ts';

const countCaptures = async () => {
  const reply = await send('countCaptures', {});
  return reply.ok ? reply.value : undefined;
};

/** Why nothing is sent at the moment, and until when. */
export function PauseLine() {
  const pause = useLive(countCaptures, onOutboxNews)?.pause;
  if (!pause) return null;
  const { reason, until } = pause;
  // The others wait for the user: their words say what for, and a time would promise something else.
  const endsByItself = !['not-connected', 'locked', 'unauthorized', 'no-permission'].includes(reason.kind);
  return (
    <Notice {...(!endsByItself && { kind: 'danger' })}>
      <p>
        {t('outbox_paused', failureWords(reason))} {endsByItself && t('outbox_nextTry', fromNow(until))}
      </p>
    </Notice>
  );
}
