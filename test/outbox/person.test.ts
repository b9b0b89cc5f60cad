import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/lead/capture.ts';
import { person } from '../../utils/outbox/entities/person.ts';
import type { Journal, SharedProgress } from '../../utils/outbox/record.ts';
import { capture, capturedPerson } from '../builders/capture.ts';
import { created, found } from '../builders/progress.ts';
import { answering, unreachable, value } from './simulation/answering.ts';

const own = 'jane@firm.example';
const nameless = capture({ person: capturedPerson({ emails: [] }) });
const linked = capture({ person: capturedPerson({ existingId: 7 }) });
const anew = capture({ person: capturedPerson({ isNew: true }) });
const nobody = capture({ person: undefined });
const made: SharedProgress = { state: 'known', id: 8, how: 'created' };
const ok = (journal: Journal) => ({ ok: true, value: journal });

const firm = { id: 8, name: 'FIRM Ltd ' };
const hit = (id: number, change = {}) => ({
  id,
  name: 'Somebody',
  emails: [own],
  phones: [],
  organization: null,
  ...change,
});
const search = `GET /api/v2/persons/search ${own}`;
const newest = 'GET /api/v2/persons 1';

describe('a person is looked for', () => {
  it.each<[string, Capture, Journal, unknown[] | undefined, string[], Journal]>([
    ['nowhere if linked', linked, {}, undefined, [], { person: found(7) }],
    ['by e-mail', capture(), {}, [hit(7)], [search], { person: found(7) }],
    [
      'by e-mail in any case',
      capture(),
      {},
      [hit(7, { emails: ['x@y.example', ` ${own.toUpperCase()}`] })],
      [search],
      { person: found(7) },
    ],
    [
      'and isn’t who has another e-mail',
      capture(),
      {},
      [hit(7, { emails: ['x@y.example'] })],
      [search],
      { person: { state: 'absent' } },
    ],
    ['and isn’t there', capture(), {}, [], [search], { person: { state: 'absent' } }],
    ['and isn’t who was deleted', capture(), {}, [hit(5)], [search], { person: { state: 'absent' } }],
    ['and is the oldest of several', capture(), {}, [hit(9), hit(7), hit(8)], [search], { person: found(7) }],
    [
      'and is rather the one of that name',
      capture(),
      {},
      [hit(7), hit(9, { name: 'jane roe' })],
      [search],
      { person: found(9) },
    ],
    [
      'and brings the captured organization',
      capture(),
      {},
      [hit(7, { organization: firm })],
      [search],
      { person: found(7), organization: found(8) },
    ],
    [
      'and not another',
      capture(),
      {},
      [hit(7, { organization: { id: 8, name: 'Other' } })],
      [search],
      { person: found(7) },
    ],
    [
      'and none where none was captured',
      capture({ organization: undefined }),
      {},
      [hit(7, { organization: firm })],
      [search],
      { person: found(7) },
    ],
    [
      'and not where that is decided',
      capture({ organization: { name: 'Firm Ltd', existingId: 3 } }),
      {},
      [hit(7, { organization: firm })],
      [search],
      { person: found(7) },
    ],
    ['nowhere if new: the newest is noted', anew, {}, [hit(41)], [newest], { person: { state: 'absent', after: 41 } }],
    [
      'nowhere without e-mail: the newest is noted',
      nameless,
      {},
      [hit(41)],
      [newest],
      { person: { state: 'absent', after: 41 } },
    ],
    [
      'where nobody is yet',
      nameless,
      { organization: found(8) },
      [],
      [newest],
      { person: { state: 'absent', after: 0 } },
    ],
    [
      'nowhere in an organization that was just made',
      nameless,
      { organization: made },
      undefined,
      [],
      { person: { state: 'absent' } },
    ],
    ['by e-mail even there', capture(), { organization: made }, [hit(7)], [search], { person: found(7) }],
    ['though nobody was captured', nobody, {}, [], [newest], { person: { state: 'absent', after: 0 } }],
  ])('%s', async (_, one, journal, answer, requests, discovered) => {
    const { send, asked } = answering(value(answer));
    expect(await person.look(one, journal, send, [5])).toEqual(ok(discovered));
    expect(asked).toEqual(requests);
  });

  it('and is gone, if linked to who was deleted', async () => {
    const failure = { kind: 'gone', entity: 'person' };
    expect(await person.look(linked, {}, answering().send, [7])).toEqual({ ok: false, failure });
  });

  it.each([capture(), nameless])('and what fails is said', async (one) => {
    expect(await person.look(one, {}, answering(unreachable).send, [])).toEqual(unreachable);
  });
});

describe('a person is made', () => {
  it('at the organization that is known', async () => {
    const { send, asked, bodies } = answering(value({ id: 7 }));
    expect(await person.create(capture(), { organization: made }, send)).toEqual(ok({ person: created(7) }));
    expect(asked).toEqual(['POST /api/v2/persons']);
    expect(bodies[0]).toMatchObject({ name: 'Jane Roe', org_id: 8 });
  });

  it('not if nobody was captured', async () => {
    const { send, asked } = answering();
    expect(await person.create(nobody, {}, send)).toEqual(ok({ person: { state: 'absent' } }));
    expect(asked).toEqual([]);
  });

  it('and what fails is said', async () => {
    expect(await person.create(capture(), {}, answering(unreachable).send)).toEqual(unreachable);
  });
});

describe('a person who may have been made', () => {
  const phone = [{ value: '+44 (20) 7946-0958' }];
  const at = '2026-01-01T10:00:00Z';
  const listed = (id: number, change = {}) => ({
    id,
    name: 'Jane Roe',
    emails: [{ value: own }],
    phones: phone,
    org_id: null,
    add_time: at,
    ...change,
  });
  const without = (id: number, change = {}) => listed(id, { emails: [], org_id: 8, ...change });
  const asked = (after?: number): Journal => ({
    person: { state: 'asked', at: 5, ...(after !== undefined && { after }) },
    organization: made,
  });
  const list = 'GET /api/v2/persons 500';
  const absent = (after?: number) =>
    ({ person: { state: 'absent', ...(after !== undefined && { after }) } }) as Journal;

  it.each<[string, Capture, Journal, object[], Journal]>([
    ['by e-mail', capture(), asked(), [listed(7)], { person: created(7) }],
    ['not by another e-mail', capture(), asked(), [listed(7, { emails: [{ value: 'x@y.example' }] })], absent()],
    ['not who was there before', capture(), asked(7), [listed(7)], absent(7)],
    ['who came after', capture(), asked(6), [listed(7)], { person: created(7) }],
    ['not who was deleted', capture(), asked(), [listed(5)], absent()],
    ['by name, phone and organization without e-mail', nameless, asked(), [without(7)], { person: created(7) }],
    ['not by another name', nameless, asked(), [without(7, { name: 'Jane Doe' })], absent()],
    ['not by another phone', nameless, asked(), [without(7, { phones: [] })], absent()],
    ['not in another organization', nameless, asked(), [without(7, { org_id: 9 })], absent()],
    [
      'in another organization, if nobody was there before',
      nameless,
      asked(3),
      [without(7, { org_id: 9 })],
      { person: created(7) },
    ],
    [
      'in any organization, if there is none',
      nameless,
      { person: { state: 'asked', at: 5 } },
      [without(7)],
      { person: created(7) },
    ],
    ['not there', nameless, asked(), [], absent()],
  ])('is found: %s', async (_, one, journal, answer, discovered) => {
    const { send, asked: requests } = answering(value(answer));
    expect(await person.recover(one, journal, send, [5])).toEqual(ok(discovered));
    expect(requests).toEqual([list]);
  });

  it.each<[string, object[], number[]]>([
    ['twice: the newer goes', [listed(9), listed(7)], [9]],
    ['twice and once by somebody else', [listed(9, { phones: [] }), listed(8), listed(7)], [8]],
    ['twice, minutes apart: both stay', [listed(9, { add_time: '2026-01-01T10:01:01Z' }), listed(7)], []],
    ['twice, a minute apart', [listed(9, { add_time: '2026-01-01T10:01:00Z' }), listed(7)], [9]],
    ['twice, nobody knows when: both stay', [listed(9, { add_time: undefined }), listed(7)], []],
    ['twice by another name: both stay', [listed(9, { name: 'JANE ROE' }), listed(7)], []],
  ])('was made %s', async (_, answer, deleted) => {
    const { send, asked: requests } = answering(value(answer));
    expect(await person.recover(capture(), asked(), send, [])).toEqual(ok({ person: created(7) }));
    expect(requests.slice(1)).toEqual(deleted.map((id) => `DELETE /api/v2/persons/${id}`));
  });

  it('without e-mail is never taken for a double: another capture may have made them', async () => {
    const { send, asked: requests } = answering(value([without(9), without(7)]));
    expect(await person.recover(nameless, asked(), send, [])).toEqual(ok({ person: created(7) }));
    expect(requests).toEqual([list]);
  });

  it('and whose double can’t be deleted now is looked for again', async () => {
    const { send } = answering(value([listed(9), listed(7)]), unreachable);
    expect(await person.recover(capture(), asked(), send, [])).toEqual(unreachable);
  });

  it('and what fails is said', async () => {
    expect(await person.recover(capture(), asked(), answering(unreachable).send, [])).toEqual(unreachable);
  });

  describe('behind five hundred newer ones', () => {
    const others = (count: number, first = 1_000) =>
      Array.from({ length: count }, (_, index) => listed(first + index, { name: 'Other', emails: [] }));
    it.each<[string, Capture, string, object[], Journal]>([
      ['by e-mail', capture(), search, [hit(7)], { person: created(7) }],
      ['and isn’t there', capture(), search, [], absent(3)],
      ['and isn’t who was there before', capture(), search, [hit(2)], absent(3)],
      ['and isn’t who was deleted', capture(), search, [hit(5)], absent(3)],
      ['and is the oldest', capture(), search, [hit(9), hit(7)], { person: created(7) }],
      [
        'by name',
        nameless,
        'GET /api/v2/persons/search Jane Roe',
        [hit(7, { name: 'Jane Roe', emails: [], phones: ['+442079460958'] })],
        { person: created(7) },
      ],
      ['of nobody', nobody, 'GET /api/v2/persons/search ', [], absent(3)],
    ])('is searched for %s', async (_, one, request, answer, discovered) => {
      const { send, asked: requests } = answering(value(others(500)), value(answer));
      expect(await person.recover(one, asked(3), send, [5])).toEqual(ok(discovered));
      expect(requests).toEqual([list, request]);
    });

    it('in the organization that it was made for', async () => {
      const of = (id: number) =>
        hit(7, { name: 'Jane Roe', emails: [], phones: ['+442079460958'], organization: { id, name: 'Firm' } });
      const recover = (organization: number) =>
        person.recover(nameless, asked(), answering(value(others(500)), value([of(organization)])).send, []);
      expect(await recover(8)).toEqual(ok({ person: created(7) }));
      expect(await recover(9)).toEqual(ok(absent()));
    });

    it('is not searched for where the list reaches back to who was there before, or has all', async () => {
      const reaching = answering(value([...others(499), listed(3, { emails: [] })]));
      expect(await person.recover(capture(), asked(3), reaching.send, [])).toEqual(ok(absent(3)));
      const all = answering(value(others(499)));
      expect(await person.recover(capture(), asked(3), all.send, [])).toEqual(ok(absent(3)));
      expect([...reaching.asked, ...all.asked]).toEqual([list, list]);
    });

    it('and what fails is said', async () => {
      const { send } = answering(value(others(500)), unreachable);
      expect(await person.recover(capture(), asked(3), send, [])).toEqual(unreachable);
    });
  });
});
