import type { Connection } from '../../utils/connection/connection.ts';
import type { DirectoryKeeper } from '../../utils/directory/directory-keeper.ts';
import { findContacts } from '../../utils/directory/find-contacts.ts';
import type { MatchFinder } from '../../utils/match/match-finder.ts';
import { type CaptureView, captureView } from '../../utils/messages/capture-view.ts';
import type { Handlers } from '../../utils/messages/protocol.ts';
import type { Batches } from '../../utils/outbox/batches.ts';
import type { Outbox } from '../../utils/outbox/outbox.ts';
import { isOpen, type OutboxRecord } from '../../utils/outbox/record.ts';
import type { Send } from '../../utils/pipedrive/client.ts';
import { batchHandlers, stored } from './batch-handlers.ts';

export interface Parts {
  connection: Connection;
  outbox: Outbox;
  batches: Batches;
  directory: DirectoryKeeper;
  matches: MatchFinder;
  send: Send;
  /** Begins to send what is due; nobody waits for its end. */
  sendDue: () => Promise<void>;
}

/** What a broken storage keeps from being done is made up for at the next start, and no answer depends on it. */
const unwatched = (work: Promise<unknown>) => void work.catch(() => undefined);

/** What the worker does for each message. */
export function createHandlers({ connection, outbox, batches, directory, matches, send, sendDue }: Parts): Handlers {
  const follow = async (id: string) => {
    const record = await outbox.settled(id);
    return record && captureView(record);
  };
  /** What was sent has its title in the history, if there is one. */
  const viewWithTitle = async (record: OutboxRecord): Promise<CaptureView> => {
    const view = captureView(record);
    const entry = view.state === 'sent' ? await outbox.remembered(view.id) : undefined;
    return view.state === 'sent' && entry ? { ...view, title: entry.title } : view;
  };
  return {
    confirmCapture: (capture) => stored(outbox.confirm(capture), sendDue),
    mendCapture: (capture) => stored(outbox.mend(capture), sendDue),
    async openCapture({ id }) {
      const record = await outbox.find(id);
      return isOpen(record) ? { view: captureView(record), capture: record.capture } : undefined;
    },
    followCapture: ({ id }) => follow(id),
    ...batchHandlers(batches, sendDue),
    async retryCapture({ id }) {
      await outbox.retry(id);
      void sendDue();
      return follow(id);
    },
    async retryAllCaptures() {
      await outbox.retryAll();
      void sendDue();
      return undefined;
    },
    async discardCapture({ id }) {
      await outbox.discard(id);
      void sendDue();
      return undefined;
    },
    async undoCapture({ id }) {
      const isAccepted = await outbox.undo(id);
      void sendDue();
      return { isAccepted };
    },
    async listCaptures({ states, skip, count }) {
      const [tally, records] = await Promise.all([outbox.tally(), outbox.page(states, skip, count)]);
      return { tally, captures: await Promise.all(records.map(viewWithTitle)) };
    },
    countCaptures: () => outbox.counts(),
    listSetAside: () => outbox.setAside(),
    async discardSetAside({ key }) {
      await outbox.discardSetAside(key);
      return undefined;
    },
    exportCaptures: async () => (await outbox.list()).flatMap((record) => (isOpen(record) ? [record.capture] : [])),
    listHistory: () => outbox.history(),
    async purgeHistory() {
      await outbox.purgeHistory();
      return undefined;
    },
    findCaptured: ({ address }) => outbox.capturedBefore(address),
    getConnection: () => connection.view(),
    async connect({ token }) {
      const result = await connection.connect(token);
      if (!result.ok) return result;
      unwatched(outbox.wake(['not-connected', 'unauthorized']).then(sendDue));
      unwatched(directory.refresh().then(() => matches.learn()));
      return result;
    },
    async disconnect() {
      await connection.disconnect();
      await directory.forget();
      await matches.forget();
      return connection.view();
    },
    setPassphrase: ({ passphrase }) => connection.setPassphrase(passphrase),
    async unlock({ passphrase }) {
      const view = await connection.unlock(passphrase);
      if (view.state === 'connected' && view.lock === 'open') unwatched(outbox.wake(['locked']).then(sendDue));
      return view;
    },
    getDirectory: () => directory.get(),
    refreshDirectory: ({ onlyIfStale }) => (onlyIfStale ? directory.fetchIfStale() : directory.refresh()),
    ensureLabel: ({ name, color }) => directory.ensureLabel(name, color),
    async findMatches(lookUp) {
      const found = await matches.find(lookUp);
      unwatched(matches.learn());
      return found;
    },
    findContacts: ({ kind, term }) => findContacts(send, kind, term),
  };
}
