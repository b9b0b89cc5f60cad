import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../utils/outbox/database.ts';
import type { Journal, OutboxRecord, UndoingRecord } from '../../utils/outbox/record.ts';
import { isUsedElsewhere, takenBack } from '../../utils/outbox/uses.ts';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { created } from '../builders/progress.ts';

let database: Database;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openDatabase('uses');
});

const receipt = { leadId: 'lead', personId: 7, organizationId: 8 };
const begin = { version: 1, id: captureId(2), confirmedAt: 0 } as const;
const content = { ...begin, capture: capture({ id: captureId(2) }), journal: {}, tries: 0 };
const waiting = (journal: Journal): OutboxRecord => ({ ...content, state: 'waiting', dueAt: 0, journal });
const sent: OutboxRecord = { ...begin, state: 'sent', sentAt: 1, receipt };
const undoing = (steps: UndoingRecord['steps']): OutboxRecord => ({
  ...begin,
  state: 'undoing',
  sentAt: 1,
  receipt,
  steps,
  tries: 0,
  dueAt: 0,
});
const undone = (steps: UndoingRecord['steps']): OutboxRecord => ({
  ...begin,
  state: 'undone',
  sentAt: 1,
  receipt,
  steps,
});

const linked = capture({
  id: captureId(2),
  person: capturedPerson({ existingId: 7 }),
  organization: { name: 'Firm Ltd', existingId: 8 },
});
const bothMade = { person: created(7), organization: created(8) };
const reason = { kind: 'offline' } as const;

describe('what another capture uses', () => {
  it.each<[boolean, string, OutboxRecord]>([
    [true, 'waits and has made it', waiting(bothMade)],
    [true, 'waits and is linked to it by the user', { ...content, state: 'waiting', dueAt: 0, capture: linked }],
    [true, 'is held and has made it', { ...content, state: 'held', journal: bothMade }],
    [true, 'needs the user and is linked to it', { ...content, state: 'needs-user', reason, capture: linked }],
    [true, 'was sent with it', sent],
    [true, 'is being taken back and still has its lead', undoing({ lead: 'asked' })],
    [true, 'is being taken back and keeps its lead', undoing({})],
    [false, 'is being taken back and has lost its lead', undoing({ lead: 'gone' })],
    [false, 'was taken back', undone({ lead: 'gone', person: 'kept', organization: 'kept' })],
    [false, 'waits and has made others', waiting({ person: created(70), organization: created(80) })],
    [false, 'waits and has the id of the other kind', waiting({ person: created(8), organization: created(7) })],
    [
      false,
      'waits and has only asked for one',
      waiting({ person: { state: 'asked', at: 7 }, organization: { state: 'absent' } }),
    ],
    [false, 'waits and has nothing yet', waiting({})],
    [false, 'has neither', { ...sent, receipt: { leadId: 'lead' } }],
  ])('%s: it %s', async (isUsed, _, record) => {
    await database.put('captures', record);
    expect(await isUsedElsewhere(database, 'person', 7, captureId(1))).toBe(isUsed);
    expect(await isUsedElsewhere(database, 'organization', 8, captureId(1))).toBe(isUsed);
    expect(await isUsedElsewhere(database, 'person', 7, record.id)).toBe(false);
  });

  it('is found among others, and what can’t be read stops nothing', async () => {
    await database.put('captures', { id: captureId(9), state: 'sent' });
    await database.put('captures', { ...waiting({}), id: captureId(3) });
    expect(await isUsedElsewhere(database, 'person', 7, captureId(1))).toBe(false);
    await database.put('captures', sent);
    expect(await isUsedElsewhere(database, 'person', 7, captureId(1))).toBe(true);
  });

  it('is what a discarded one has made, too: confirmed again it goes on from there', async () => {
    await database.put('tombstones', { id: captureId(4), journal: { person: created(7) }, at: 1 });
    await database.put('tombstones', { id: captureId(5), journal: {}, at: 1 });
    await database.put('tombstones', { id: captureId(6) });
    expect(await isUsedElsewhere(database, 'person', 7, captureId(1))).toBe(true);
    expect(await isUsedElsewhere(database, 'organization', 7, captureId(1))).toBe(false);
    expect(await isUsedElsewhere(database, 'person', 8, captureId(1))).toBe(false);
  });
});

describe('what was taken back', () => {
  it.each<[number[], OutboxRecord]>([
    [[7], undoing({ lead: 'gone', person: 'asked' })],
    [[7], undoing({ lead: 'gone', person: 'gone' })],
    [[7], undone({ lead: 'gone', person: 'gone' })],
    [[], undoing({ lead: 'gone', person: 'due' })],
    [[], undone({ lead: 'gone', person: 'kept', organization: 'gone' })],
    [[], undone({ lead: 'gone', person: 'refused' })],
    [[], sent],
    [[], waiting(bothMade)],
    [[], { ...undone({ person: 'gone' }), receipt: { leadId: 'lead' } } as OutboxRecord],
  ])('is %j of %o', async (ids, record) => {
    await database.put('captures', record);
    expect(await takenBack(database, 'person')).toEqual(ids);
  });

  it('is organizations as well as persons, of all captures', async () => {
    await database.put('captures', undone({ lead: 'gone', organization: 'gone' }));
    await database.put('captures', {
      ...undoing({ organization: 'asked' }),
      id: captureId(3),
      receipt: { leadId: 'other', organizationId: 80 },
    });
    await database.put('captures', { id: captureId(4), state: 'undone' });
    expect((await takenBack(database, 'organization')).toSorted()).toEqual([8, 80]);
    expect(await takenBack(database, 'person')).toEqual([]);
  });
});
