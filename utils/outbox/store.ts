import { openSoundly } from '../disk/open-soundly.ts';
import { openedOnce } from '../disk/opened-once.ts';
import type { HistoryEntry } from '../lead/history-entry.ts';
import { type BatchCounts, countBatch, openBatches, openOf } from './batch-index.ts';
import { type Change, discard, updateAll, updateWhere, type Which } from './changes.ts';
import { type Database, openDatabase, strict } from './database.ts';
import { forgetOld } from './forget-old.ts';
import { lastCaptureOf, listHistory, nameCompany, purgeHistory, remembered, writeHistory } from './history-store.ts';
import type { Mirror } from './mirror.ts';
import { createPages, type Piece } from './pages.ts';
import { type Pause, readLastPause, readPause, writePause } from './pause.ts';
import { readable } from './readable.ts';
import { type DueRecord, isDue, type OutboxRecord, type SharedEntity, type SharedProgress } from './record.ts';
import { longestWaitMs } from './retry-rule.ts';
import { discardSetAside, listSetAside, type SetAside, setAside, setAsideUnreadable } from './set-aside.ts';
import { nextMark, readTally, recount, type Tally, writeTally } from './tally.ts';
import { findTrace, leaveAbsence, writeTraces } from './trace-store.ts';
import { storedUnderWay } from './under-way.ts';
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
  /** Batches with open captures, the newest first. */
  openBatches(): Promise<string[]>;
  /** Ids of a batch's open captures. */
  openOf(batchId: string): Promise<string[]>;
  /** What was left under the first of these keys that is known. */
  trace(keys: string[]): Promise<SharedProgress | undefined>;
  /** Pipedrive was searched for these and has none; counts as long as a trace lives, or until the outbox asks for one. */
  leaveAbsence(keys: string[], now: number, after?: number): Promise<void>;
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
  /** Ends the lives of old traces and tombstones, and of what is over. */
  forgetOld(now: number): Promise<void>;
}

export interface Whereabouts {
  name?: string;
  /** The second copy. */
  mirror?: Mirror;
  now?: () => number;
}

export function openOutboxStore({ name = 'leadclip-outbox', mirror, now = Date.now }: Whereabouts = {}): OutboxStore {
  const database = openedOnce(() => openWhole(name, mirror, now()));
  const on =
    <Given extends unknown[], Value>(work: (database: Database, ...given: Given) => Promise<Value>) =>
    async (...given: Given) =>
      work(await database(), ...given);
  return {
    get: on(async (disk, id) => readable(await disk.get('captures', id))),
    put: on(async (disk, record, now, keepsHistory) => {
      const mark = await write(disk, record, { now, keepsHistory, isCommit: true });
      await mirror?.follow(mark, [record]);
    }),
    update: on(async (disk, id, change) => void (await updateAll(disk, new Map([[id, change]]), { mirror }))),
    updateAll: on((disk, changes, atMost) => updateAll(disk, changes, { atMost, mirror })),
    updateWhere: on(updateWhere),
    discard: on((disk, ids, now) => discard(disk, ids, { now, mirror })),
    nextDue: on(nextDue),
    nextDueAt: on(nextDueAt),
    pause: on(readPause),
    lastPause: on(readLastPause),
    setPause: on(writePause),
    counts: on(async (disk) => {
      const tally = await readTally(disk);
      return { waiting: tally.waiting + tally.held + tally.undoing, needsUser: tally['needs-user'] };
    }),
    tally: on((disk) => readTally(disk)),
    page: createPages(database),
    recount: on(recount),
    listOpen: on(listOpen),
    countBatch: on(countBatch),
    openBatches: on(openBatches),
    openOf: on(openOf),
    leaveAbsence: on(leaveAbsence),
    trace: on(findTrace),
    isUsedElsewhere: on(isUsedElsewhere),
    takenBack: on(takenBack),
    remembered: on(remembered),
    listHistory: on(listHistory),
    lastCaptureOf: on(lastCaptureOf),
    purgeHistory: on(purgeHistory),
    nameCompany: on(nameCompany),
    listSetAside: on(listSetAside),
    discardSetAside: on((disk, key) => discardSetAside(disk, key, mirror)),
    forgetOld: on(forgetOld),
  };
}

/** A mirror that can't be read keeps nobody from the database. */
async function openWhole(name: string, mirror: Mirror | undefined, now: number): Promise<Database> {
  const database = await openSoundly(() => openDatabase(name));
  const restore = async (record: OutboxRecord) =>
    void (await write(database, record, { now, keepsHistory: false, isCommit: false }));
  await mirror?.reconcile(database, restore, now).catch(() => undefined);
  return database;
}

interface Commit {
  now: number;
  keepsHistory: boolean;
  /** What is only made good again has no number of its own. */
  isCommit: boolean;
}

/** @returns the number of the commit */
async function write(database: Database, record: OutboxRecord, { now, keepsHistory, isCommit }: Commit) {
  const stores = ['captures', 'traces', 'tally', 'history'] as const;
  const transaction = database.transaction(stores, 'readwrite', strict);
  const captures = transaction.objectStore('captures');
  const before = await captures.get(record.id);
  await captures.put(record);
  await writeTally(transaction.objectStore('tally'), before, record);
  await writeTraces(transaction.objectStore('traces'), readable(before), record, now);
  await writeHistory(transaction.objectStore('history'), readable(before), record, keepsHistory);
  const mark = isCommit ? await nextMark(transaction.objectStore('tally')) : 0;
  await transaction.done;
  return mark;
}

async function nextDue(database: Database, now: number, except: Ids = new Map()): Promise<DueRecord | undefined> {
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
  const stored = await storedUnderWay(database.transaction('captures').store.index('state'));
  const records = stored.map(readable).filter((record) => record !== undefined);
  // What can't be listed must not be counted either.
  if (records.length < stored.length) await setAsideUnreadable(database);
  return records.toSorted((one, other) => one.confirmedAt - other.confirmedAt);
}
