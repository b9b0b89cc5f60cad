import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { countAnswers } from '../../utils/outbox/answers.ts';
import { limitPauseMs, longestWaitMs, retryDelayMs, settleMs } from '../../utils/outbox/retry-rule.ts';
import type { Failure } from '../../utils/pipedrive/failure.ts';
import type { Operation } from '../../utils/pipedrive/operation.ts';
import { capture } from '../builders/capture.ts';
import { createWorld } from './simulation/world.ts';

const second = 1_000;
const minute = 60 * second;
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

it.each<[Failure['kind'], number]>([
  ['not-connected', 24 * hour],
  ['locked', 24 * hour],
  ['unauthorized', 24 * hour],
  ['no-permission', hour],
  ['blocked', hour],
  ['offline', minute],
])('after “%s” nothing is tried for %i ms, by any luck, for what it waits for wakes the outbox', (kind, ms) => {
  const fixed = { kind } as Failure;
  expect(retryDelayMs(fixed, 1, { random: () => 0 })).toBe(ms);
  expect(retryDelayMs(fixed, 9, { random: () => 0.9, isWell: () => true })).toBe(ms);
});

it('a create request without an answer is looked for after twice the time a request may take', () => {
  expect(settleMs).toBe(40 * second);
  expect(longestWaitMs).toBe(24 * hour);
});

describe('the wait after a failure', () => {
  it.each([
    [1, 10],
    [2, 20],
    [3, 40],
    [9, 2_560],
    [10, 3_600],
    [25, 3_600],
    [2_000, 3_600],
  ])('number %i in a row is between one second and %i more', (tries, spread) => {
    const between = (luck: number) => retryDelayMs(failure, tries, { random: () => luck });
    expect(between(0)).toBe(second);
    expect(between(0.5)).toBe(second + (spread / 2) * second);
    expect(between(1)).toBe(second + spread * second);
  });

  const limited = (retryAfterMs?: number): Failure => ({ kind: 'limited', retryAfterMs });

  it('is what a 429 asks for, the first time', () => {
    expect(retryDelayMs(limited(2 * second), 1, { random })).toBe(2 * second);
    expect(retryDelayMs(limited(hour), 1, { random })).toBe(hour);
  });

  it('is longer than a 429 asks for when that was asked for before, never shorter', () => {
    expect(retryDelayMs(limited(2 * second), 2, { random })).toBe(21 * second);
    expect(retryDelayMs(limited(hour), 2, { random })).toBe(hour);
  });

  it('is as after any failure when a 429 asks for none', () => {
    expect(retryDelayMs(limited(), 1, { random })).toBe(11 * second);
  });

  it('is a minute at least once the budget of the day is spent', () => {
    const spent = (retryAfterMs?: number): Failure => ({ kind: 'spent', retryAfterMs });
    expect(retryDelayMs(spent(), 5, { random })).toBe(minute);
    expect(retryDelayMs(spent(second), 1, { random })).toBe(minute);
    expect(retryDelayMs(spent(2 * hour), 1, { random })).toBe(2 * hour);
  });
});

it('a limit that is met again and again pauses the queue for longer each time, up to an hour', () => {
  const pauses = (kind: 'limited' | 'spent') =>
    [1, 2, 3, 4, 5, 6, 7].map((inARow) => limitPauseMs({ kind, retryAfterMs: undefined }, inARow));
  expect(pauses('limited')).toEqual([0, 0, 0, minute, 10 * minute, hour, hour]);
  expect(pauses('spent')).toEqual([minute, 10 * minute, hour, hour, hour, hour, hour]);
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

it('Pipedrive was heard of with each answer, and not with what never reached it', async () => {
  const kinds = ['offline', 'unreachable', 'limited', 'server'] as const;
  let good = 0;
  const results = [...kinds.map((kind) => ({ ok: false, failure: { kind } as Failure })), { ok: true, value: 1 }];
  const { send, answers } = countAnswers(
    async () => results.shift() as never,
    () => {
      good += 1;
    },
  );
  const counts = [];
  while (results.length > 0) {
    await send({} as Operation<unknown>);
    counts.push([answers.heard, answers.good]);
  }
  expect(counts).toEqual([
    [0, 0],
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 1],
  ]);
  expect(good).toBe(1);
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
