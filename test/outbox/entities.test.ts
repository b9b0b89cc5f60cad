import { describe, expect, it } from 'vitest';
import type { Additions } from '../../utils/lead/capture.ts';
import { additions } from '../../utils/outbox/entities/additions.ts';
import { isDecided } from '../../utils/outbox/entities/decided.ts';
import { isMadeWith, isSameText, oldest } from '../../utils/outbox/entities/entity.ts';
import { isGone } from '../../utils/outbox/entities/is-gone.ts';
import { lead } from '../../utils/outbox/entities/lead.ts';
import { note } from '../../utils/outbox/entities/note.ts';
import { takeBack } from '../../utils/outbox/entities/take-back.ts';
import type { Journal } from '../../utils/outbox/record.ts';
import { deleteNote } from '../../utils/pipedrive/v1/notes.ts';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { answering, notFound, unreachable, value } from './simulation/answering.ts';

const known: Journal = {
  person: { state: 'known', id: 7, how: 'found' },
  organization: { state: 'known', id: 8, how: 'created' },
  lead: { state: 'known', id: 'lead-1', how: 'created' },
};
const ours = (id: string, change = {}) => ({ id, origin_id: captureId(1), ...change });
const leadMade = { ok: true, value: { lead: { state: 'known', id: 'lead-1', how: 'created' } }, isFieldGone: false };

describe('a lead', () => {
  it('is made for its person and organization, under the capture’s id', async () => {
    const { send, asked, bodies } = answering(value({ id: 'lead-1' }));
    expect(await lead.create(capture(), known, send)).toEqual(leadMade);
    expect(asked).toEqual(['POST /v1/leads']);
    expect(bodies[0]).toMatchObject({ person_id: 7, organization_id: 8, origin_id: captureId(1) });
    expect(await lead.create(capture(), known, answering(unreachable).send)).toEqual(unreachable);
  });

  const mapped = { values: { aa: 'one' }, inWords: 'Field: one' };
  const withField = capture({ lead: { title: 'Firm', mapped } });
  it.each([
    [false, ours('lead-1', { aa: 'one' })],
    [true, ours('lead-1', { aa: null })],
    [true, ours('lead-1')],
  ])('whose mapped field is gone, %s: %o', async (isFieldGone, made) => {
    expect(await lead.create(withField, known, answering(value(made)).send)).toMatchObject({ isFieldGone });
    expect(await lead.recover(withField, known, answering(value([made])).send)).toMatchObject({ isFieldGone });
  });

  it.each<[string, unknown[][], string[], unknown]>([
    ['is found', [[ours('other', { origin_id: null }), ours('lead-1')]], ['GET /v1/leads 500'], leadMade],
    [
      'is found among the archived',
      [[], [ours('lead-1')]],
      ['GET /v1/leads 500', 'GET /v1/leads/archived 500'],
      leadMade,
    ],
    [
      'isn’t there',
      [[], []],
      ['GET /v1/leads 500', 'GET /v1/leads/archived 500'],
      { ok: true, value: { lead: { state: 'absent' } } },
    ],
    [
      'is there twice: the newer, listed first, goes',
      [[ours('lead-2'), ours('lead-1')]],
      ['GET /v1/leads 500', 'DELETE /v1/leads/lead-2'],
      leadMade,
    ],
  ])('that may have been made %s', async (_, answers, requests, discovered) => {
    const { send, asked } = answering(...answers.map(value));
    expect(await lead.recover(capture(), known, send)).toEqual(discovered);
    expect(asked).toEqual(requests);
  });

  it('is looked for again when what was asked fails', async () => {
    const twice = value([ours('lead-2'), ours('lead-1')]);
    expect(await lead.recover(capture(), known, answering(unreachable).send)).toEqual(unreachable);
    expect(await lead.recover(capture(), known, answering(value([]), unreachable).send)).toEqual(unreachable);
    expect(await lead.recover(capture(), known, answering(twice, unreachable).send)).toEqual(unreachable);
  });

  it('is looked for by its person, or by its organization where there is none', async () => {
    const queries: unknown[] = [];
    const send = (async ({ query }: { query: unknown }) => {
      queries.push(query);
      return value([]);
    }) as unknown as Parameters<typeof lead.recover>[2];
    await lead.recover(capture(), known, send);
    await lead.recover(capture(), { organization: { state: 'known', id: 8, how: 'found' } }, send);
    expect(queries).toMatchObject([
      { person_id: '7' },
      { person_id: '7' },
      { organization_id: '8' },
      { organization_id: '8' },
    ]);
  });
});

describe('a note', () => {
  const noted = capture({ note: 'Met <at> the fair & “liked” it' });
  const made = (id: number, content: string | null) => ({ id, content });
  const noteMade = { ok: true, value: { note: { state: 'known', id: 3, how: 'created' } } };
  const absent = { ok: true, value: { note: { state: 'absent' } } };

  it('is made for its lead', async () => {
    const { send, asked, bodies } = answering(value({ id: 3 }));
    expect(await note.create(noted, known, send)).toEqual(noteMade);
    expect(asked).toEqual(['POST /v1/notes']);
    expect(bodies[0]).toMatchObject({ lead_id: 'lead-1' });
    expect(await note.create(noted, known, answering(unreachable).send)).toEqual(unreachable);
  });

  it.each<[string, object[], string[], unknown]>([
    ['is found by its letters', [made(3, '<p>Met &lt;at&gt; the fair & <b>"liked"</b> it</p>')], [], noteMade],
    ['isn’t another', [made(3, 'Met at the fair')], [], absent],
    ['isn’t an empty one', [made(3, null)], [], absent],
    ['isn’t there', [], [], absent],
    [
      'is there twice: the newer goes',
      [made(5, 'Met at the fair & liked it'), made(3, 'Met at the fair & liked it')],
      ['DELETE /v1/notes/5'],
      noteMade,
    ],
  ])('that may have been made %s', async (_, answer, deletions, discovered) => {
    const { send, asked } = answering(value(answer));
    expect(await note.recover(noted, known, send)).toEqual(discovered);
    expect(asked).toEqual(['GET /v1/notes', ...deletions]);
  });

  it('is looked for again when what was asked fails', async () => {
    const twice = value([made(5, 'Met at the fair & liked it'), made(3, 'Met at the fair & liked it')]);
    expect(await note.recover(noted, known, answering(unreachable).send)).toEqual(unreachable);
    expect(await note.recover(noted, known, answering(twice, unreachable).send)).toEqual(unreachable);
  });
});

describe('what is added to a person', () => {
  const points = (...values: string[]) => values.map((point) => ({ value: point, label: 'work' }));
  const adding = (change: Partial<Additions> = {}) =>
    capture({
      person: capturedPerson({ existingId: 7, additions: { emails: [], phones: [], organization: false, ...change } }),
    });
  const there = {
    id: 7,
    emails: points('jane@firm.example'),
    phones: points('+44 20 7946 0958'),
    org_id: null,
    is_deleted: false,
  };
  const all = adding({
    emails: points('JANE@firm.example', 'jane@home.example'),
    phones: points('+442079460958', '+44 20 7946 0000'),
    organization: true,
  });
  const done = { ok: true, value: { additions: { state: 'known', id: 7, how: 'created' } } };

  it('is what is missing, beside what is there', async () => {
    const { send, asked, bodies } = answering(value(there));
    expect(await additions.create(all, known, send)).toEqual(done);
    expect(asked).toEqual(['GET /api/v2/persons/7', 'PATCH /api/v2/persons/7']);
    expect(bodies[1]).toEqual({
      emails: points('jane@firm.example', 'jane@home.example'),
      phones: points('+44 20 7946 0958', '+44 20 7946 0000'),
      org_id: 8,
    });
  });

  it.each<[string, ReturnType<typeof capture>, object, Journal]>([
    [
      'all is there',
      all,
      {
        ...there,
        emails: points('jane@home.example', 'jane@firm.example'),
        phones: points('02079460000', '+44 20 7946 0958', '+44 20 7946 0000'),
        org_id: 9,
      },
      known,
    ],
    ['nothing was to be added', adding(), there, known],
    ['nobody has said what', capture({ person: capturedPerson({ existingId: 7 }) }), there, known],
    ['there is nobody', capture({ person: undefined }), there, known],
    ['the organization isn’t known', adding({ organization: true }), there, { person: known.person }],
  ])('is nothing where %s', async (_, one, details, journal) => {
    const { send, asked } = answering(value(details));
    expect(await additions.create(one, journal, send)).toEqual(done);
    expect(asked).toEqual(['GET /api/v2/persons/7']);
    expect(await additions.recover(one, journal, answering(value(details)).send)).toEqual(done);
  });

  it('is missing still when the request did nothing', async () => {
    const { send, asked } = answering(value(there));
    expect(await additions.recover(all, known, send)).toEqual({ ok: true, value: { additions: { state: 'absent' } } });
    expect(asked).toEqual(['GET /api/v2/persons/7']);
  });

  const gone = { ok: false, failure: { kind: 'gone', entity: 'person' } };
  const forbidden = { ok: false, failure: { kind: 'forbidden', words: 'No.' } } as const;
  const invalid = { ok: false, failure: { ...notFound.failure, status: 400 } } as const;
  it.each([
    ['deleted', value({ ...there, is_deleted: true }), gone],
    ['unknown', notFound, gone],
    ['not reached', unreachable, unreachable],
    ['forbidden', forbidden, forbidden],
    ['refused otherwise', invalid, invalid],
  ])('fails where the person is %s', async (_, answer, failure) => {
    expect(await additions.create(all, known, answering(answer).send)).toEqual(failure);
    expect(await additions.recover(all, known, answering(answer).send)).toEqual(failure);
  });

  it('fails where it can’t be written', async () => {
    expect(await additions.create(all, known, answering(value(there), unreachable).send)).toEqual(unreachable);
  });
});

describe('whether something is gone', () => {
  const otherwise = { ok: false, failure: { ...notFound.failure, status: 400 } } as const;
  it.each([
    [value({ is_deleted: true }), { ok: true, value: true }],
    [value({ is_deleted: false }), { ok: true, value: false }],
    [notFound, { ok: true, value: true }],
    [otherwise, otherwise],
    [unreachable, unreachable],
  ])('%o says %o', async (answer, told) => expect(await isGone('person', 7, answering(answer).send)).toEqual(told));
});

it('of what was made too much all goes, but for what may not be deleted', async () => {
  const deletions = [1, 2, 3].map((id) => deleteNote(id));
  const { send, asked } = answering(notFound);
  expect(await takeBack(deletions, send)).toBeUndefined();
  expect(asked).toHaveLength(3);
  const failing = answering(value(undefined), unreachable);
  expect(await takeBack(deletions, failing.send)).toEqual(unreachable.failure);
  expect(failing.asked).toHaveLength(2);
});

it('it is decided where somebody has said which one it is, or that it is new', () => {
  const decided = capture({
    person: capturedPerson({ existingId: 7 }),
    organization: { name: 'Firm Ltd', isNew: true },
  });
  expect((['person', 'organization', 'lead', 'note'] as const).map((entity) => isDecided(decided, entity))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isDecided(capture(), 'person')).toBe(false);
  expect(isDecided(capture({ person: undefined }), 'person')).toBe(false);
});

it.each<[boolean, string | null, string | undefined]>([
  [true, ' Firm LTD ', 'firm ltd'],
  [true, 'Cafe\u0301', 'caf\u00e9'],
  [false, 'Firm Ltd', 'Firm'],
  [false, null, 'Firm'],
  [false, 'Firm', undefined],
  [false, '', ''],
  [false, null, undefined],
])('the same text, %s: %j and %j', (isSame, one, other) => expect(isSameText(one, other)).toBe(isSame));

it.each<[boolean, string | undefined, string | undefined]>([
  [true, '2026-01-01T10:00:00Z', '2026-01-01T10:01:00Z'],
  [true, '2026-01-01T10:01:00Z', '2026-01-01T10:00:00Z'],
  [false, '2026-01-01T10:00:00Z', '2026-01-01T10:01:01Z'],
  [false, '2026-01-01T10:01:01Z', '2026-01-01T10:00:00Z'],
  [false, undefined, '2026-01-01T10:00:00Z'],
  [false, '2026-01-01T10:00:00Z', undefined],
])('made at one time, %s: %s and %s', (isTogether, one, other) => expect(isMadeWith(one, other)).toBe(isTogether));

it('of several the oldest has the lowest id', () => {
  expect(oldest([{ id: 9 }, { id: 7 }, { id: 8 }])).toEqual({ id: 7 });
  expect(oldest([])).toBeUndefined();
});
