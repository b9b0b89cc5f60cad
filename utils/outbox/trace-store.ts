import * as v from 'valibot';
import { type Database, strict } from './database.ts';
import { type OutboxRecord, type SharedProgress, sharedProgressSchema, type UndoingRecord } from './record.ts';
import { isOfSameAttempt, isTakenBackBy, type Trace, tracesLeft, tracesRefuted } from './traces.ts';
import { takenBack } from './uses.ts';

const traceSchema = v.strictObject({ key: v.string(), progress: sharedProgressSchema, at: v.number() });

/** What of the `traces` store a change of a record needs, inside the transaction of that change. */
interface Traces {
  get(key: string): Promise<unknown>;
  put(trace: Trace): Promise<unknown>;
  delete(key: string): Promise<void>;
  getAll(): Promise<unknown[]>;
}

/** Writes the traces that `record` leaves and takes away those that it refutes. */
export async function writeTraces(
  traces: Traces,
  before: OutboxRecord | undefined,
  record: OutboxRecord,
  now: number,
): Promise<void> {
  for (const { key, progress } of tracesRefuted(before, record)) {
    const stored = readable(await traces.get(key));
    if (stored && isOfSameAttempt(stored.progress, progress)) await traces.delete(key);
  }
  if (record.state === 'undoing') await forgetTakenBack(traces, record);
  const leftBefore = before ? tracesLeft(before, now) : [];
  for (const trace of tracesLeft(record, now)) {
    const isSame = ({ key, progress }: Trace) => key === trace.key && isOfSameAttempt(progress, trace.progress);
    const stored = readable(await traces.get(trace.key));
    // Another capture may have proved it wrong meanwhile, and left its own.
    if ((stored && isSame(stored)) || !leftBefore.some(isSame)) await traces.put(trace);
  }
}

async function forgetTakenBack(traces: Traces, record: UndoingRecord) {
  for (const stored of await traces.getAll()) {
    const trace = readable(stored);
    if (trace && isTakenBackBy(record, trace)) await traces.delete(trace.key);
  }
}

/**
 * What was left under the first of these keys that is known. That nothing is there was looked for by the first one. What is
 * being deleted isn't told, but is again should Pipedrive refuse to delete it.
 */
export async function findTrace(database: Database, keys: string[]): Promise<SharedProgress | undefined> {
  const { store } = database.transaction('traces');
  const stored = await Promise.all(keys.map(async (key) => readable(await store.get(key))?.progress));
  const found = stored.find((progress) => progress && progress.state !== 'absent') ?? stored[0];
  if (found?.state !== 'known') return found;
  const entity = keys[0]?.startsWith('person ') ? 'person' : 'organization';
  return (await takenBack(database, entity)).includes(found.id) ? undefined : found;
}

/**
 * Notes that Pipedrive was searched for these and has none. What the outbox has asked for or made meanwhile says more, and
 * what it will ask for takes this one's place: no clock is needed to tell which came first.
 * @param after the newest of those who are there and don't count
 */
export async function leaveAbsence(database: Database, keys: string[], now: number, after?: number): Promise<void> {
  const transaction = database.transaction('traces', 'readwrite', strict);
  for (const key of keys) {
    const stored = readable(await transaction.store.get(key));
    if (stored && stored.progress.state !== 'absent') continue;
    await transaction.store.put({ key, progress: { state: 'absent', ...(after !== undefined && { after }) }, at: now });
  }
  await transaction.done;
}

/** Whatever was made since a search is no longer known: what it didn't find may be there. */
export async function forgetAbsences(traces: Pick<Traces, 'getAll' | 'delete'>): Promise<void> {
  for (const stored of await traces.getAll()) {
    const trace = readable(stored);
    if (trace?.progress.state === 'absent') await traces.delete(trace.key);
  }
}

function readable(stored: unknown): Trace | undefined {
  const parsed = v.safeParse(traceSchema, stored);
  return parsed.success ? parsed.output : undefined;
}
