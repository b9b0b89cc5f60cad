import type { Rim } from '../../../utils/outbox/drain.ts';
import type { Pause } from '../../../utils/outbox/pause.ts';
import { type DueRecord, isDue, type OutboxRecord } from '../../../utils/outbox/record.ts';
import { sent } from '../../builders/record.ts';
import { settle } from './settle.ts';

/** A disk, a clock and an outbox of which each sending ends when and as the test says; by default well, at once. */
export function scene(...records: OutboxRecord[]) {
  const disk = new Map(records.map((record) => [record.id, record]));
  const answers = { heard: 0, good: 0 };
  const begun: number[] = [];
  const locks: string[] = [];
  const pauses: (Pause | undefined)[] = [];
  const clock = { now: 1_000 };
  let pause: Pause | undefined;
  let lastPause: Pause | undefined;
  let arrival = Promise.withResolvers<void>();
  const announce = () => {
    arrival.resolve();
    arrival = Promise.withResolvers<void>();
  };
  const waits = new Map<number, (ended: OutboxRecord) => void>();
  const locked = (name: string) => (work: () => Promise<void>) => {
    locks.push(name);
    return work();
  };
  let outcome: (record: DueRecord) => OutboxRecord | 'by hand' = ({ confirmedAt }) => sent(confirmedAt);
  const holding = () => (pause && clock.now < pause.until ? pause : undefined);
  const rim: Rim = {
    store: {
      get: async (id) => disk.get(id),
      nextDue: async (now, except) => {
        if (holding()) return undefined;
        return [...disk.values()]
          .filter(isDue)
          .filter(({ id, dueAt }) => dueAt <= now && !except?.has(id))
          .toSorted((one, other) => one.dueAt - other.dueAt)[0];
      },
      pause: async () => holding(),
      lastPause: async () => lastPause,
      setPause: async (next) => {
        pauses.push(next);
        pause = next;
      },
    },
    now: () => clock.now,
    together: locked('together'),
    exclusively: locked('exclusively'),
    async advance(record) {
      begun.push(record.confirmedAt);
      const told = outcome(record);
      const ended =
        told === 'by hand'
          ? await new Promise<OutboxRecord>((resolve) => waits.set(record.confirmedAt, resolve))
          : told;
      disk.set(record.id, ended);
      return ended;
    },
    answers,
    putOff: new Map(),
    arrival: () => arrival.promise,
  };
  return {
    rim,
    disk,
    begun,
    locks,
    pauses,
    clock,
    answers,
    hadPause: (last: Pause) => {
      lastPause = last;
    },
    endsAs: (how: typeof outcome) => {
      outcome = how;
    },
    async good(times = 1) {
      answers.good += times;
      answers.heard += times;
      announce();
      await settle();
    },
    async end(number: number, ended: OutboxRecord = sent(number)) {
      waits.get(number)?.(ended);
      await settle();
    },
  };
}
