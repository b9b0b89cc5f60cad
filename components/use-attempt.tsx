import { useState } from 'preact/hooks';
import { send } from '../utils/messages/send.ts';
import { Attempt } from './attempt.ts';
import { useStateOf } from './capture/use-session.ts';
import { Notice } from './notice.tsx';
import { t } from './text.ts';

/** `ask` sends to the worker; `doubt` says so where no answer came, and is drawn beside what was pressed. */
export function useAttempt() {
  const [attempt] = useState(() => new Attempt(send));
  const { isInDoubt } = useStateOf(attempt);
  return { ask: attempt.ask, doubt: isInDoubt && <Notice kind="danger">{t('action_inDoubt')}</Notice> };
}
