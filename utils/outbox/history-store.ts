import * as v from 'valibot';
import { type HistoryEntry, historyEntryFrom, historyEntrySchema, historyMaxLength } from '../lead/history-entry.ts';
import { type Database, strict } from './database.ts';
import { isOpen, type OutboxRecord } from './record.ts';

/** What of the `history` store a change of a record needs, inside the transaction of that change. */
interface History {
  put(entry: HistoryEntry): Promise<unknown>;
  delete(id: string): Promise<void>;
  index(name: 'at'): { getAllKeys(): Promise<string[]> };
}

/** A capture enters the history when it is sent and leaves it when it is taken back. */
export async function writeHistory(
  history: History,
  before: OutboxRecord | undefined,
  record: OutboxRecord,
  keepsHistory: boolean,
): Promise<void> {
  if (record.state === 'undone') await history.delete(record.id);
  if (!keepsHistory || record.state !== 'sent' || !isOpen(before)) return;
  await history.put(historyEntryFrom(before.capture, record.receipt, record.sentAt));
  const oldestFirst = await history.index('at').getAllKeys();
  for (const id of oldestFirst.slice(0, -historyMaxLength)) await history.delete(id);
}

export async function remembered(database: Database, id: string): Promise<HistoryEntry | undefined> {
  return entryIn(await database.get('history', id))[0];
}

/** Newest first. */
export async function listHistory(database: Database): Promise<HistoryEntry[]> {
  const stored = await database.getAllFromIndex('history', 'at');
  return stored.flatMap(entryIn).toReversed();
}

/** The newest capture of this page, which is named as `pageAddress` has it. */
export async function lastCaptureOf(database: Database, page: string): Promise<HistoryEntry | undefined> {
  const entries = (await database.getAllFromIndex('history', 'page', page)).flatMap(entryIn);
  return entries.toSorted((one, other) => other.at - one.at)[0];
}

export async function purgeHistory(database: Database): Promise<void> {
  const transaction = database.transaction('history', 'readwrite', strict);
  await transaction.store.clear();
  await transaction.done;
}

/** Of what was sent, in the history and beside it; done at each update, so that it has been before another company is connected. */
export async function nameCompany(database: Database, companyDomain: string): Promise<void> {
  const transaction = database.transaction(['captures', 'history'], 'readwrite', strict);
  for (const name of ['captures', 'history'] as const) {
    const store = transaction.objectStore(name);
    for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
      const stored = cursor.value;
      const isNameless = v.is(v.object({ receipt: v.object({ companyDomain: v.optional(v.undefined()) }) }), stored);
      if (isNameless) await cursor.update({ ...stored, receipt: { ...stored.receipt, companyDomain } });
    }
  }
  await transaction.done;
}

function entryIn(stored: unknown): HistoryEntry[] {
  const parsed = v.safeParse(historyEntrySchema, stored);
  return parsed.success ? [parsed.output] : [];
}
