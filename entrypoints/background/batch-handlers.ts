import type { Handlers, Stored } from '../../utils/messages/protocol.ts';
import type { Batches } from '../../utils/outbox/batches.ts';
import type { Confirmation } from '../../utils/outbox/confirmed.ts';

/** Whether it is on the disk; then it begins to be sent. */
export async function stored(confirming: Promise<Confirmation>, sendDue: () => Promise<void>): Promise<Stored> {
  const confirmation = await confirming.catch(() => 'failed' as const);
  if (confirmation !== 'stored') {
    return { stored: false, isFull: confirmation === 'full', isBegun: confirmation === 'begun' };
  }
  void sendDue();
  return { stored: true };
}

type BatchMessage = 'confirmBatch' | 'followBatch' | 'pauseBatch' | 'resumeBatch' | 'cancelBatch' | 'listBatches';

/** What the worker does for captures that were confirmed together. */
export function batchHandlers(batches: Batches, sendDue: () => Promise<void>): Pick<Handlers, BatchMessage> {
  return {
    confirmBatch: ({ captures }) => stored(batches.confirm(captures), sendDue),
    followBatch: ({ batchId }) => batches.counts(batchId),
    async pauseBatch({ batchId }) {
      await batches.pause(batchId);
      return batches.counts(batchId);
    },
    async resumeBatch({ batchId }) {
      await batches.resume(batchId);
      void sendDue();
      return batches.counts(batchId);
    },
    async cancelBatch({ batchId }) {
      await batches.cancel(batchId);
      return batches.counts(batchId);
    },
    async listBatches() {
      const open = await batches.open();
      return Promise.all(open.map(async (batchId) => ({ batchId, ...(await batches.counts(batchId)) })));
    },
  };
}
