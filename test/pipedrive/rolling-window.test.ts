import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  begin,
  end,
  fail,
  hasRoom,
  learn,
  type RollingWindow,
  rollingWindow,
  roomAt,
} from '../../utils/pipedrive/rolling-window.ts';

/** Two seconds, and a bit of head room. */
const span = 2_020;
const caution = 30_000;

/** A window in which the requests of these numbers are under way. */
function underWay(limit: number, ...numbers: number[]): RollingWindow {
  const window = rollingWindow(limit);
  for (const number of numbers) begin(window, { number });
  return window;
}

/** How many more may go out now. */
function roomIn(window: RollingWindow, now: number): number {
  const trial = structuredClone(window);
  let count = 0;
  for (; hasRoom(trial, now); count += 1) begin(trial, { number: 1_000 + count });
  return count;
}

describe('a request counts', () => {
  it('as long as it is under way, however long that takes', () => {
    expect(roomIn(underWay(3, 1), 3_600_000)).toBe(2);
  });

  it('until two seconds after its answer', () => {
    const window = underWay(1, 1);
    end(window, { number: 1 }, 500);
    expect(roomIn(window, 500 + span - 1)).toBe(0);
    expect(roomIn(window, 500 + span)).toBe(1);
  });

  it('until two seconds after the answer to a later one: they arrive in their order', () => {
    const window = underWay(3, 1, 2, 3);
    end(window, { number: 2 }, 500);
    expect(roomIn(window, 500 + span)).toBe(2);
    end(window, { number: 3 }, 900);
    expect(roomIn(window, 500 + span)).toBe(2);
    expect(roomIn(window, 900 + span)).toBe(3);
  });

  it('until two seconds after it has failed, which tells nothing of those before', () => {
    const window = underWay(3, 1, 2);
    fail(window, { number: 2 }, 500);
    expect(roomIn(window, 500)).toBe(1);
    expect(roomIn(window, 500 + span)).toBe(2);
  });

  it('once, although it ends and then fails', () => {
    const window = underWay(3, 1, 2);
    end(window, { number: 1 }, 500);
    fail(window, { number: 1 }, 900);
    expect(roomIn(window, 900)).toBe(1);
    expect(roomIn(window, 500 + span)).toBe(2);
  });
});

describe('there will be room', () => {
  it('at once where there is some', () => {
    expect(roomAt(underWay(2, 1), 700)).toBe(700);
  });

  it('at an unknown time while all are under way', () => {
    expect(roomAt(underWay(1, 1), 700)).toBeUndefined();
  });

  it('two seconds after the first answer', () => {
    const window = underWay(2, 1, 2);
    end(window, { number: 1 }, 500);
    end(window, { number: 2 }, 900);
    expect(roomAt(window, 1_000)).toBe(500 + span);
  });

  it('when enough are over, where a smaller limit was told meanwhile', () => {
    const window = underWay(3, 1, 2, 3);
    for (const [number, now] of [
      [1, 100],
      [2, 200],
      [3, 300],
    ] as const)
      end(window, { number }, now);
    begin(window, { number: 4 });
    learn(window, { limit: 2, remaining: undefined }, { number: 4 }, 400);
    expect(roomAt(window, 400)).toBe(300 + span);
  });

  it('then, and not before', () => {
    const step = fc.record({ after: fc.nat(1_500), isEnd: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step), fc.integer({ min: 1, max: 5 }), (steps, limit) => {
        const window = rollingWindow(limit);
        let now = 0;
        for (const [number, { after, isEnd }] of steps.entries()) {
          now += after;
          begin(window, { number });
          if (isEnd) end(window, { number }, now);
          else fail(window, { number }, now);
        }
        const at = roomAt(window, now);
        expect(at).toBeDefined();
        if (at !== now) expect(hasRoom(structuredClone(window), Number(at) - 1)).toBe(false);
        expect(hasRoom(window, Number(at))).toBe(true);
      }),
    );
  });
});

describe('what Pipedrive tells', () => {
  it('is obeyed: another limit', () => {
    const window = underWay(20, 1);
    learn(window, { limit: 100, remaining: undefined }, { number: 1 }, 0);
    expect(roomIn(window, 0)).toBe(99);
  });

  it('counts what others send with the same token, for two seconds, and keeps a twentieth of the limit for half a minute', () => {
    const window = underWay(100, 1);
    learn(window, { limit: 100, remaining: 60 }, { number: 1 }, 500);
    expect(roomIn(window, 500)).toBe(60 - 5);
    end(window, { number: 1 }, 500);
    expect(roomIn(window, 500 + span)).toBe(100 - 5);
    expect(roomIn(window, 500 + caution - 1)).toBe(100 - 5);
    expect(roomIn(window, 500 + caution)).toBe(100);
  });

  it('keeps nothing for others where it counts no more than ours', () => {
    const window = underWay(40, 1, 2);
    learn(window, { limit: 40, remaining: 38 }, { number: 2 }, 500);
    expect(roomIn(window, 500)).toBe(38);
  });

  it('tells that those before have arrived, and not that those behind have', () => {
    const window = underWay(10, 1, 2, 3);
    learn(window, { limit: 10, remaining: 8 }, { number: 2 }, 500);
    expect(roomIn(window, 500)).toBe(7);
    expect(roomIn(window, 500 + span)).toBe(8);
  });

  it('gives room back where it counts fewer of those before: they came so early that it has forgotten them', () => {
    const window = underWay(10, 1, 2, 3);
    learn(window, { limit: 10, remaining: 9 }, { number: 3 }, 500);
    expect(roomIn(window, 500)).toBe(9);
  });

  it('gives no room back of what was sent later and has failed already', () => {
    const window = underWay(10, 1, 2);
    fail(window, { number: 2 }, 400);
    learn(window, { limit: 10, remaining: 9 }, { number: 1 }, 500);
    expect(roomIn(window, 500)).toBe(8);
  });

  it('is old once a later request was answered: then only the limit counts', () => {
    const window = underWay(10, 1, 2);
    end(window, { number: 2 }, 400);
    learn(window, { limit: 30, remaining: 0 }, { number: 1 }, 500);
    expect(roomIn(window, 500)).toBe(28);
  });
});
