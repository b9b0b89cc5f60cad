import { describe, expect, it } from 'vitest';
import { heldBy, nextPause, type Pause } from '../../utils/outbox/pause.ts';
import type { OutboxRecord } from '../../utils/outbox/record.ts';
import type { Failure } from '../../utils/pipedrive/failure.ts';
import { capture, captureId } from '../builders/capture.ts';

const now = 1_000_000;
const minute = 60_000;
const limited: Failure = { kind: 'limited', retryAfterMs: 2_000 };
const spent: Failure = { kind: 'spent', retryAfterMs: undefined };
const offline: Failure = { kind: 'offline' };
const pauseFor = (reason: Failure, inARow: number): Pause => ({ until: now, reason, inARow });

describe('the next pause', () => {
  it.each<[string, Pause | undefined, Failure, number, Pause]>([
    ['lasts until the capture is due', undefined, offline, 500, { until: now + 500, reason: offline, inARow: 1 }],
    [
      'lasts no longer for a limit met first',
      undefined,
      limited,
      500,
      { until: now + 500, reason: limited, inARow: 1 },
    ],
    [
      'lasts a minute for a limit met a fourth time',
      pauseFor(limited, 3),
      limited,
      500,
      { until: now + minute, reason: limited, inARow: 4 },
    ],
    [
      'counts both limits together',
      pauseFor(limited, 1),
      spent,
      500,
      { until: now + 10 * minute, reason: spent, inARow: 2 },
    ],
    [
      'counts a limit anew after something else',
      pauseFor(offline, 7),
      limited,
      500,
      { until: now + 500, reason: limited, inARow: 1 },
    ],
    [
      'counts anything else anew after a limit',
      pauseFor(spent, 7),
      offline,
      500,
      { until: now + 500, reason: offline, inARow: 1 },
    ],
    [
      'counts anything else on, and grows by nothing',
      pauseFor(offline, 7),
      offline,
      500,
      { until: now + 500, reason: offline, inARow: 8 },
    ],
    [
      'lasts as long as Pipedrive asks for',
      pauseFor(limited, 3),
      limited,
      2 * minute,
      { until: now + 2 * minute, reason: limited, inARow: 4 },
    ],
  ])('%s', (_, last, reason, dueInMs, next) => {
    expect(nextPause(last, reason, { now, dueAt: now + dueInMs })).toEqual(next);
  });
});

describe('during a pause', () => {
  const pause: Pause = { until: now, reason: limited, inARow: 1 };
  const begin = { version: 1, id: captureId(1), confirmedAt: 0 } as const;
  const waiting = (dueAt: number): OutboxRecord => ({
    ...begin,
    state: 'waiting',
    dueAt,
    tries: 0,
    capture: capture(),
    journal: {},
  });
  const sent: OutboxRecord = { ...begin, state: 'sent', sentAt: 1, receipt: { leadId: 'lead' } };

  it('what would be due sooner waits for its end, for its reason', () => {
    expect(heldBy(pause, waiting(now - 1))).toEqual({ ...waiting(now), reason: limited });
  });

  it.each<[string, Pause | undefined, OutboxRecord]>([
    ['what is due at its end', pause, waiting(now)],
    ['what is due later', pause, waiting(now + 1)],
    ['what is over', pause, sent],
    ['anything when there is none', undefined, waiting(now - 1)],
  ])('%s stays as it is', (_, holds, record) => expect(heldBy(holds, record)).toBe(record));
});
