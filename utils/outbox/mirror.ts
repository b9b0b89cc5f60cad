import { type Area, changeCopies, readCopies } from './copies.ts';
import { type Database, strict } from './database.ts';
import { readable } from './readable.ts';
import { isDue, type OutboxRecord } from './record.ts';
import { settleMs } from './retry-rule.ts';
import { readMark, recount, writeMark } from './tally.ts';
import { forgetAbsences } from './trace-store.ts';
import { storedUnderWay } from './under-way.ts';

/**
 * A second copy of every record that isn't at its end, in files that share nothing with the database. Each commit of the
 * database has a number, its mark; the mirror's own mark says up to which commit it is complete. So whichever of the two has
 * the smaller mark has lost something, or has died before it was written.
 */
export interface Mirror {
  /** Copies what a commit has changed. Never rejects: what couldn't be copied is made up for when the database is opened again. */
  follow(mark: number, changed: OutboxRecord[]): Promise<void>;
  /** Before the database does: what is discarded must not come back from here. */
  forget(ids: readonly string[]): Promise<void>;
  /** Makes the database whole again by the copies, or the reverse. Before anything else reads the database. */
  reconcile(database: Database, restore: (record: OutboxRecord) => Promise<void>, now: number): Promise<void>;
}

const markKey = 'outbox-mark';
const checkedKey = 'outbox-checked';

/**
 * @param local outlives the browser
 * @param session ends with the browser: within one, only the marks are compared
 */
export function createMirror(local: Area, session: Area): Mirror {
  let ownMark: Promise<number> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = (work: () => Promise<void>) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    follow: (mark, changed) =>
      inOrder(async () => {
        ownMark ??= readOwnMark(local);
        // After a gap the mark stays, so that the gap is seen.
        const isNext = (await ownMark) === mark - 1;
        const put = changed.filter(isUnderWay);
        const drop = changed.filter((record) => !isUnderWay(record)).map(({ id }) => id);
        await changeCopies(local, { put, drop }, isNext ? { [markKey]: mark } : {});
        if (isNext) ownMark = Promise.resolve(mark);
      }).catch(() => {
        ownMark = Promise.resolve(Number.NaN);
      }),
    forget: (ids) => inOrder(() => changeCopies(local, { drop: ids })),
    async reconcile(database, restore, now) {
      const [mine, its, { [checkedKey]: isChecked }] = await Promise.all([
        readOwnMark(local),
        readMark(database),
        session.get([checkedKey]),
      ]);
      ownMark = undefined;
      if (mine === its && isChecked) return;
      await compare(database, local, { restore, now, isBehind: its < mine, isAhead: its > mine });
      const mark = Math.max(mine, await readMark(database));
      await writeMark(database, mark);
      await local.set({ [markKey]: mark });
      await session.set({ [checkedKey]: true });
    },
  };
}

interface Comparison {
  restore: (record: OutboxRecord) => Promise<void>;
  now: number;
  /** The database has lost commits that the mirror has seen: what the mirror says, counts. */
  isBehind: boolean;
  /** The mirror has lost commits that the database has. */
  isAhead: boolean;
}

async function compare(
  database: Database,
  local: Area,
  { restore, now, isBehind, isAhead }: Comparison,
): Promise<void> {
  const mirrored = (await readCopies(local)).map(readable).filter((record) => record !== undefined);
  if (isBehind) await markLoss(database);
  const unmatched = new Map((await underWay(database)).map((record) => [record.id, record]));
  const over: string[] = [];
  for (const copy of mirrored) {
    const known = unmatched.get(copy.id) ?? readable(await database.get('captures', copy.id));
    const isDiscarded = !known && (await database.get('tombstones', copy.id)) !== undefined;
    const which = whichCounts(copy, known, { isOver: isAhead || isDiscarded, isBehind });
    if (which === 'copy') await restore({ ...later(copy, now), hasLostOthers: true });
    if (which === 'neither') over.push(copy.id);
    if (which === 'copy' || isSame(known, copy)) unmatched.delete(copy.id);
  }
  // What ended in commits that the database has lost.
  if (isBehind) await drop(database, [...unmatched.keys()]);
  await changeCopies(local, { put: isBehind ? [] : [...unmatched.values()], drop: over });
  await recount(database);
}

interface Circumstances {
  /** What the database doesn't have has ended. */
  isOver: boolean;
  isBehind: boolean;
}

function whichCounts(copy: OutboxRecord, known: OutboxRecord | undefined, { isOver, isBehind }: Circumstances) {
  if (!known) return isOver && !isBehind ? 'neither' : 'copy';
  if (!isUnderWay(known)) return isBehind && copy.state === 'undoing' && known.state === 'sent' ? 'copy' : 'neither';
  return isBehind ? 'copy' : 'original';
}

/** By then Pipedrive has ended what was under way, and its searches know what was made: the traces may be lost. */
const later = (record: OutboxRecord, now: number): OutboxRecord =>
  isDue(record) ? { ...record, dueAt: now + settleMs } : record;

const isUnderWay = ({ state }: OutboxRecord) => state !== 'sent' && state !== 'undone';

/** Both have been read by the schema, which gives their members one order. */
const isSame = (one: OutboxRecord | undefined, other: OutboxRecord) => JSON.stringify(one) === JSON.stringify(other);

async function readOwnMark(local: Area): Promise<number> {
  const { [markKey]: mark } = await local.get([markKey]);
  return typeof mark === 'number' ? mark : 0;
}

async function underWay(database: Database): Promise<OutboxRecord[]> {
  const stored = await storedUnderWay(database.transaction('captures').store.index('state'));
  return stored.map(readable).filter((record) => record !== undefined);
}

/** Nothing that is left knows any more who else uses what it has made, nor what was made since somebody was searched for. */
async function markLoss(database: Database): Promise<void> {
  const transaction = database.transaction(['captures', 'traces'], 'readwrite', strict);
  const captures = transaction.objectStore('captures');
  for await (const cursor of captures) await cursor.update({ ...Object(cursor.value), hasLostOthers: true });
  await forgetAbsences(transaction.objectStore('traces'));
  await transaction.done;
}

async function drop(database: Database, ids: string[]): Promise<void> {
  const transaction = database.transaction('captures', 'readwrite', strict);
  for (const id of ids) await transaction.store.delete(id);
  await transaction.done;
}
