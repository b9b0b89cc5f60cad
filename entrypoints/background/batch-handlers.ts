import type { Handlers } from '../../utils/messages/protocol.ts';
import type { Batches } from '../../utils/outbox/batches.ts';

type BatchMessage = 'confirmBatch' | 'followBatch' | 'pauseBatch' | 'resumeBatch' | 'cancelBatch' | 'listBatches';

/** What the worker does for captures that were confirmed together. */
export function batchHandlers(batches: Batches, sendDue: () => Promise<void>): Pick<Handlers, BatchMessage> {
  return {
    async confirmBatch({ captures }) {
      const confirmation = await batches.confirm(captures).catch(() => 'failed' as const);
      if (confirmation !== 'stored') return { stored: false, isFull: confirmation === 'full' };
      void sendDue();
      return { stored: true };
    },
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
