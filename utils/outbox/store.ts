import type { HistoryEntry } from '../lead/history-entry.ts';
import { type BatchCounts, countBatch, openBatches, openOf, openStates } from './batch-index.ts';
import { type Change, discard, updateAll, updateWhere, type Which } from './changes.ts';
import { type Database, openDatabase, strict } from './database.ts';
import { lastCaptureOf, listHistory, nameCompany, purgeHistory, remembered, writeHistory } from './history-store.ts';
import { createPages, type Piece } from './pages.ts';
import { type Pause, readLastPause, readPause, writePause } from './pause.ts';
import { readable } from './readable.ts';
import { type DueRecord, isDue, type OutboxRecord, type SharedEntity, type SharedProgress } from './record.ts';
import { longestWaitMs } from './retry-rule.ts';
import { discardSetAside, listSetAside, type SetAside, setAside, setAsideUnreadable } from './set-aside.ts';
import { readTally, recount, type Tally, writeTally } from './tally.ts';
import { forgetOldTombstones } from './tombstones.ts';
import { findTrace, forgetOldTraces, leaveAbsence, writeTraces } from './trace-store.ts';
import { isUsedElsewhere, takenBack } from './uses.ts';

export interface Counts {
  /** Those that are held with their batch, or being taken back, included. */
  waiting: number;
  needsUser: number;
  /** What holds all that wait. */
  pause?: Pause;
}

type Ids = Pick<ReadonlyMap<string, unknown>, 'has'>;

/** The outbox on the disk. What is written survives a crash once the promise resolves. */
export interface OutboxStore {
  get(id: string): Promise<OutboxRecord | undefined>;
  /** Stores the record, the traces that it leaves at `now` and, if it is kept, its place in the history: all or nothing. */
  put(record: OutboxRecord, now: number, keepsHistory: boolean): Promise<void>;
  update(id: string, change: Change): Promise<void>;
  /** All or none; none, too, when more than `atMost` would be open then. */
  updateAll(changes: ReadonlyMap<string, Change>, atMost?: number): Promise<boolean>;
  updateWhere(which: Which, change: Change): Promise<void>;
  discard(ids: readonly string[], now: number): Promise<void>;
  /** The record that has been due longest at `now`, but for some; none during a pause. */
  nextDue(now: number, except?: Ids): Promise<DueRecord | undefined>;
  /** When there will be something to send, in ms since 1970; not before the end of a pause. */
  nextDueAt(now: number): Promise<number | undefined>;
  /** The pause that holds at `now`. */
  pause(now: number): Promise<Pause | undefined>;
  /** The last one, over or not, unless something was sent since. */
  lastPause(): Promise<Pause | undefined>;
  /** `undefined` lifts it. */
  setPause(pause: Pause | undefined): Promise<void>;
  counts(): Promise<Counts>;
  /** Makes the counts true again, should the disk have lost something. */
  recount(): Promise<void>;
  /** How many captures are in each state. */
  tally(): Promise<Tally>;
  page(piece: Piece): Promise<OutboxRecord[]>;
  /** Records that are not at their end, oldest first. */
  listOpen(): Promise<OutboxRecord[]>;
  countBatch(batchId: string): Promise<BatchCounts>;
  /** Batches with open captures. */
  openBatches(): Promise<string[]>;
  /** Ids of a batch's open captures. */
  openOf(batchId: string): Promise<string[]>;
  /** What was left under the first of these keys that is known. */
  trace(keys: string[]): Promise<SharedProgress | undefined>;
  /** Pipedrive was searched for these and has none; counts as long as a trace lives, or until the outbox asks for one. */
  leaveAbsence(keys: string[], now: number): Promise<void>;
  /** Whether another capture is linked to the entity, or is about to be. */
  isUsedElsewhere(entity: SharedEntity, entityId: number, captureId: string): Promise<boolean>;
  /** The ids that Undo has deleted. */
  takenBack(entity: SharedEntity): Promise<number[]>;
  /** What the history has of a capture that was sent. */
  remembered(id: string): Promise<HistoryEntry | undefined>;
  /** Newest first. */
  listHistory(): Promise<HistoryEntry[]>;
  /** The newest capture of a page, named as `pageAddress` has it. */
  lastCaptureOf(page: string): Promise<HistoryEntry | undefined>;
  purgeHistory(): Promise<void>;
  /** What was sent before receipts said whose Pipedrive they are of was sent to this one. */
  nameCompany(companyDomain: string): Promise<void>;
  /** Records that can't be read. */
  listSetAside(): Promise<SetAside[]>;
  discardSetAside(key: number): Promise<void>;
  /** Ends the lives of old traces and tombstones. */
  forgetOld(now: number): Promise<void>;
}

export function openOutboxStore(name = 'leadclip-outbox'): OutboxStore {
  let opened: Promise<Database> | undefined;
  const database = () => {
    opened ??= openDatabase(name).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    async get(id) {
      return readable(await (await database()).get('captures', id));
    },
    async put(record, now, keepsHistory) {
      const stores = ['captures', 'traces', 'tally', 'history'] as const;
      const transaction = (await database()).transaction(stores, 'readwrite', strict);
      const captures = transaction.objectStore('captures');
      const before = await captures.get(record.id);
      await captures.put(record);
      await writeTally(transaction.objectStore('tally'), before, record);
      await writeTraces(transaction.objectStore('traces'), readable(before), record, now);
      await writeHistory(transaction.objectStore('history'), readable(before), record, keepsHistory);
      await transaction.done;
    },
    update: async (id, change) => void (await updateAll(await database(), new Map([[id, change]]))),
    updateAll: async (changes, atMost) => updateAll(await database(), changes, atMost),
    updateWhere: async (which, change) => updateWhere(await database(), which, change),
    discard: async (ids, now) => discard(await database(), ids, now),
    nextDue: async (now, except = new Map()) => nextDue(await database(), now, except),
    nextDueAt: async (now) => nextDueAt(await database(), now),
    pause: async (now) => readPause(await database(), now),
    lastPause: async () => readLastPause(await database()),
    setPause: async (pause) => writePause(await database(), pause),
    async counts() {
      const tally = await readTally(await database());
      return { waiting: tally.waiting + tally.held + tally.undoing, needsUser: tally['needs-user'] };
    },
    tally: async () => readTally(await database()),
    page: createPages(database),
    recount: async () => recount(await database()),
    listOpen: async () => listOpen(await database()),
    countBatch: async (batchId) => countBatch(await database(), batchId),
    openBatches: async () => openBatches(await database()),
    openOf: async (batchId) => openOf(await database(), batchId),
    leaveAbsence: async (keys, now) => leaveAbsence(await database(), keys, now),
    trace: async (keys) => (keys.length > 0 ? findTrace(await database(), keys) : undefined),
    isUsedElsewhere: async (entity, entityId, captureId) =>
      isUsedElsewhere(await database(), entity, entityId, captureId),
    takenBack: async (entity) => takenBack(await database(), entity),
    remembered: async (id) => remembered(await database(), id),
    listHistory: async () => listHistory(await database()),
    lastCaptureOf: async (page) => lastCaptureOf(await database(), page),
    purgeHistory: async () => purgeHistory(await database()),
    nameCompany: async (companyDomain) => nameCompany(await database(), companyDomain),
    listSetAside: async () => listSetAside(await database()),
    discardSetAside: async (key) => discardSetAside(await database(), key),
    async forgetOld(now) {
      await forgetOldTraces(await database(), now);
      await forgetOldTombstones(await database(), now);
    },
  };
}

async function nextDue(database: Database, now: number, except: Ids): Promise<DueRecord | undefined> {
  if (await readPause(database, now)) return undefined;
  const due = IDBKeyRange.upperBound(now);
  // Put off for longer than anything ever waits: the clock was set back since.
  const unreachable = IDBKeyRange.bound(now + longestWaitMs, Number.POSITIVE_INFINITY, true);
  return (await firstWaiting(database, due, except)) ?? firstWaiting(database, unreachable, except);
}

async function nextDueAt(database: Database, now: number): Promise<number | undefined> {
  const cursor = await database.transaction('captures').store.index('dueAt').openKeyCursor();
  if (!cursor) return undefined;
  const dueAt = cursor.key > now + longestWaitMs ? now : cursor.key;
  const pause = await readPause(database, now);
  return Math.max(dueAt, pause?.until ?? 0);
}

async function firstWaiting(database: Database, range: IDBKeyRange, except: Ids): Promise<DueRecord | undefined> {
  let cursor = await database.transaction('captures').store.index('dueAt').openCursor(range);
  while (cursor && except.has(cursor.primaryKey)) cursor = await cursor.continue();
  if (!cursor) return undefined;
  const record = readable(cursor.value);
  if (isDue(record)) return record;
  await setAside(database, cursor.primaryKey);
  return firstWaiting(database, range, except);
}

async function listOpen(database: Database): Promise<OutboxRecord[]> {
  const byState = database.transaction('captures').store.index('state');
  const states = [...openStates, 'undoing'] as const;
  const stored = (await Promise.all(states.map((state) => byState.getAll(state)))).flat();
  const records = stored.map(readable).filter((record) => record !== undefined);
  // What can't be listed must not be counted either.
  if (records.length < stored.length) await setAsideUnreadable(database);
  return records.toSorted((one, other) => one.confirmedAt - other.confirmedAt);
}
