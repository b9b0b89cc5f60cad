import { useEffect, useState } from 'preact/hooks';
import type { HistoryEntry } from '../../utils/lead/history-entry.ts';
import { send } from '../../utils/messages/send.ts';

/** The last capture of this page, if there was one and the history has it. The worker knows it without asking Pipedrive. */
export function useCapturedBefore(address: string | undefined): HistoryEntry | undefined {
  const [found, setFound] = useState<{ address: string; entry: HistoryEntry | undefined }>();
  useEffect(() => {
    if (!address) return;
    void send('findCaptured', { address }).then((reply) => {
      if (reply.ok) setFound({ address, entry: reply.value });
    });
  }, [address]);
  // Not what was said of the page before.
  return found?.address === address ? found?.entry : undefined;
}
