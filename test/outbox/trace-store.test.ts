import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../utils/outbox/database.ts';
import type { Journal } from '../../utils/outbox/record.ts';
import { findTrace, forgetAbsences, leaveAbsence, writeTraces } from '../../utils/outbox/trace-store.ts';
import { capture, capturedPerson } from '../builders/capture.ts';
import { absent, asked, created } from '../builders/progress.ts';
import { undoing, waiting } from '../builders/record.ts';

let database: Database;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openDatabase('traces');
});

const jane = 'person jane@firm.example';
const firm = 'organization firm ltd';

const leave = (key: string, progress: unknown, at = 1) => database.put('traces', { key, progress, at });
const left = async () =>
  Object.fromEntries((await database.getAll('traces')).map((trace) => [Reflect.get(Object(trace), 'key'), trace]));
const record = (journal: Journal) => ({ ...waiting(1), journal });

async function write(before: Journal | undefined, after: Journal) {
  const transaction = database.transaction('traces', 'readwrite');
  await writeTraces(transaction.store, before && record(before), record(after), 99);
  await transaction.done;
  return left();
}

describe('a commit', () => {
  it('leaves what was asked for and made', async () => {
    expect(await write(undefined, { person: asked(), organization: created(8) })).toEqual({
      [jane]: { key: jane, progress: asked(), at: 99 },
      [firm]: { key: firm, progress: created(8), at: 99 },
    });
  });

  it('takes away what it proves wrong, but not what another has left since', async () => {
    await leave(jane, asked(5));
    await leave(firm, asked(6));
    const after = await write({ person: asked(5), organization: asked(5) }, { person: absent, organization: absent });
    expect(Object.keys(after)).toEqual([firm]);
  });

  it('writes again what it left before, as long as that stands', async () => {
    await leave(jane, asked(5));
    expect(await write({ person: asked(5) }, { person: asked(5) })).toMatchObject({ [jane]: { at: 99 } });
  });

  it('doesn’t bring back what another has proved wrong, or replaced', async () => {
    expect(await write({ person: asked(5) }, { person: asked(5) })).toEqual({});
    await leave(jane, created(9));
    expect(await write({ person: asked(5) }, { person: asked(5) })).toMatchObject({ [jane]: { progress: created(9) } });
  });

  it('replaces what can’t be read', async () => {
    await leave(jane, 'damaged');
    expect(await write(undefined, { person: created(7) })).toMatchObject({ [jane]: { progress: created(7) } });
  });

  it('of an undo takes away what was deleted, whoever left it', async () => {
    await leave(jane, created(7));
    await leave('person max@muster.example', created(8));
    await leave('person x@y.example', 'damaged');
    const transaction = database.transaction('traces', 'readwrite');
    await writeTraces(transaction.store, undefined, { ...undoing(1), steps: { person: 'gone' } }, 99);
    await transaction.done;
    expect(Object.keys(await left())).toEqual(['person max@muster.example', 'person x@y.example']);
  });
});

describe('a trace is found', () => {
  const keys = ['person a', 'person b', 'person c'];

  it('under the first key that knows more than that nothing is there', async () => {
    await leave('person a', absent);
    await leave('person c', created(8));
    expect(await findTrace(database, keys)).toEqual(created(8));
    await leave('person b', asked());
    expect(await findTrace(database, keys)).toEqual(asked());
  });

  it('as absent if that is noted for the first', async () => {
    await leave('person a', { ...absent, after: 4 });
    expect(await findTrace(database, keys)).toEqual({ ...absent, after: 4 });
    await database.clear('traces');
    await leave('person b', absent);
    expect(await findTrace(database, keys)).toBeUndefined();
    expect(await findTrace(database, [])).toBeUndefined();
  });

  it('not if it was taken back, as a person or as an organization', async () => {
    const taken = { ...undoing(2), receipt: { leadId: 'lead', personId: 7, organizationId: 8 } };
    await database.put('captures', { ...taken, steps: { person: 'gone', organization: 'asked' } });
    await leave(jane, created(7));
    await leave(firm, created(8));
    expect(await findTrace(database, [jane])).toBeUndefined();
    expect(await findTrace(database, [firm])).toBeUndefined();
    await leave(jane, created(8));
    await leave(firm, created(7));
    expect(await findTrace(database, [jane])).toEqual(created(8));
    expect(await findTrace(database, [firm])).toEqual(created(7));
  });
});

describe('that nothing is there', () => {
  it('is noted, with the newest who doesn’t count, but says less than what was asked for or made', async () => {
    await leave('b', asked());
    await leave('c', created(7));
    await leave('d', absent);
    await leave('e', 'damaged');
    await leaveAbsence(database, ['a', 'b', 'c', 'd', 'e'], 50, 4);
    const noted = (key: string) => ({ key, progress: { state: 'absent', after: 4 }, at: 50 });
    expect(await left()).toEqual({
      a: noted('a'),
      b: { key: 'b', progress: asked(), at: 1 },
      c: { key: 'c', progress: created(7), at: 1 },
      d: noted('d'),
      e: noted('e'),
    });
    await leaveAbsence(database, ['a'], 60);
    expect((await left()).a).toEqual({ key: 'a', progress: { state: 'absent' }, at: 60 });
  });

  it('is forgotten when something was lost, and nothing else', async () => {
    await leave('a', absent);
    await leave('b', asked());
    await leave('c', created(7));
    await leave('d', 'damaged');
    const transaction = database.transaction('traces', 'readwrite');
    await forgetAbsences(transaction.store);
    await transaction.done;
    expect(Object.keys(await left())).toEqual(['b', 'c', 'd']);
  });
});

it('a person of several addresses leaves a trace under each', async () => {
  const emails = ['jane@firm.example', 'jane@home.example'].map((value) => ({ value, label: 'work' }));
  const two = { ...record({ person: created(7) }), capture: capture({ person: capturedPerson({ emails }) }) };
  const transaction = database.transaction('traces', 'readwrite');
  await writeTraces(transaction.store, undefined, two, 99);
  await transaction.done;
  expect(Object.keys(await left())).toEqual([jane, 'person jane@home.example']);
});
