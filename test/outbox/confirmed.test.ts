import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/lead/capture.ts';
import { confirmed, headStartMs, isMendable, mended, standing } from '../../utils/outbox/confirmed.ts';
import type { Journal, OpenRecord, OutboxRecord } from '../../utils/outbox/record.ts';
import { tombstoneOf } from '../../utils/outbox/tombstones.ts';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { absent, asked, created, found } from '../builders/progress.ts';

const now = 1_000_000;
const lead = { state: 'known', id: 'lead', how: 'created' } as const;

const reason = { kind: 'forbidden', words: 'No.' } as const;
const begin = { version: 1, id: captureId(1), confirmedAt: 400 } as const;
const refused = (journal: Journal = {}, one: Capture = capture()): OpenRecord => ({
  ...begin,
  state: 'needs-user',
  capture: one,
  journal,
  tries: 3,
  reason,
});
const waits = (journal: Journal = {}): OpenRecord => ({
  ...begin,
  state: 'waiting',
  dueAt: 9,
  capture: capture(),
  journal,
  tries: 3,
});
const held: OpenRecord = { ...begin, state: 'held', capture: capture(), journal: {}, tries: 0 };
const sent: OutboxRecord = { ...begin, state: 'sent', sentAt: 1, receipt: { leadId: 'lead' } };

const confirm = (one: Capture, known?: OutboxRecord, left?: Journal) => confirmed(one, { known, left }, now);
const mend = (one: Capture, known?: OutboxRecord, left?: Journal) => mended(one, { known, left }, now);

describe('a capture that is confirmed', () => {
  it('waits with a head start of a day before all that were confirmed together', () => {
    expect(headStartMs).toBe(86_400_000);
    expect(confirm(capture())).toEqual({
      ...begin,
      confirmedAt: now,
      state: 'waiting',
      capture: capture(),
      journal: {},
      tries: 0,
      dueAt: now - headStartMs,
    });
    const together = capture({ batchId: captureId(9) });
    expect(confirm(together)).toMatchObject({ batchId: captureId(9), dueAt: now });
  });

  it.each<[boolean, OutboxRecord]>([
    [true, refused()],
    [false, waits()],
    [false, held],
    [false, sent],
  ])('again is stored: %s, of %o', (isStored, known) => expect(confirm(capture(), known) !== undefined).toBe(isStored));

  it('again after it was refused keeps when it was confirmed, and its batch', () => {
    const known = { ...refused(), batchId: captureId(9) };
    expect(confirm(capture(), known)).toMatchObject({ confirmedAt: 400, batchId: captureId(9), tries: 0 });
    expect(confirm(capture({ batchId: captureId(8) }), known)).toMatchObject({ batchId: captureId(8) });
    expect(confirm(capture(), refused())).not.toHaveProperty('batchId');
  });

  it('after it was discarded goes on from what is left', () => {
    const left = { person: created(), organization: asked() };
    expect(confirm(capture(), undefined, left)?.journal).toEqual(left);
    // Nobody knows what was looked for.
    expect(confirm(capture(), undefined, { person: found() })?.journal).toEqual({});
  });
});

describe('a capture that is mended', () => {
  it.each<[boolean, OutboxRecord]>([
    [true, refused({ person: created() })],
    [true, waits()],
    [true, waits({ person: absent, organization: found() })],
    [false, waits({ person: asked() })],
    [false, waits({ organization: created() })],
    [true, held],
    [false, sent],
  ])('is stored: %s, of %o', (isStored, known) => {
    expect(isMendable(known)).toBe(isStored);
    expect(mend(capture(), known) !== undefined).toBe(isStored);
  });

  it('is stored where nothing is known of it', () => expect(mend(capture())).toBeDefined());
});

describe('what stands', () => {
  it.each<[Journal, string[]]>([
    [{ person: asked(), organization: absent }, ['person']],
    [{ organization: created(), person: found() }, ['organization']],
    [{ lead: { state: 'asked', at: 1 } }, ['organization', 'person', 'lead']],
    [{ lead, note: { state: 'known', id: 3, how: 'created' } }, ['organization', 'person', 'lead', 'note']],
    [{ lead: { state: 'absent' } }, []],
    [{}, []],
  ])('of %o: %j', (journal, entities) => expect(standing(journal)).toEqual(entities));

  const other = capture({
    person: capturedPerson({ name: 'Max Muster', emails: [{ value: 'max@muster.example', label: 'work' }] }),
    organization: { name: 'Musterwerk AG' },
    lead: { title: 'Another' },
    note: 'Another note',
  });
  const own = capture({ note: 'Met at the fair' });

  it.each<[string, Journal, (keyof Capture)[]]>([
    ['the organization', { organization: created() }, ['organization']],
    ['the person', { person: asked() }, ['person']],
    [
      'the lead with whom it is about',
      { lead, organization: found(), person: found() },
      ['organization', 'person', 'lead'],
    ],
    ['the note with all', { lead, note: { state: 'asked', at: 1 } }, ['organization', 'person', 'lead', 'note']],
    ['nothing that was only looked for', { organization: found(), person: absent }, []],
  ])('%s, whatever the user makes of it', (_, journal, stands) => {
    const stored = confirm(other, refused(journal, own))?.capture;
    for (const part of ['person', 'organization', 'lead', 'note'] as const) {
      expect(stored?.[part], part).toEqual((stands.includes(part) ? own : other)[part]);
    }
  });

  it('is the person, but for what the user adds to them', () => {
    const additions = { emails: [], phones: [], organization: true };
    const journal = { lead, person: found() };
    const adding = capture({ person: capturedPerson({ existingId: 7, additions }) });
    const plain = capture({ person: capturedPerson({ existingId: 7 }) });
    expect(confirm(plain, refused(journal, adding))?.capture.person).toEqual(plain.person);
    expect(confirm(adding, refused(journal, plain))?.capture.person).toEqual(adding.person);
    expect(confirm(adding, refused(journal, capture({ person: undefined })))?.capture.person).toBeUndefined();
    expect(confirm(capture({ person: undefined }), refused(journal, adding))?.capture.person).toEqual(plain.person);
  });
});

describe('what a mended capture knows still', () => {
  const renamed = capture({ organization: { name: 'Other Ltd' } });
  const elsewhere = capture({ person: capturedPerson({ existingId: 12 }) });
  const anew = capture({ person: capturedPerson({ isNew: true }) });
  const sameAddress = capture({
    person: capturedPerson({ name: 'J. Roe', emails: [{ value: 'JANE@firm.example', label: 'home' }] }),
  });

  it.each<[string, Capture, Journal, Journal]>([
    ['what was made', renamed, { organization: created() }, { organization: created() }],
    ['what may have been made', renamed, { organization: asked() }, { organization: asked() }],
    ['what was found and is looked for as before', sameAddress, { person: found() }, { person: found() }],
    ['not what was found by another name', renamed, { organization: found() }, {}],
    ['whom it is linked to', elsewhere, { person: created(12) }, { person: created(12) }],
    ['not whom it was found to be, if new', anew, { person: found() }, {}],
    ['not what is absent', capture(), { person: absent, organization: absent, note: { state: 'absent' } }, {}],
    [
      'not whom it isn’t about any more',
      capture({ organization: undefined }),
      { organization: found(), person: found() },
      { person: found() },
    ],
    [
      'all, if the lead may be there',
      renamed,
      { organization: found(), person: absent, lead: { state: 'asked', at: 1 } },
      { organization: found(), person: absent, lead: { state: 'asked', at: 1 } },
    ],
    [
      'all but the lead, if that wasn’t made',
      capture(),
      { person: created(), lead: { state: 'absent' } },
      { person: created() },
    ],
  ])('%s', (_, one, journal, kept) => {
    const known = refused(journal);
    expect(confirm(one, known)?.journal).toEqual(kept);
    expect(known.journal).toEqual(journal);
  });
});

it('the user’s own link counts where nothing was sent for it: the capture was discarded', () => {
  const elsewhere = capture({
    person: capturedPerson({ existingId: 12 }),
    organization: { name: 'Firm Ltd', existingId: 13 },
  });
  const left = (person: number, organization: number) => ({
    person: created(person),
    organization: created(organization),
  });
  expect(confirm(elsewhere, undefined, left(7, 13))?.journal).toEqual({ organization: created(13) });
  expect(confirm(elsewhere, undefined, left(12, 8))?.journal).toEqual({ person: created(12) });
});

describe('a tombstone', () => {
  it('has ids only, and nothing of what was found absent', () => {
    expect(
      tombstoneOf(waits({ person: created(), organization: absent, lead: { state: 'asked', at: 1 } }), 99),
    ).toEqual({
      id: captureId(1),
      journal: { person: created(), lead: { state: 'asked', at: 1 } },
      at: 99,
    });
  });

  it('is left of nothing that is over, or unknown', () => {
    expect(tombstoneOf(sent, 99)).toBeUndefined();
    expect(tombstoneOf(undefined, 99)).toBeUndefined();
  });
});
