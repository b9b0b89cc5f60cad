import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/lead/capture.ts';
import type { Entity, Journal, OutboxRecord, SharedProgress, UndoingRecord } from '../../utils/outbox/record.ts';
import {
  isOfSameAttempt,
  isTakenBackBy,
  type Trace,
  traceKeys,
  traceLifeMs,
  tracesLeft,
  tracesRefuted,
} from '../../utils/outbox/traces.ts';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { absent, asked, created, found } from '../builders/progress.ts';

const waiting = (journal: Journal, one: Capture = capture()): OutboxRecord => ({
  version: 1,
  id: one.id,
  confirmedAt: 0,
  state: 'waiting',
  dueAt: 0,
  tries: 0,
  capture: one,
  journal,
});
const sent: OutboxRecord = {
  version: 1,
  id: captureId(1),
  confirmedAt: 0,
  state: 'sent',
  sentAt: 1,
  receipt: { leadId: 'lead' },
};

const twoAddresses = capturedPerson({
  emails: [
    { value: ' Jane@Firm.example', label: 'work' },
    { value: 'jane@home.example', label: 'home' },
  ],
});
const nameless = capture({ person: capturedPerson({ name: ' Jane  Roe ', emails: [] }) });

it('a trace is kept for ten minutes', () => expect(traceLifeMs).toBe(600_000));

describe('an entity is known by', () => {
  it.each<[string, Capture, Entity, string[]]>([
    [
      'each of its addresses',
      capture({ person: twoAddresses }),
      'person',
      ['person jane@firm.example', 'person jane@home.example'],
    ],
    ['its name where it has no address', nameless, 'person', ['nameless jane  roe']],
    ['its name, if an organization', capture(), 'organization', ['organization firm ltd']],
    ['whom it adds to', capture({ person: capturedPerson({ existingId: 12 }) }), 'additions', ['additions 12']],
    ['nothing where there is no person', capture({ person: undefined }), 'person', []],
    ['nothing where there is no organization', capture({ organization: undefined }), 'organization', []],
    ['nothing if a lead', capture(), 'lead', []],
    ['nothing if a note', capture(), 'note', []],
  ])('%s', (_, one, entity, keys) => expect(traceKeys(one, entity)).toEqual(keys));
});

describe('a commit leaves a trace', () => {
  it.each<[string, Journal, Omit<Trace, 'at'>[]]>([
    ['of a person asked for', { person: asked() }, [{ key: 'person jane@firm.example', progress: asked() }]],
    ['of a person made', { person: created() }, [{ key: 'person jane@firm.example', progress: created() }]],
    ['of an organization asked for', { organization: asked() }, [{ key: 'organization firm ltd', progress: asked() }]],
    ['of an organization made', { organization: created() }, [{ key: 'organization firm ltd', progress: created() }]],
    ['of additions asked for', { additions: asked() }, [{ key: 'additions undefined', progress: asked() }]],
    ['not of additions that were made', { additions: created() }, []],
    ['not of what was found', { person: found(), organization: found() }, []],
    ['not of what is absent', { person: absent, organization: absent, additions: absent }, []],
    ['not of the lead', { lead: { state: 'asked', at: 5 } }, []],
    ['of nothing, if nothing is known', {}, []],
  ])('%s', (_, journal, traces) => {
    expect(tracesLeft(waiting(journal), 99)).toEqual(traces.map((trace) => ({ ...trace, at: 99 })));
  });

  it('not of a capture that is over', () => expect(tracesLeft(sent, 99)).toEqual([]));
});

describe('a commit proves a trace wrong', () => {
  it.each<[string, Journal, Journal, ('person' | 'organization' | 'additions')[]]>([
    ['when what was asked for is absent', { person: asked() }, { person: absent }, ['person']],
    ['when an organization asked for is absent', { organization: asked() }, { organization: absent }, ['organization']],
    ['when additions have been made', { additions: asked() }, { additions: created() }, ['additions']],
    ['when additions are absent', { additions: asked() }, { additions: absent }, ['additions']],
    ['when what was known is gone', { person: found() }, {}, ['person']],
    [
      'when what was known is looked for anew',
      { organization: created() },
      { organization: asked(9) },
      ['organization'],
    ],
    ['not when what was asked for is there', { person: asked() }, { person: created() }, []],
    ['not when it is asked for still', { person: asked() }, { person: asked() }, []],
    ['not when what was asked for is left open', { person: asked() }, {}, []],
    [
      'not when what is known stays known',
      { person: created(), organization: found() },
      { person: created(), organization: found() },
      [],
    ],
    ['not when what was absent is asked for', { person: absent }, { person: asked() }, []],
    ['not when nothing was known', {}, { person: absent, organization: absent, additions: absent }, []],
  ])('%s', (_, before, after, entities) => {
    const keys = entities.flatMap((entity) => traceKeys(capture(), entity));
    const refuted = tracesRefuted(waiting(before), waiting(after));
    expect(refuted.map(({ key }) => key)).toEqual(keys);
    expect(refuted.map(({ progress }) => progress)).toEqual(entities.map((entity) => before[entity]));
  });

  it('that the capture left as it was, not as it is', () => {
    const renamed = capture({ organization: { name: 'Other Ltd' } });
    const refuted = tracesRefuted(waiting({ organization: asked() }), waiting({ organization: absent }, renamed));
    expect(refuted).toEqual([{ key: 'organization firm ltd', progress: asked() }]);
  });

  it('never of a capture that is new, or over', () => {
    expect(tracesRefuted(undefined, waiting({ person: absent }))).toEqual([]);
    expect(tracesRefuted(sent, waiting({ person: absent }))).toEqual([]);
    expect(tracesRefuted(waiting({ person: found() }), sent)).toEqual([]);
  });
});

it.each<[boolean, SharedProgress, SharedProgress]>([
  [true, created(7), found(7)],
  [false, created(7), created(8)],
  [true, asked(5), asked(5)],
  [false, asked(5), asked(6)],
  [false, asked(5), created(5)],
  [false, created(5), asked(5)],
  [false, absent, absent],
  [false, absent, asked(5)],
  [false, asked(5), absent],
])('the same attempt: %s, of %o and %o', (isSame, one, other) => {
  expect(isOfSameAttempt(one, other)).toBe(isSame);
});

describe('what Undo has deleted', () => {
  const undoing = (steps: UndoingRecord['steps']): UndoingRecord => ({
    ...sent,
    state: 'undoing',
    tries: 0,
    dueAt: 0,
    receipt: { leadId: 'lead', personId: 7, organizationId: 8 },
    steps,
  });
  const trace = (key: string, progress: SharedProgress): Trace => ({ key, progress, at: 1 });

  it.each<[boolean, UndoingRecord['steps'], Trace]>([
    [true, { person: 'gone' }, trace('person jane@firm.example', created(7))],
    [true, { organization: 'gone' }, trace('organization firm ltd', created(8))],
    [false, { person: 'asked' }, trace('person jane@firm.example', created(7))],
    [false, { person: 'gone' }, trace('person jane@firm.example', created(8))],
    [false, { person: 'gone' }, trace('organization firm ltd', created(7))],
    [false, { organization: 'gone' }, trace('person jane@firm.example', created(8))],
    [false, { organization: 'gone', person: 'kept' }, trace('person jane@firm.example', created(7))],
    [false, { person: 'gone' }, trace('person jane@firm.example', asked(7))],
    [false, { person: 'gone' }, trace('personal 7', created(7))],
  ])('the trace tells of it: %s, after %o, in %o', (isTakenBack, steps, one) => {
    expect(isTakenBackBy(undoing(steps), one)).toBe(isTakenBack);
  });
});
