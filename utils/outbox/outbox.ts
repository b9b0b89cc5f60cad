import type { Capture } from '../lead/capture.ts';
import type { Failure } from '../pipedrive/failure.ts';
import { stopsEverything } from '../pipedrive/failure.ts';
import { type Rim as AdvanceRim, advance } from './advance.ts';
import type { OutboxRecord, WaitingRecord } from './record.ts';
import type { Counts, OutboxStore } from './store.ts';

export interface Rim extends Omit<AdvanceRim, 'commit'> {
  store: OutboxStore;
  /** Runs `work` while no other context of the extension runs its own. */
  exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Called after every commit, e.g. to count in the badge. */
  changed: (record: OutboxRecord) => void;
}

/** The durable queue of captures; the only thing that calls Pipedrive to write. */
export interface Outbox {
  /**
   * Stores a capture before anything is sent; resolves when it is on the disk. The same id twice is one capture, and a
   * capture that needs the user is replaced by its mended self, keeping what Pipedrive has of it already.
   * Rejects when the storage does.
   */
  confirm(capture: Capture): Promise<void>;
  /** Sends all that is due, one capture after the other. */
  drain(): Promise<void>;
  /** Makes captures that wait for one of these reasons due now. */
  wake(reasons: Failure['kind'][]): Promise<void>;
  /** The capture once it isn't being sent any more: sent, needing the user, or waiting for later. */
  settled(id: string): Promise<OutboxRecord | undefined>;
  retry(id: string): Promise<void>;
  discard(id: string): Promise<void>;
  /** Open captures, oldest first. */
  list(): Promise<OutboxRecord[]>;
  counts(): Promise<Counts>;
}

export function createOutbox(rim: Rim): Outbox {
  const { store, now } = rim;
  const watchers = new Set<(record: OutboxRecord) => void>();
  const changed = (record: OutboxRecord) => {
    for (const watch of watchers) watch(record);
    rim.changed(record);
  };
  const commit = async (record: OutboxRecord) => {
    await store.put(record);
    changed(record);
  };

  return {
    confirm: (capture) => store.update(capture.id, (known) => confirmed(capture, known, now())),
    drain: () => drain({ ...rim, commit }),
    async wake(reasons) {
      for (const record of await store.listOpen()) {
        if (record.state === 'waiting' && record.reason && reasons.includes(record.reason.kind)) {
          await store.update(record.id, dueNow(now()));
        }
      }
    },
    settled: (id) => settled(id, store, watchers, now),
    async retry(id) {
      await store.update(id, dueNow(now()));
    },
    discard: (id) => rim.exclusively(() => store.delete(id)),
    list: () => store.listOpen(),
    counts: () => store.counts(),
  };
}

function confirmed(capture: Capture, known: OutboxRecord | undefined, now: number): OutboxRecord | undefined {
  if (known && known.state !== 'needs-user') return undefined;
  return {
    version: 1,
    id: capture.id,
    confirmedAt: known?.confirmedAt ?? now,
    state: 'waiting',
    capture,
    journal: known?.journal ?? {},
    tries: 0,
    dueAt: now,
  };
}

const dueNow =
  (now: number) =>
  (record: OutboxRecord | undefined): WaitingRecord | undefined => {
    if (!record || record.state === 'sent') return undefined;
    return {
      ...record,
      state: 'waiting',
      tries: 0,
      dueAt: Math.min(now, record.state === 'waiting' ? record.dueAt : now),
    };
  };

async function drain(rim: Rim & AdvanceRim) {
  let goesOn = true;
  // The lock is taken anew for each capture, so that a discard doesn't wait for the whole queue.
  while (goesOn) {
    await rim.exclusively(async () => {
      goesOn = await sendNext(rim);
    });
  }
}

/** @returns whether it is worth going on with the next capture. */
async function sendNext(rim: Rim & AdvanceRim): Promise<boolean> {
  const record = await rim.store.nextDue(rim.now());
  if (!record) return false;
  const ended = await advance(record, rim);
  // What stopped this one would stop the next as well: wait for this one's turn to come again.
  return !(ended.state === 'waiting' && ended.reason && stopsEverything(ended.reason));
}

async function settled(
  id: string,
  store: OutboxStore,
  watchers: Set<(record: OutboxRecord) => void>,
  now: () => number,
): Promise<OutboxRecord | undefined> {
  const isSettled = (record: OutboxRecord | undefined) => record?.state !== 'waiting' || record.dueAt > now();
  const { promise, resolve } = Promise.withResolvers<OutboxRecord>();
  const watch = (record: OutboxRecord) => {
    if (record.id === id && isSettled(record)) resolve(record);
  };
  watchers.add(watch);
  try {
    const stored = await store.get(id);
    return isSettled(stored) ? stored : await promise;
  } finally {
    watchers.delete(watch);
  }
}
