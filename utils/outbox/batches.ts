import type { Capture } from '../lead/capture.ts';
import type { BatchCounts } from './batch-index.ts';
import { type Confirmation, confirmed, openCapturesAtMost } from './confirmed.ts';
import type { HeldRecord, OutboxRecord, WaitingRecord } from './record.ts';
import type { OutboxStore } from './store.ts';

export interface Rim {
  store: OutboxStore;
  /** Runs `work` while nothing is being sent. */
  exclusively: (work: () => Promise<void>) => Promise<void>;
  now: () => number;
  /** Called after every change. */
  changed: () => void;
}

/** Captures that were confirmed together, by the id that they have in common. */
export interface Batches {
  /** Stores all of them or none, like `Outbox.confirm`. Rejects when the storage does. */
  confirm(captures: Capture[]): Promise<Confirmation>;
  counts(batchId: string): Promise<BatchCounts>;
  /** Those that have open captures, the newest first. */
  open(): Promise<string[]>;
  /** Nothing more of it is sent once this resolves. */
  pause(batchId: string): Promise<void>;
  resume(batchId: string): Promise<void>;
  /** Discards what isn't sent yet. */
  cancel(batchId: string): Promise<void>;
}

export function createBatches({ store, exclusively, now, changed }: Rim): Batches {
  const updateOpen = async (
    batchId: string,
    change: (record: OutboxRecord | undefined) => OutboxRecord | undefined,
  ) => {
    const ids = await store.openOf(batchId);
    await store.updateAll(new Map(ids.map((id) => [id, change])));
    changed();
  };
  const hold = (batchId: string) => updateOpen(batchId, held);
  return {
    async confirm(captures) {
      const change =
        (capture: Capture) => (known: OutboxRecord | undefined, left: WaitingRecord['journal'] | undefined) =>
          confirmed(capture, { known, left }, now());
      const changes = new Map(captures.map((capture) => [capture.id, change(capture)]));
      const hasRoom = await store.updateAll(changes, openCapturesAtMost);
      changed();
      return hasRoom ? 'stored' : 'full';
    },
    counts: store.countBatch,
    open: store.openBatches,
    async pause(batchId) {
      // At once for those that wait; again for the one that is being sent, which may come back to wait.
      await hold(batchId);
      await exclusively(() => hold(batchId));
    },
    resume: (batchId) => updateOpen(batchId, released(now())),
    async cancel(batchId) {
      await hold(batchId);
      // Not while one of them is being sent: its next commit would bring it back.
      await exclusively(async () => store.discard(await store.openOf(batchId), now()));
      changed();
    },
  };
}

function held(record: OutboxRecord | undefined): HeldRecord | undefined {
  if (record?.state !== 'waiting') return undefined;
  const { dueAt: _, ...rest } = record;
  return { ...rest, state: 'held' };
}

const released =
  (now: number) =>
  (record: OutboxRecord | undefined): WaitingRecord | undefined =>
    record?.state === 'held' ? { ...record, state: 'waiting', dueAt: now } : undefined;
