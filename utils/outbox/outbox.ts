import { shared } from '../async/shared.ts';
import type { Capture } from '../lead/capture.ts';
import type { HistoryEntry } from '../lead/history-entry.ts';
import { pageAddress } from '../lead/page-address.ts';
import type { Failure } from '../pipedrive/failure.ts';
import { type Rim as AdvanceRim, advance, takenUpAgain } from './advance.ts';
import { countAnswers } from './answers.ts';
import type { Change } from './changes.ts';
import { type Confirmation, confirmed, mended, openCapturesAtMost } from './confirmed.ts';
import { drain } from './drain.ts';
import { createNews } from './news.ts';
import { heldBy } from './pause.ts';
import { type DueRecord, isDue, isOpen, type OutboxRecord } from './record.ts';
import type { SetAside } from './set-aside.ts';
import type { Counts, OutboxStore } from './store.ts';
import type { Tally } from './tally.ts';
import { traceKeys } from './traces.ts';
import { createTurns } from './turns.ts';
import { advanceUndo, type Rim as UndoRim, undoing } from './undo.ts';

type State = OutboxRecord['state'];
type Lock = (work: () => Promise<void>) => Promise<void>;

export interface Rim extends Omit<AdvanceRim, 'commit' | 'traceOf' | 'takenBack' | 'inTurn' | 'isWell'> {
  store: OutboxStore;
  /** Whether the user wants the sent captures remembered. */
  keepsHistory: () => Promise<boolean>;
  /** Runs `work` while nothing is being sent, in any context of the extension. */
  exclusively: Lock;
  /** Runs `work` while nothing runs exclusively. */
  together: Lock;
  /** Runs `work` while no other context sends. */
  asOnlySender: Lock;
  /** Called after every commit, e.g. to count in the badge. */
  changed: (record: OutboxRecord) => void;
}

/** The durable queue of captures; the only thing that calls Pipedrive to write. */
export interface Outbox {
  /**
   * Stores a capture before anything is sent; resolves when it is on the disk. The same id twice is one capture, and a
   * capture that needs the user is replaced by its mended self, keeping what Pipedrive has of it already.
   * One that was discarded goes on with what was made for it before.
   * Rejects when the storage does; refuses what is new when there are too many already.
   */
  confirm(capture: Capture): Promise<Confirmation>;
  /**
   * Stores what the user has made of a capture that was opened from the outbox, which may also be one that waits; not while it
   * is being sent.
   */
  mend(capture: Capture): Promise<Confirmation>;
  /** Sends all that is due, several captures side by side. */
  drain(): Promise<void>;
  /** Lifts a pause for one of these reasons, and makes captures that wait for them due now. */
  wake(reasons: Failure['kind'][]): Promise<void>;
  /** The capture once it isn't being sent any more: sent, needing the user, waiting for later, or gone. */
  settled(id: string): Promise<OutboxRecord | undefined>;
  /** The user's own wish: it lifts any pause. */
  retry(id: string): Promise<void>;
  /** The same for every capture that waits for later or needs the user. */
  retryAll(): Promise<void>;
  discard(id: string): Promise<void>;
  /**
   * Takes a sent capture back, if it was sent just now: resolves when the wish is on the disk, and with whether it is. What the
   * capture has created is deleted by `drain`.
   */
  undo(id: string): Promise<boolean>;
  /** What was sent, newest first. */
  history(): Promise<HistoryEntry[]>;
  /** The newest capture of a page that is remembered. */
  capturedBefore(page: string): Promise<HistoryEntry | undefined>;
  purgeHistory(): Promise<void>;
  /** Open captures, oldest first. */
  list(): Promise<OutboxRecord[]>;
  counts(): Promise<Counts>;
  /** What the disk has of captures that can't be read. */
  setAside(): Promise<SetAside[]>;
  discardSetAside(key: number): Promise<void>;
  /** A capture as it is now. */
  find(id: string): Promise<OutboxRecord | undefined>;
  /** What the history has of a capture that was sent. */
  remembered(id: string): Promise<HistoryEntry | undefined>;
  tally(): Promise<Tally>;
  /** Captures of these states, one state after the other, each in the order of their confirmation. */
  page(states: State[], skip: number, count: number): Promise<OutboxRecord[]>;
}

export function createOutbox(rim: Rim): Outbox {
  const { store, now } = rim;
  const news = createNews();
  const arrivals = createNews();
  const counted = countAnswers(rim.send, arrivals.announce);
  const putOff = new Map<string, number>();
  let drains = 0;
  const held = async (record: OutboxRecord | undefined) => record && heldBy(await store.pause(now()), record);
  const isBeingSent = (record: OutboxRecord | undefined) => drains > 0 && isDue(record) && record.dueAt <= now();
  const advanceRim: AdvanceRim & UndoRim = {
    ...rim,
    send: counted.send,
    isWell: counted.isWell,
    inTurn: createTurns(),
    traceOf: (capture, entity) => store.trace(traceKeys(capture, entity)),
    takenBack: store.takenBack,
    isUsedElsewhere: store.isUsedElsewhere,
    async commit(record) {
      await store.put(record, now(), record.state === 'sent' && (await rim.keepsHistory()));
      news.announce();
      rim.changed(record);
    },
  };

  const sendAll = shared(arrivals.announce, () =>
    rim.asOnlySender(async () => {
      await store.forgetOld(now());
      await drain({
        ...rim,
        advance: (record) =>
          record.state === 'undoing' ? advanceUndo(record, advanceRim) : advance(takenUpAgain(record), advanceRim),
        answers: counted.answers,
        putOff,
        arrival: arrivals.next,
      });
    }),
  );

  return {
    async confirm(capture) {
      const change: Change = (known, left) => confirmed(capture, { known, left }, now());
      return (await store.updateAll(new Map([[capture.id, change]]), openCapturesAtMost)) ? 'stored' : 'full';
    },
    async mend(capture) {
      let confirmation: Confirmation = 'begun';
      const change: Change = (known, left) => {
        const record = mended(capture, { known, left }, now());
        if (record) confirmation = 'stored';
        return record;
      };
      await rim.exclusively(async () => {
        const hasRoom = await store.updateAll(new Map([[capture.id, change]]), openCapturesAtMost);
        if (!hasRoom) confirmation = 'full';
      });
      news.announce();
      return confirmation;
    },
    async drain() {
      drains += 1;
      try {
        await sendAll();
      } finally {
        drains -= 1;
        news.announce();
      }
    },
    // Not while a capture is being sent: it may be refused for what has just been mended, and pause everything once more.
    wake: (reasons) => rim.exclusively(() => wake(reasons, rim)),
    async settled(id) {
      for (;;) {
        const more = news.next();
        const record = await held(await store.get(id));
        if (!isBeingSent(record)) return record;
        await more;
      }
    },
    async retry(id) {
      await liftPause(rim);
      await store.update(id, dueNow(now()));
    },
    async retryAll() {
      await liftPause(rim);
      await store.updateWhere({ notDueAt: now() }, dueNow(now()));
    },
    async discard(id) {
      await rim.exclusively(() => store.discard([id], now()));
      news.announce();
    },
    async undo(id) {
      let isAccepted = false;
      await store.update(id, (record) => {
        const wished = record?.state === 'sent' ? undoing(record, now()) : undefined;
        isAccepted = wished !== undefined || record?.state === 'undoing' || record?.state === 'undone';
        return wished;
      });
      news.announce();
      return isAccepted;
    },
    history: store.listHistory,
    async capturedBefore(page) {
      const address = pageAddress(page);
      return address === undefined ? undefined : store.lastCaptureOf(address);
    },
    // Not while a capture is being sent that was to be remembered.
    purgeHistory: () => rim.exclusively(() => store.purgeHistory()),
    async list() {
      const pause = await store.pause(now());
      return (await store.listOpen()).map((record) => heldBy(pause, record));
    },
    setAside: store.listSetAside,
    discardSetAside: store.discardSetAside,
    find: store.get,
    remembered: store.remembered,
    tally: store.tally,
    async page(states, skip, count) {
      const pause = await store.pause(now());
      const records = await pageOf(states, { skip, count, store });
      return records.map((record) => heldBy(pause, record));
    },
    async counts() {
      const pause = await store.pause(now());
      return { ...(await store.counts()), ...(pause && { pause }) };
    },
  };
}

async function pageOf(states: State[], { skip, count, store }: { skip: number; count: number; store: OutboxStore }) {
  const tally = await store.tally();
  const records: OutboxRecord[] = [];
  let left = skip;
  for (const state of states) {
    const wanted = count - records.length;
    if (left < tally[state] && wanted > 0) records.push(...(await store.page({ state, skip: left, count: wanted })));
    left = Math.max(left - tally[state], 0);
  }
  return records;
}

async function wake(reasons: Failure['kind'][], { store, now }: Rim) {
  await store.updateWhere({ reasons }, (record) => (isDue(record) ? dueNow(now())(record) : undefined));
  const pause = await store.pause(now());
  if (pause && reasons.includes(pause.reason.kind)) await store.setPause(undefined);
}

async function liftPause(rim: Rim) {
  const pause = await rim.store.pause(rim.now());
  if (pause) await wake([pause.reason.kind], rim);
}

const dueNow =
  (now: number) =>
  (record: OutboxRecord | undefined): DueRecord | undefined => {
    if (record?.state === 'undoing') return { ...record, tries: 0, dueAt: Math.min(now, record.dueAt) };
    if (!isOpen(record)) return undefined;
    const { gone: _, ...rest } = record;
    return {
      ...rest,
      state: 'waiting',
      tries: 0,
      dueAt: Math.min(now, record.state === 'waiting' ? record.dueAt : now),
    };
  };
