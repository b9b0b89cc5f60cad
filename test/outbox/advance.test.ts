import { describe, expect, it } from 'vitest';
import { advance, takenUpAgain } from '../../utils/outbox/advance.ts';
import type { Journal, SharedProgress, WaitingRecord } from '../../utils/outbox/record.ts';
import type { Failure } from '../../utils/pipedrive/failure.ts';
import { capture, capturedPerson } from '../builders/capture.ts';
import { absent, asked, created, found } from '../builders/progress.ts';
import { journals, lead, now, record, refused, rimOf } from './simulation/advancing.ts';
import { unreachable, value } from './simulation/answering.ts';

describe('a capture on its way', () => {
  it('is written down before each create and after each answer, and sent at last', async () => {
    const { rim, commits, requests, turns } = rimOf({
      answers: [value([]), value([]), value({ id: 8 }), value({ id: 7 }), value({ id: 'lead-1' })],
    });
    const sent = await advance(record({}), rim);
    expect(requests).toEqual([
      'GET /api/v2/persons/search jane@firm.example',
      'GET /api/v2/organizations/search Firm Ltd',
      'POST /api/v2/organizations',
      'POST /api/v2/persons',
      'POST /v1/leads',
    ]);
    const ask = { state: 'asked', at: now };
    expect(journals(commits)).toEqual([
      { person: absent },
      { person: absent, organization: absent },
      { person: absent, organization: ask },
      { person: absent, organization: created(8) },
      { person: ask, organization: created(8) },
      { person: created(7), organization: created(8) },
      { person: created(7), organization: created(8), lead: ask },
      { person: created(7), organization: created(8), lead },
      'sent',
    ]);
    expect(turns).toEqual([
      ['person jane@firm.example'],
      ['organization firm ltd'],
      ['organization firm ltd'],
      ['person jane@firm.example'],
      [],
    ]);
    expect(sent).toMatchObject({
      state: 'sent',
      sentAt: now,
      receipt: { leadId: 'lead-1', personId: 7, organizationId: 8, companyDomain: 'firm' },
    });
    expect(commits.at(-1)).toBe(sent);
  });

  it('forgets why it waited, and how often, once something goes well', async () => {
    const { rim, commits } = rimOf({ answers: [value([]), unreachable] });
    const ended = await advance(record({}, capture(), { tries: 4, reason: { kind: 'offline' } }), rim);
    expect(commits[0]).toEqual(record({ person: absent }));
    expect(ended).toEqual(
      record({ person: absent }, capture(), { tries: 1, reason: { kind: 'unreachable' }, dueAt: now + 1_000 }),
    );
  });

  it.each<[string, Failure, SharedProgress]>([
    ['may have acted: it is to be found out', { kind: 'unreachable' }, asked(now)],
    ['may have acted, too', { kind: 'server', status: 503 }, asked(now)],
    ['has not acted: it may be asked again', { kind: 'limited', retryAfterMs: 2_000 }, absent],
    ['was not asked', { kind: 'offline' }, absent],
  ])('whose create failed so that Pipedrive %s', async (_, failure, progress) => {
    const { rim } = rimOf({ answers: [{ ok: false, failure }] });
    const ended = await advance(record({ person: absent, organization: absent }), rim);
    expect(ended).toMatchObject({ state: 'waiting', reason: failure, tries: 1, journal: { organization: progress } });
  });

  it('keeps the newest that doesn’t count through all that fails', async () => {
    const { rim } = rimOf({ answers: [unreachable] });
    const anew = capture({ organization: { name: 'Firm Ltd', isNew: true } });
    const ended = await advance(record({ person: absent, organization: { state: 'absent', after: 41 } }, anew), rim);
    expect(ended).toMatchObject({ journal: { organization: { state: 'asked', at: now, after: 41 } } });
    const again = rimOf({ answers: [{ ok: false, failure: { kind: 'offline' } }] });
    const twice = await advance(
      record({ person: absent, organization: { state: 'absent', after: 41 } }, anew),
      again.rim,
    );
    expect(twice).toMatchObject({ journal: { organization: { state: 'absent', after: 41 } } });
  });

  it('needs the user after a refusal, and is not due any more', async () => {
    const { rim } = rimOf({ answers: [refused('No.')] });
    const ended = await advance(record({ person: created(7), organization: created(8) }), rim);
    expect(ended).toMatchObject({ state: 'needs-user', tries: 1, reason: { words: 'No.' }, journal: { lead: absent } });
    expect(ended).not.toHaveProperty('dueAt');
  });

  it.each<[string, WaitingRecord['reason'], number]>([
    ['the first time', { kind: 'offline' }, 2_000],
    ['again', { kind: 'limited', retryAfterMs: 2_000 }, 6_000],
  ])('that meets a limit %s waits as long as that says, or longer', async (_, reason, ms) => {
    const { rim } = rimOf({
      answers: [{ ok: false, failure: { kind: 'limited', retryAfterMs: 2_000 } }],
      random: () => 0.0625,
    });
    const ended = await advance(record({}, capture(), { tries: 3, ...(reason && { reason }) }), rim);
    expect(ended).toMatchObject({ tries: 4, dueAt: now + ms });
  });
});

describe('what may have been made', () => {
  const journal = { person: asked(now - 40_000), organization: found(8) };

  it('is looked for once Pipedrive can’t be working on it any more', async () => {
    const { rim, requests } = rimOf({ answers: [value([]), value({ id: 7 }), unreachable] });
    await advance(record(journal), rim);
    expect(requests).toEqual(['GET /api/v2/persons 500', 'POST /api/v2/persons', 'POST /v1/leads']);
  });

  it('is waited for until then, and no longer under another clock', async () => {
    const early = rimOf();
    const at = now - 39_999;
    expect(await advance(record({ ...journal, person: asked(at) }), early.rim)).toMatchObject({
      dueAt: at + 40_000,
      journal: { person: asked(at) },
    });
    const future = rimOf();
    expect(await advance(record({ ...journal, person: asked(now + 5) }), future.rim)).toMatchObject({
      dueAt: now + 40_000,
      journal: { person: asked(now) },
    });
    expect([...early.requests, ...future.requests]).toEqual([]);
    expect(future.commits).toHaveLength(1);
  });

  it('is not asked of the traces: it is this one’s own', async () => {
    const { rim, requests } = rimOf({ answers: [value([]), unreachable], traces: { person: created(9) } });
    await advance(record(journal), rim);
    expect(requests[0]).toBe('GET /api/v2/persons 500');
  });
});

describe('what the outbox knows already', () => {
  it.each<[string, Journal, string, SharedProgress, Journal]>([
    ['is found if another made it', {}, 'person', created(7), { person: found(7) }],
    ['is to be found out if another may have made it', {}, 'person', asked(now - 1), { person: asked(now - 1) }],
    ['is absent if a form has looked', {}, 'person', absent, { person: absent }],
    [
      'is found before it is made',
      { person: absent, organization: absent },
      'organization',
      created(8),
      { person: absent, organization: found(8) },
    ],
  ])('%s', async (_, journal, entity, trace, known) => {
    const { rim, commits, requests } = rimOf({ answers: [unreachable], traces: { [entity]: trace } });
    await advance(record(journal), rim);
    expect(journals(commits)[0]).toEqual(known);
    expect(requests).not.toContain('GET /api/v2/persons/search jane@firm.example');
  });

  it('stops no create by what was looked for: it is absent here, too', async () => {
    const { rim, requests } = rimOf({ answers: [unreachable], traces: { organization: absent } });
    await advance(record({ person: absent, organization: absent }), rim);
    expect(requests).toEqual(['POST /api/v2/organizations']);
  });

  it('counts nothing where the user has decided', async () => {
    const linked = capture({ person: capturedPerson({ existingId: 12 }) });
    const { rim, commits } = rimOf({ answers: [unreachable], traces: { person: created(7) } });
    await advance(record({}, linked), rim);
    expect(journals(commits)[0]).toEqual({ person: found(12) });
  });

  const alone = capture({ organization: undefined, person: capturedPerson({ emails: [] }) });
  it.each<[string, SharedProgress, boolean]>([
    ['who was there before', { state: 'absent', after: 41 }, true],
    ['nothing more', absent, false],
    ['somebody who was made', created(7), false],
    ['somebody who was asked for', asked(), false],
  ])('of who has a name alone counts if it says %s', async (_, trace, counts) => {
    const { rim, commits, requests } = rimOf({
      answers: [value([{ id: 50 }]), unreachable],
      traces: { person: trace },
    });
    await advance(record({}, alone), rim);
    expect(journals(commits)[0]).toEqual({ person: counts ? trace : { state: 'absent', after: 50 } });
    expect(requests[0]).toBe(counts ? 'POST /api/v2/persons' : 'GET /api/v2/persons 1');
  });

  it('of who has a name alone stops no create', async () => {
    const { rim, requests } = rimOf({ answers: [unreachable], traces: { person: { state: 'absent', after: 41 } } });
    await advance(record({ person: { state: 'absent', after: 40 } }, alone), rim);
    expect(requests).toEqual(['POST /api/v2/persons']);
  });
});

describe('a capture that is taken up again', () => {
  it('looks again for what wasn’t there, and knows the rest', () => {
    const journal: Journal = { person: absent, organization: absent, lead: { state: 'absent' } };
    expect(takenUpAgain(record(journal)).journal).toEqual({ lead: { state: 'absent' } });
    const kept: Journal = { person: asked(), organization: found(8), lead };
    expect(takenUpAgain(record(kept, capture(), { tries: 3 }))).toEqual(record(kept, capture(), { tries: 3 }));
    expect(takenUpAgain(record({}))).toEqual(record({}));
  });
});
