import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeCopies, readCopies } from '../../utils/outbox/copies.ts';
import type { OutboxRecord } from '../../utils/outbox/record.ts';
import { capture, captureId } from '../builders/capture.ts';
import { memoryArea } from './simulation/memory-area.ts';

function copyOf(number: number, tries = 0): OutboxRecord {
  const id = captureId(number);
  return { version: 1, id, confirmedAt: 0, state: 'waiting', dueAt: 0, tries, capture: capture({ id }), journal: {} };
}

/** Captures whose ids end alike lie together, and so do some whose ids don't. */
const numbers = fc.constantFrom(1, 2, 1_001, 2_001, 400_002);
const change = fc.record({
  put: fc.array(fc.tuple(numbers, fc.nat(9)).map(([number, tries]) => copyOf(number, tries))),
  drop: fc.array(numbers.map((number) => captureId(number))),
});

describe('copies', () => {
  it('are what was put last and not dropped since', () =>
    fc.assert(
      fc.asyncProperty(fc.array(change), async (changes) => {
        const area = memoryArea();
        const expected = new Map<string, OutboxRecord>();
        for (const { put, drop } of changes) {
          await changeCopies(area, { put, drop });
          for (const id of drop) expected.delete(id);
          for (const record of put) expected.set(record.id, record);
        }
        const byId = (one: unknown, other: unknown) => JSON.stringify(one).localeCompare(JSON.stringify(other));
        expect((await readCopies(area)).toSorted(byId)).toEqual([...expected.values()].toSorted(byId));
        if (expected.size === 0) expect(area.items.size).toBe(0);
      }),
    ));

  it('lie in some thousands of items at most, however many they are', async () => {
    const area = memoryArea();
    await changeCopies(area, { put: Array.from({ length: 5_000 }, (_, number) => copyOf(1_000_000 + number)) });
    expect(area.items.size).toBe(1_000);
    expect(await readCopies(area)).toHaveLength(5_000);
  });

  it('share their area with other things, and are written in the same breath as what goes beside them', async () => {
    const area = memoryArea();
    await area.set({ settings: { copies: copyOf(1) } });
    const { set } = area;
    let writes = 0;
    area.set = (items) => {
      writes += 1;
      return set(items);
    };
    await changeCopies(area, { put: [copyOf(2)] }, { mark: 7 });
    expect(writes).toBe(1);
    expect(await readCopies(area)).toEqual([copyOf(2)]);
    expect(await area.get(['mark', 'settings'])).toEqual({ mark: 7, settings: { copies: copyOf(1) } });
  });

  it('that were damaged are none, and keep no other out', async () => {
    const area = memoryArea();
    await changeCopies(area, { put: [copyOf(1)] });
    const [key] = area.items.keys();
    for (const damage of ['null', '"text"', '7']) {
      area.items.set(String(key), damage);
      expect(await readCopies(area)).toEqual([]);
      await changeCopies(area, { put: [copyOf(1)] });
      expect(await readCopies(area)).toEqual([copyOf(1)]);
    }
  });

  it('touch only what changes: nothing is read for nothing, and nothing written or removed besides', async () => {
    const area = memoryArea();
    const calls: string[] = [];
    const watched = {
      get: async (keys: string[] | null) => {
        calls.push(`get ${keys}`);
        return area.get(keys);
      },
      set: async (items: Record<string, unknown>) => {
        calls.push(`set ${Object.keys(items)}`);
        await area.set(items);
      },
      remove: async (keys: string[]) => {
        calls.push(`remove ${keys}`);
        await area.remove(keys);
      },
    };
    await changeCopies(watched, {});
    await changeCopies(watched, { put: [copyOf(1)] });
    await changeCopies(watched, { put: [copyOf(2_001)], drop: [captureId(1)] });
    await changeCopies(watched, { drop: [captureId(2_001)] });
    const key = 'outbox-copies-001';
    expect(calls).toEqual([`get ${key}`, `set ${key}`, `get ${key}`, `set ${key}`, `get ${key}`, `remove ${key}`]);
  });

  it('lie by the digits of their ids, whatever letters these are written in', async () => {
    const area = memoryArea();
    const id = captureId(1).replace(/001$/, 'ABC');
    await changeCopies(area, { put: [{ ...copyOf(1), id }] });
    expect([...area.items.keys()]).toEqual(['outbox-copies-abc']);
    await changeCopies(area, { drop: [id] });
    expect(area.items.size).toBe(0);
  });
});
