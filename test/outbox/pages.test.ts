import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { capture, captureId } from '../builders/capture.ts';
import { createWorld, type World } from './simulation/world.ts';

let world: World;
const titles = async (skip: number, count: number) =>
  (await world.startWorker().outbox.page(['needs-user', 'waiting'], skip, count)).map((record) =>
    'capture' in record ? record.capture.lead.title : '',
  );
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `Lead ${from + index}`);

/** Thirty captures; the third and the fifth need the user. */
beforeAll(async () => {
  world = createWorld();
  const { outbox } = world.startWorker();
  for (let number = 1; number <= 30; number += 1) {
    await outbox.confirm(capture({ id: captureId(number), lead: { title: `Lead ${number}` } }));
    await world.clock.advance(10);
  }
  for (const number of [3, 5]) {
    await world.store.update(captureId(number), (record) => {
      if (record?.state !== 'waiting') return undefined;
      const { dueAt: _, ...rest } = record;
      return { ...rest, state: 'needs-user', reason: { kind: 'forbidden', words: '' } };
    });
  }
});

it('the list is read piece by piece, one state after the other, each in the order of confirmation', async () => {
  expect(await titles(0, 4)).toEqual(['Lead 3', 'Lead 5', 'Lead 1', 'Lead 2']);
  expect(await titles(4, 3)).toEqual(['Lead 4', 'Lead 6', 'Lead 7']);
  expect(await titles(28, 100)).toEqual(numbers(29, 30));
  expect(await titles(30, 10)).toEqual([]);
});

it('a piece is the same from wherever one comes', async () => {
  const { outbox } = world.startWorker();
  const read = async (skip: number) =>
    (await outbox.page(['waiting'], skip, 5)).map((record) => 'capture' in record && record.capture.lead.title);
  const forwards = [await read(0), await read(5), await read(10), await read(20)];
  const backwards = [await read(20), await read(10), await read(5), await read(0)];
  expect(backwards.toReversed()).toEqual(forwards);
});

it('what was sent comes last, the newest first', async () => {
  const { outbox } = world.startWorker();
  await outbox.drain();
  const sent = await outbox.page(['needs-user', 'sent'], 0, 100);
  expect(sent.map(({ id }) => id)).toEqual([captureId(3), captureId(5), ...sent.slice(2).map(({ id }) => id)]);
  expect(sent.at(2)?.id).toBe(captureId(30));
  expect(sent.at(-1)?.id).toBe(captureId(1));
});
