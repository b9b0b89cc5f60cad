import type { Capture } from '../../../utils/lead/capture.ts';
import type { Rim } from '../../../utils/outbox/advance.ts';
import type { Journal, OutboxRecord, SharedProgress, WaitingRecord } from '../../../utils/outbox/record.ts';
import type { Result } from '../../../utils/pipedrive/failure.ts';
import { capture } from '../../builders/capture.ts';
import { waiting } from '../../builders/record.ts';
import { answering } from './answering.ts';

export const now = 1_000_000;
export const lead = { state: 'known', id: 'lead-1', how: 'created' } as const;
export const refused = (words: string, field?: string): Result<unknown> => ({
  ok: false,
  failure: { kind: 'refused', status: 400, words, field },
});

export const record = (
  journal: Journal,
  one: Capture = capture(),
  change: Partial<WaitingRecord> = {},
): WaitingRecord => ({
  ...waiting(1),
  capture: one,
  journal,
  ...change,
});

/** Answers in order; traces by entity. */
export function rimOf({
  answers = [],
  traces = {},
  ...rim
}: Partial<Rim> & { answers?: Result<unknown>[]; traces?: Partial<Record<string, SharedProgress>> } = {}) {
  const commits: OutboxRecord[] = [];
  const turns: string[][] = [];
  const { send, asked: requests } = answering(...answers);
  const whole: Rim = {
    send,
    commit: async (committed) => void commits.push(committed),
    traceOf: async (_, entity) => traces[entity],
    takenBack: async () => [],
    inTurn: (keys, work) => {
      turns.push(keys);
      return work();
    },
    companyDomain: async () => 'firm',
    now: () => now,
    random: () => 0,
    isWell: () => false,
    ...rim,
  };
  return { rim: whole, commits, requests, turns };
}

export const journals = (commits: OutboxRecord[]) => commits.map((one) => ('journal' in one ? one.journal : one.state));
