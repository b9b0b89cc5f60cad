import { describe, expect, it } from 'vitest';
import { isAboutFields, noteText, withoutFields } from '../../utils/outbox/mapped.ts';
import type { Journal } from '../../utils/outbox/record.ts';
import { sentFrom } from '../../utils/outbox/sent.ts';
import type { Failure } from '../../utils/pipedrive/failure.ts';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { created, found } from '../builders/progress.ts';
import { waiting } from '../builders/record.ts';

const key = 'a'.repeat(40);
const mapped = (inWords: string, values: Record<string, string> = { [key]: 'Fair' }) => ({ values, inWords });

const full = capture({
  note: 'Hello',
  person: capturedPerson({ mapped: mapped('Met at: Fair') }),
  organization: { name: 'Firm Ltd', mapped: mapped('Town: Leeds') },
});

describe('the note of a lead', () => {
  it.each<[string, Journal, string]>([
    ['is the user’s where both were made', { person: created(7), organization: created(8) }, 'Hello'],
    ['is the user’s where nothing is known yet', {}, 'Hello'],
    ['has what a person who was there keeps', { person: found(7), organization: created(8) }, 'Hello\n\nMet at: Fair'],
    ['has what both keep', { person: found(7), organization: found(8) }, 'Hello\n\nMet at: Fair\nTown: Leeds'],
    ['has nothing of what was asked for', { person: { state: 'asked', at: 1 } }, 'Hello'],
  ])('%s', (_, journal, text) => expect(noteText(full, journal)).toBe(text));

  it('is what is kept alone where the user wrote none, and nothing where there is nothing', () => {
    expect(noteText({ ...full, note: '' }, { person: found(7) })).toBe('Met at: Fair');
    expect(noteText(capture(), { person: found(7), organization: found(8) })).toBe('');
  });
});

describe('a refusal is about mapped fields', () => {
  const refusal = (words: string): Failure => ({ kind: 'refused', status: 400, words, field: undefined });
  const forbidden: Failure = { kind: 'forbidden', words: 'No.' };
  const titled = capture({ person: capturedPerson({ mapped: mapped('Role: CEO', { job_title: 'CEO' }) }) });

  it.each<[boolean, string, typeof full, Parameters<typeof isAboutFields>[1], Failure]>([
    [true, 'names the field', full, 'person', refusal(`Field ${key} is unknown`)],
    [true, 'names custom fields', full, 'organization', refusal('custom_fields: invalid')],
    [false, 'names something else', full, 'person', refusal('name is empty')],
    [false, 'is about what has none', full, 'lead', refusal('custom_fields: invalid')],
    [false, 'is about a note', full, 'note', refusal('custom_fields: invalid')],
    [false, 'is about nobody', capture({ person: undefined }), 'person', refusal('custom_fields: invalid')],
    [true, 'is 403 with a built-in field that accounts may lack', titled, 'person', forbidden],
    [false, 'is 403 with others', full, 'person', forbidden],
    [false, 'is no refusal', full, 'person', { kind: 'unreachable' }],
  ])('%s: it %s', (isAbout, _, one, entity, failure) => expect(isAboutFields(one, entity, failure)).toBe(isAbout));

  it('and then they go into the note', () => {
    const record = { ...waiting(1), capture: full };
    const without = withoutFields(record, 'person');
    expect(without).toMatchObject({ isFieldGone: true, capture: { note: 'Hello\n\nMet at: Fair' } });
    expect(without.capture.person).toEqual(capturedPerson());
    expect(without.capture.organization).toEqual(full.organization);
    expect(withoutFields(record, 'note')).toBe(record);
  });
});

describe('what stays of a capture that was sent', () => {
  const lead = { state: 'known', id: 'lead-1', how: 'created' } as const;
  const begin = { version: 1, id: captureId(1), confirmedAt: 1, state: 'sent', sentAt: 99 };

  it('is what was made and what was linked, by id', () => {
    const journal: Journal = {
      person: found(7),
      organization: created(8),
      lead,
      note: { state: 'known', id: 9, how: 'created' },
    };
    expect(sentFrom({ ...waiting(1), journal }, 99)).toEqual({
      ...begin,
      receipt: {
        leadId: 'lead-1',
        personId: 7,
        organizationId: 8,
        noteId: 9,
        created: ['organization', 'lead', 'note'],
      },
    });
  });

  it('is little of a lead alone', () => {
    expect(sentFrom({ ...waiting(1), journal: { lead } }, 99)).toEqual({
      ...begin,
      receipt: { leadId: 'lead-1', created: ['lead'] },
    });
    expect(sentFrom(waiting(1), 99)).toEqual({ ...begin, receipt: { leadId: '', created: [] } });
  });

  it('is also whose Pipedrive it is, its batch, and what it may lack', () => {
    const record = {
      ...waiting(1),
      journal: { lead },
      batchId: captureId(9),
      hasLostOthers: true,
      isFieldGone: true,
    } as const;
    expect(sentFrom(record, 99, 'firm')).toEqual({
      ...begin,
      batchId: captureId(9),
      hasLostOthers: true,
      receipt: { leadId: 'lead-1', created: ['lead'], companyDomain: 'firm', isFieldGone: true },
    });
  });
});
