import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { countAnswers } from '../../utils/outbox/answers.ts';
import { retryDelayMs } from '../../utils/outbox/retry-rule.ts';
import type { Operation } from '../../utils/pipedrive/operation.ts';
import { capture } from '../builders/capture.ts';
import { createWorld } from './simulation/world.ts';

const second = 1_000;
const hour = 3_600 * second;
const failure = { kind: 'server', status: 503 } as const;
const random = () => 1;

describe('what fails again and again', () => {
  it('waits up to an hour', () => {
    expect(retryDelayMs(failure, 20, { random })).toBe(hour + second);
  });

  it('waits a minute at the most while Pipedrive does well by others', () => {
    expect(retryDelayMs(failure, 20, { random, isWell: () => true })).toBe(61 * second);
    expect(retryDelayMs(failure, 1, { random, isWell: () => true })).toBe(11 * second);
  });
});

it('all is well as long as a quarter of the last twenty requests did as they were asked', async () => {
  let ok = true;
  const { send, isWell } = countAnswers(
    async () => (ok ? { ok: true, value: undefined as never } : { ok: false, failure }),
    () => {},
  );
  const ask = async (times: number) => {
    for (let time = 0; time < times; time += 1) await send({} as Operation<unknown>);
  };
  await ask(4);
  expect(isWell()).toBe(false);
  await ask(16);
  ok = false;
  await ask(15);
  expect(isWell()).toBe(true);
  await ask(1);
  expect(isWell()).toBe(false);
});

it('a 429 pauses the queue for as long as it says, however often the capture had failed for other reasons', async () => {
  const world = createWorld();
  const at = { method: 'GET' };
  for (let time = 0; time < 3; time += 1)
    world.sandbox.addFault({ effect: { kind: 'server-error', status: 503 }, ...at });
  world.sandbox.addFault({ effect: { kind: 'rate-limited', headers: { 'retry-after': '4' } }, ...at });
  const { outbox } = world.startWorker();
  await outbox.confirm(capture());
  for (;;) {
    await outbox.drain();
    const pause = await world.store.pause(world.now());
    if (pause) break;
    await world.clock.advance(Math.max(((await world.store.nextDueAt(world.now())) ?? 0) - world.now(), 0));
  }
  const pause = await world.store.pause(world.now());
  expect(pause?.reason.kind).toBe('limited');
  expect((pause?.until ?? 0) - world.now()).toBeLessThanOrEqual(4 * second);
});
