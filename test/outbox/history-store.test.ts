import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyMaxLength } from '../../utils/lead/history-entry.ts';
import { type Database, openDatabase } from '../../utils/outbox/database.ts';
import {
  lastCaptureOf,
  listHistory,
  nameCompany,
  purgeHistory,
  remembered,
  writeHistory,
} from '../../utils/outbox/history-store.ts';
import type { OutboxRecord } from '../../utils/outbox/record.ts';
import { capture, captureId } from '../builders/capture.ts';
import { held, sent, undoing, waiting } from '../builders/record.ts';

let database: Database;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openDatabase('history');
});

const receipt = { leadId: 'lead', personId: 7 };
const entry = (number: number, at: number, url = 'https://firm.example/') => ({
  id: captureId(number),
  at,
  title: 'Firm',
  page: { title: 'Firm', url },
  receipt,
});
const damaged = (number: number) => ({ id: captureId(number), at: 50, page: { url: 'https://firm.example/' } });

async function write(before: OutboxRecord | undefined, record: OutboxRecord, keepsHistory = true) {
  const transaction = database.transaction('history', 'readwrite');
  await writeHistory(transaction.store, before, record, keepsHistory);
  await transaction.done;
  return (await database.getAllKeys('history')).map((id) => Number(id.slice(-4)));
}

describe('the history', () => {
  it.each<[string, OutboxRecord | undefined, OutboxRecord, boolean, number[]]>([
    ['gets what is sent', waiting(1), sent(1, 99), true, [1]],
    ['gets what was held and is sent', held(1), sent(1, 99), true, [1]],
    ['gets nothing where the user keeps none', waiting(1), sent(1, 99), false, []],
    ['gets nothing that goes on', waiting(1), waiting(1), true, []],
    ['gets nothing of what nobody knows', undefined, sent(1, 99), true, []],
    ['gets nothing that was sent before', sent(1, 99), sent(1, 99), true, []],
    ['gets nothing that wasn’t taken back', undoing(1), sent(1, 99), true, []],
  ])('%s', async (_, before, record, keeps, ids) => expect(await write(before, record, keeps)).toEqual(ids));

  it('has what was captured, and what came of it', async () => {
    const page = { title: 'Firm', url: 'https://firm.example/team/?utm_source=mail' };
    await write({ ...waiting(1), capture: capture({ page }) }, sent(1, 99));
    expect(await remembered(database, captureId(1))).toEqual({
      id: captureId(1),
      at: 99,
      title: 'Firm Ltd – Jane Roe',
      person: 'Jane Roe',
      organization: 'Firm Ltd',
      page: { title: 'Firm', url: 'https://firm.example/team' },
      receipt,
    });
    expect(await remembered(database, captureId(2))).toBeUndefined();
  });

  it('loses what was taken back, whatever the user keeps by then', async () => {
    await write(waiting(1), sent(1, 99));
    expect(await write(undoing(1), { ...sent(1), state: 'undone', steps: {} }, false)).toEqual([]);
  });

  it('keeps the newest five hundred', async () => {
    for (let number = 1; number <= historyMaxLength; number += 1) await database.put('history', entry(number, number));
    const ids = await write(waiting(999), sent(999, 5_000));
    expect(ids).toHaveLength(historyMaxLength);
    expect(ids).not.toContain(1);
    expect(ids.slice(-2)).toEqual([500, 999]);
  });

  it('is listed from the newest on, by what can be read', async () => {
    for (const one of [entry(1, 10), entry(2, 30), damaged(3), entry(4, 20)]) await database.put('history', one);
    expect((await listHistory(database)).map(({ at }) => at)).toEqual([30, 20, 10]);
    expect(await remembered(database, captureId(3))).toBeUndefined();
  });

  it('knows the newest capture of a page', async () => {
    const other = 'https://other.example/';
    for (const one of [entry(1, 10), entry(2, 30), damaged(3), entry(4, 20), entry(5, 90, other)])
      await database.put('history', one);
    expect(await lastCaptureOf(database, 'https://firm.example/')).toEqual(entry(2, 30));
    expect(await lastCaptureOf(database, other)).toEqual(entry(5, 90, other));
    expect(await lastCaptureOf(database, 'https://nobody.example/')).toBeUndefined();
  });

  it('is empty once it is purged', async () => {
    await database.put('history', entry(1, 10));
    await purgeHistory(database);
    expect(await database.getAllKeys('history')).toEqual([]);
  });
});

it('whose Pipedrive it was is noted where nobody has noted it, in the history and beside it', async () => {
  const named = { ...entry(2, 20), receipt: { ...receipt, companyDomain: 'other' } };
  for (const one of [entry(1, 10), named, damaged(3)]) await database.put('history', one);
  const others = [sent(1), { ...sent(2), receipt: { ...receipt, companyDomain: 'other' } }, waiting(4)];
  for (const record of others) await database.put('captures', record);
  await nameCompany(database, 'firm');
  const owned = { ...receipt, companyDomain: 'firm' };
  expect(await database.getAll('history')).toEqual([{ ...entry(1, 10), receipt: owned }, named, damaged(3)]);
  expect(await database.getAll('captures')).toEqual([{ ...sent(1), receipt: owned }, others[1], others[2]]);
});
