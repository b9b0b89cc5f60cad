import { useState } from 'preact/hooks';
import { onOutboxNews } from '../../utils/browser/outbox-news.ts';
import type { HistoryEntry } from '../../utils/lead/history-entry.ts';
import { send } from '../../utils/messages/send.ts';
import { useLive } from '../outbox/use-live.ts';
import { useAttempt } from '../use-attempt.tsx';

/** What was sent, newest first, live; `undefined` until it is known. */
export function useHistory() {
  const listed = useLive(listHistory, onOutboxNews);
  const { ask, doubt } = useAttempt();
  const [forgotten, setForgotten] = useState<HistoryEntry[]>();
  const purge = async () => {
    const reply = await ask('purgeHistory', {});
    if (reply.ok) setForgotten(listed);
  };
  // Nothing tells of a purge but this page, which has asked for it.
  return { history: listed === forgotten && listed ? [] : listed, purge, doubt };
}

async function listHistory(): Promise<HistoryEntry[] | undefined> {
  const reply = await send('listHistory', {});
  return reply.ok ? reply.value : undefined;
}
