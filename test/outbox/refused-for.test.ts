import { describe, expect, it } from 'vitest';
import { advance } from '../../utils/outbox/advance.ts';
import type { Result } from '../../utils/pipedrive/failure.ts';
import { capture, capturedPerson } from '../builders/capture.ts';
import { absent, created, found } from '../builders/progress.ts';
import { journals, lead, record, refused, rimOf } from './simulation/advancing.ts';
import { notFound, unreachable, value } from './simulation/answering.ts';

describe('what was deleted', () => {
  const hit = (id: number, organization: unknown = null) => ({
    id,
    name: 'Jane Roe',
    emails: ['jane@firm.example'],
    phones: [],
    organization,
  });

  it('by Undo, or by others as this one has found, is not found again', async () => {
    const { rim, commits } = rimOf({ answers: [value([hit(7), hit(9)]), unreachable], takenBack: async () => [7] });
    await advance(record({}, capture(), { gone: { person: 9 } }), rim);
    expect(journals(commits)[0]).toEqual({ person: absent });
  });

  it('is not brought along by a person', async () => {
    const firm = { id: 8, name: 'Firm Ltd' };
    const takenBack = async (entity: string) => (entity === 'organization' ? [8] : []);
    const gone = rimOf({ answers: [value([hit(7, firm)]), unreachable], takenBack });
    await advance(record({}), gone.rim);
    expect(journals(gone.commits)[0]).toEqual({ person: found(7) });
    const there = rimOf({ answers: [value([hit(7, firm)]), unreachable] });
    await advance(record({}), there.rim);
    expect(journals(there.commits)[0]).toEqual({ person: found(7), organization: found(8) });
  });

  it('and an organization that is known stays, whatever a person brings along', async () => {
    const { rim, commits } = rimOf({ answers: [value([hit(7, { id: 9, name: 'Firm Ltd' })]), unreachable] });
    await advance(record({ organization: created(8) }), rim);
    expect(journals(commits)[0]).toEqual({ person: found(7), organization: created(8) });
  });

  const known = { person: found(7), organization: found(8) };
  const about = refused('Person with id 7 not found', 'person_id');

  it('is looked for again when the lead is refused for it', async () => {
    const { rim, commits, requests } = rimOf({ answers: [about, value({ is_deleted: true }), unreachable] });
    await advance(record(known), rim);
    expect(requests).toEqual([
      'POST /v1/leads',
      'GET /api/v2/persons/7',
      'GET /api/v2/persons/search jane@firm.example',
    ]);
    expect(commits[1]).toMatchObject({ gone: { person: 7 }, journal: { organization: found(8), lead: absent } });
    expect(journals(commits)[1]).not.toHaveProperty('person');
  });

  it.each<[string, Result<unknown>, object]>([
    ['is there', value({ is_deleted: false }), { state: 'needs-user', reason: { field: 'person_id' } }],
    ['isn’t known by now', unreachable, { state: 'waiting', reason: { kind: 'unreachable' }, tries: 1 }],
    [
      'isn’t to be told',
      { ok: false, failure: { kind: 'forbidden', words: 'No.' } },
      { state: 'needs-user', reason: { field: 'person_id' } },
    ],
  ])('whether it was: who %s', async (_, answer, ended) => {
    const { rim } = rimOf({ answers: [about, answer] });
    expect(await advance(record(known), rim)).toMatchObject({ ...ended, journal: { person: found(7), lead: absent } });
  });

  it('is gone, too, if nobody knows of it, and asked about once only', async () => {
    const { rim, requests } = rimOf({ answers: [about, notFound, unreachable] });
    await advance(record(known), rim);
    expect(requests).toHaveLength(3);
    const again = rimOf({ answers: [about] });
    expect(await advance(record(known, capture(), { gone: { person: 6 } }), again.rim)).toMatchObject({
      state: 'needs-user',
    });
    expect(again.requests).toHaveLength(1);
  });
});

describe('a mapped field that is gone', () => {
  const key = 'a'.repeat(40);
  const mapped = { values: { [key]: 'Fair' }, inWords: 'Met at: Fair' };
  const of = (change: object) => capture({ note: 'Hello', ...change });

  it('keeps no person back: its value goes into the note', async () => {
    const one = of({ person: capturedPerson({ mapped }) });
    const { rim, commits, requests } = rimOf({ answers: [refused(`${key} is unknown`), unreachable] });
    await advance(record({ person: absent, organization: created(8) }, one), rim);
    expect(requests).toEqual(['POST /api/v2/persons', 'POST /api/v2/persons']);
    expect(commits[1]).toMatchObject({
      isFieldGone: true,
      capture: { note: 'Hello\n\nMet at: Fair' },
      journal: { person: absent },
    });
    expect(commits[1]).not.toHaveProperty('capture.person.mapped');
  });

  it('of a lead that was made without it goes into the note', async () => {
    const one = of({ lead: { title: 'Firm', mapped } });
    const { rim, commits } = rimOf({ answers: [value({ id: 'lead-1' }), unreachable] });
    await advance(record({ person: created(7), organization: created(8) }, one), rim);
    expect(commits[1]).toMatchObject({
      isFieldGone: true,
      capture: { note: 'Hello\n\nMet at: Fair' },
      journal: { lead },
    });
  });

  it('and a refusal about anything else needs the user', async () => {
    const one = of({ person: capturedPerson({ mapped }) });
    const { rim } = rimOf({ answers: [refused('name is empty')] });
    expect(await advance(record({ person: absent, organization: created(8) }, one), rim)).toMatchObject({
      state: 'needs-user',
    });
  });
});
