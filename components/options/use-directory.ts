import { useEffect, useState } from 'preact/hooks';
import type { DirectoryView } from '../../utils/directory/directory-keeper.ts';
import type { LeadLabel } from '../../utils/lead/directory.ts';
import type { Failure } from '../../utils/messages/capture-view.ts';
import { send } from '../../utils/messages/send.ts';

/** What the account offers, fetched when the worker keeps none. */
export function useDirectory() {
  const [view, setView] = useState<DirectoryView>();
  const [isFetching, setFetching] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  async function fetch(onlyIfStale: boolean) {
    setFetching(true);
    const reply = await send('refreshDirectory', { onlyIfStale });
    setFetching(false);
    setFailure(reply.ok && !reply.value.ok ? reply.value.failure : undefined);
    if (reply.ok && reply.value.ok) setView(reply.value.value);
  }
  const addLabel = (label: LeadLabel) =>
    setView((before) => {
      if (!before || before.directory.labels.some(({ id }) => id === label.id)) return before;
      return { ...before, directory: { ...before.directory, labels: [...before.directory.labels, label] } };
    });
  useEffect(() => {
    void send('getDirectory', {}).then((reply) => {
      if (reply.ok && reply.value) setView(reply.value);
      else void fetch(true);
    });
  }, []);
  return { view, isFetching, failure, fetchAnew: () => fetch(false), addLabel };
}
