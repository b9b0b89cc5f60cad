import { describe, expect, it } from 'vitest';
import type { OutboxRecord, SentRecord, UndoingRecord } from '../../utils/outbox/record.ts';
import { tombstoneLifeMs } from '../../utils/outbox/tombstones.ts';
import { advanceUndo, type Rim, undoing } from '../../utils/outbox/undo.ts';
import type { Failure, Result } from '../../utils/pipedrive/failure.ts';
import type { Operation } from '../../utils/pipedrive/operation.ts';
import { captureId } from '../builders/capture.ts';

const now = 1_000_000;
const receipt = { leadId: 'lead-1', personId: 7, organizationId: 8, noteId: 9 };
const sent: SentRecord = {
  version: 1,
  id: captureId(1),
  confirmedAt: now - 5_000,
  state: 'sent',
  sentAt: now - 1_000,
  receipt: { ...receipt, created: ['organization', 'person', 'lead', 'note', 'additions'] },
};
const begun: UndoingRecord = {
  ...sent,
  state: 'undoing',
  steps: { lead: 'due', note: 'due', person: 'due', organization: 'due' },
  tries: 0,
  dueAt: now,
};

const deleted: Result<unknown> = { ok: true, value: undefined };
const failed = (failure: Failure): Result<unknown> => ({ ok: false, failure });
const refused = (status: number): Failure => ({ kind: 'refused', status, words: 'No.', field: undefined });
const forbidden: Failure = { kind: 'forbidden', words: 'No.' };

/** Answers in order, then as if all were deleted; what was asked and what was written down. */
function rimOf({ answers = [], ...rim }: Partial<Rim> & { answers?: Result<unknown>[] } = {}) {
  const requests: string[] = [];
  const commits: OutboxRecord[] = [];
  const send = async ({ method, path }: Operation<unknown>) => {
    requests.push(`${method} ${path}`);
    return answers.shift() ?? deleted;
  };
  const commit = async (record: OutboxRecord) => void commits.push(record);
  const whole = { send, commit, isUsedElsewhere: async () => false, now: () => now, random: () => 0, ...rim } as Rim;
  return { requests, commits, rim: whole };
}

describe('a capture that is to be taken back', () => {
  it('has a step for each entity it has made; what it added to others stays', () => {
    expect(undoing({ ...sent, undoRefusal: forbidden }, now)).toEqual({
      ...sent,
      state: 'undoing',
      steps: { organization: 'due', person: 'due', lead: 'due', note: 'due', additions: 'kept' },
      tries: 0,
      dueAt: now - 24 * 3_600_000,
    });
  });

  it('has none where an older receipt doesn’t say what was made', () => {
    expect(undoing({ ...sent, receipt }, now)?.steps).toEqual({});
  });

  it('is there until 15 seconds have gone by, and not before it was sent', () => {
    expect(undoing({ ...sent, sentAt: now - 14_999 }, now)).toBeDefined();
    expect(undoing({ ...sent, sentAt: now - 15_000 }, now)).toBeUndefined();
    expect(undoing({ ...sent, sentAt: now + 1 }, now)).toBeUndefined();
  });
});

describe('taking back', () => {
  it('asks for one deletion after the other, each written down before', async () => {
    const { requests, commits, rim } = rimOf();
    const { tries: _, dueAt: __, ...rest } = begun;
    const done = {
      ...rest,
      state: 'undone',
      steps: { lead: 'gone', note: 'gone', person: 'gone', organization: 'gone' },
    };
    expect(await advanceUndo(begun, rim)).toEqual(done);
    expect(requests).toEqual([
      'DELETE /v1/leads/lead-1',
      'DELETE /v1/notes/9',
      'DELETE /api/v2/persons/7',
      'DELETE /api/v2/organizations/8',
    ]);
    expect(commits.map((record) => 'steps' in record && Object.values(record.steps).join(' '))).toEqual([
      'asked due due due',
      'gone due due due',
      'gone asked due due',
      'gone gone due due',
      'gone gone asked due',
      'gone gone gone due',
      'gone gone gone asked',
      'gone gone gone gone',
      'gone gone gone gone',
    ]);
    expect(commits.at(-1)).toEqual(done);
  });

  it('goes on with what was asked for, whoever uses it now', async () => {
    const steps = { lead: 'gone', person: 'asked', organization: 'gone' } as const;
    const { requests, rim } = rimOf({ isUsedElsewhere: async () => true });
    expect(await advanceUndo({ ...begun, steps }, rim)).toMatchObject({ state: 'undone', steps: { person: 'gone' } });
    expect(requests).toEqual(['DELETE /api/v2/persons/7']);
  });

  it.each<[string, Result<unknown>]>([
    ['404', failed(refused(404))],
    ['410', failed(refused(410))],
  ])('%s says that it is gone', async (_, answer) => {
    const { rim } = rimOf({ answers: [answer, answer, answer, answer] });
    expect(await advanceUndo(begun, rim)).toMatchObject({
      state: 'undone',
      steps: { lead: 'gone', note: 'gone', person: 'gone', organization: 'gone' },
    });
  });

  it('forgets what failed before as soon as something is gone, and counts anew', async () => {
    const { commits, rim } = rimOf({ answers: [deleted, failed({ kind: 'unreachable' })] });
    const again = await advanceUndo({ ...begun, tries: 4, reason: { kind: 'offline' } }, rim);
    expect(commits[1]).toEqual({ ...begun, steps: { ...begun.steps, lead: 'gone' }, tries: 0 });
    expect(again).toEqual({
      ...begun,
      steps: { ...begun.steps, lead: 'gone', note: 'asked' },
      tries: 1,
      reason: { kind: 'unreachable' },
      dueAt: now + 1_000,
    });
  });

  it('waits longer each time that the same fails, and asks for nothing else meanwhile', async () => {
    const { requests, rim } = rimOf({ answers: [failed({ kind: 'server', status: 503 })], random: () => 1 });
    const again = await advanceUndo({ ...begun, tries: 2 }, rim);
    expect(again).toMatchObject({
      state: 'undoing',
      tries: 3,
      dueAt: now + 41_000,
      steps: { lead: 'asked', note: 'due' },
    });
    expect(requests).toHaveLength(1);
  });

  it('the lead is refused: it is sent as before, and why is known', async () => {
    const { requests, commits, rim } = rimOf({ answers: [failed(forbidden)] });
    const before = { ...begun, reason: { kind: 'offline' }, refusal: forbidden } as const;
    expect(await advanceUndo(before, rim)).toEqual({ ...sent, undoRefusal: forbidden });
    expect(requests).toHaveLength(1);
    expect(commits.at(-1)).toEqual({ ...sent, undoRefusal: forbidden });
  });

  it.each([400, 403, 409, 411, 422])(
    '%i about something else than the lead is kept, and the rest goes',
    async (status) => {
      const failure = refused(status);
      const { rim } = rimOf({ answers: [deleted, failed(failure)] });
      expect(await advanceUndo(begun, rim)).toMatchObject({
        state: 'undone',
        steps: { lead: 'gone', note: 'refused', person: 'gone', organization: 'gone' },
        refusal: failure,
      });
    },
  );
});

describe('what is kept', () => {
  it('is what another capture uses, asked for by its own id', async () => {
    const asked: unknown[][] = [];
    const isUsedElsewhere = async (...question: unknown[]) => {
      asked.push(question);
      return question[0] === 'person';
    };
    const { requests, rim } = rimOf({ isUsedElsewhere });
    expect(await advanceUndo(begun, rim)).toMatchObject({
      steps: { lead: 'gone', note: 'gone', person: 'kept', organization: 'gone' },
    });
    expect(asked).toEqual([
      ['person', 7, begun.id],
      ['organization', 8, begun.id],
    ]);
    expect(requests).toHaveLength(3);
  });

  it.each<[string, Partial<UndoingRecord>]>([
    ['others may have been forgotten', { hasLostOthers: true }],
    ['it was confirmed as long ago as others are known', { confirmedAt: now - tombstoneLifeMs }],
    ['it was confirmed as far in the future', { confirmedAt: now + tombstoneLifeMs }],
  ])('is its person and organization where %s', async (_, change) => {
    const { rim } = rimOf();
    expect(await advanceUndo({ ...begun, ...change }, rim)).toMatchObject({
      steps: { lead: 'gone', note: 'gone', person: 'kept', organization: 'kept' },
    });
  });

  it.each([1 - tombstoneLifeMs, tombstoneLifeMs - 1])('nothing is kept a moment before that: %i', async (offset) => {
    const { rim } = rimOf();
    expect(await advanceUndo({ ...begun, confirmedAt: now + offset }, rim)).toMatchObject({
      steps: { person: 'gone', organization: 'gone' },
    });
  });

  it('is nobody where the receipt names nobody, and nobody is asked about', async () => {
    let questions = 0;
    const isUsedElsewhere = async () => {
      questions += 1;
      return true;
    };
    const { rim } = rimOf({ isUsedElsewhere });
    await advanceUndo({ ...begun, receipt: { leadId: 'lead-1' } }, rim);
    expect(questions).toBe(0);
  });
});
