import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/lead/capture.ts';
import { organization } from '../../utils/outbox/entities/organization.ts';
import type { Journal } from '../../utils/outbox/record.ts';
import { capture } from '../builders/capture.ts';
import { created, found } from '../builders/progress.ts';
import { answering, unreachable, value } from './simulation/answering.ts';

const own = capture();
const linked = capture({ organization: { name: 'Firm Ltd', existingId: 8 } });
const anew = capture({ organization: { name: 'Firm Ltd', isNew: true } });
const none = capture({ organization: undefined });
const absent = (after?: number) =>
  ({ organization: { state: 'absent', ...(after !== undefined && { after }) } }) as Journal;
const ok = (journal: Journal) => ({ ok: true, value: journal });

const at = '2026-01-01T10:00:00Z';
const firm = (id: number, change = {}) => ({ id, name: 'Firm Ltd', add_time: at, ...change });
const search = 'GET /api/v2/organizations/search Firm Ltd';
const list = 'GET /api/v2/organizations 500';
const newest = 'GET /api/v2/organizations 1';

describe('an organization is looked for', () => {
  it.each<[string, Capture, unknown[] | undefined, string[], Journal]>([
    ['nowhere if linked', linked, undefined, [], { organization: found(8) }],
    ['by name', own, [firm(8)], [search], { organization: found(8) }],
    [
      'by its whole name in any case',
      own,
      [firm(7, { name: 'Firm Ltd & Sons' }), firm(8, { name: ' FIRM LTD' })],
      [search],
      { organization: found(8) },
    ],
    ['and is the oldest of several', own, [firm(9), firm(8), firm(10)], [search], { organization: found(8) }],
    ['and isn’t what was deleted', own, [firm(5)], [search], absent()],
    ['and isn’t there', own, [], [search], absent()],
    ['nowhere if new: the newest is noted', anew, [firm(41)], [newest], absent(41)],
    ['where there is none yet', anew, [], [newest], absent(0)],
  ])('%s', async (_, one, answer, requests, discovered) => {
    const { send, asked } = answering(value(answer));
    expect(await organization.look(one, {}, send, [5])).toEqual(ok(discovered));
    expect(asked).toEqual(requests);
  });

  it('and is gone, if linked to what was deleted', async () => {
    const failure = { kind: 'gone', entity: 'organization' };
    expect(await organization.look(linked, {}, answering().send, [8])).toEqual({ ok: false, failure });
  });

  it.each([own, anew])('and what fails is said', async (one) => {
    expect(await organization.look(one, {}, answering(unreachable).send, [])).toEqual(unreachable);
  });
});

describe('an organization is made', () => {
  it('by name', async () => {
    const { send, asked, bodies } = answering(value({ id: 8 }));
    expect(await organization.create(own, {}, send)).toEqual(ok({ organization: created(8) }));
    expect(asked).toEqual(['POST /api/v2/organizations']);
    expect(bodies[0]).toMatchObject({ name: 'Firm Ltd' });
  });

  it('not if none was captured', async () => {
    const { send, asked } = answering();
    expect(await organization.create(none, {}, send)).toEqual(ok(absent()));
    expect(asked).toEqual([]);
  });

  it('and what fails is said', async () => {
    expect(await organization.create(own, {}, answering(unreachable).send)).toEqual(unreachable);
  });
});

describe('an organization that may have been made', () => {
  const asked = (after?: number): Journal => ({
    organization: { state: 'asked', at: 5, ...(after !== undefined && { after }) },
  });

  it.each<[string, Journal, object[], Journal, number[]]>([
    ['is found by name', asked(), [firm(8)], { organization: created(8) }, []],
    ['is not one of another name', asked(), [firm(8, { name: 'Firm' })], absent(), []],
    ['is not one that was there before', asked(8), [firm(8)], absent(8), []],
    ['is one that came after', asked(7), [firm(8)], { organization: created(8) }, []],
    ['is not one that was deleted', asked(), [firm(5)], absent(), []],
    ['isn’t there', asked(), [], absent(), []],
    ['twice: the newer goes', asked(), [firm(9), firm(8)], { organization: created(8) }, [9]],
    [
      'twice, minutes apart: both stay',
      asked(),
      [firm(9, { add_time: '2026-01-01T10:02:00Z' }), firm(8)],
      { organization: created(8) },
      [],
    ],
    [
      'twice, nobody knows when: both stay',
      asked(),
      [firm(9, { add_time: undefined }), firm(8)],
      { organization: created(8) },
      [],
    ],
  ])('%s', async (_, journal, answer, discovered, deleted) => {
    const { send, asked: requests } = answering(value(answer));
    expect(await organization.recover(own, journal, send, [5])).toEqual(ok(discovered));
    expect(requests).toEqual([list, ...deleted.map((id) => `DELETE /api/v2/organizations/${id}`)]);
  });

  it('and whose double can’t be deleted now is looked for again', async () => {
    const { send } = answering(value([firm(9), firm(8)]), unreachable);
    expect(await organization.recover(own, asked(), send, [])).toEqual(unreachable);
  });

  it('and what fails is said', async () => {
    expect(await organization.recover(own, asked(), answering(unreachable).send, [])).toEqual(unreachable);
  });

  const others = (count: number) => Array.from({ length: count }, (_, index) => firm(1_000 + index, { name: 'Other' }));

  it.each<[string, object[], Journal]>([
    ['and is found', [firm(9), firm(8)], { organization: created(8) }],
    ['and isn’t there', [], absent(3)],
    ['and isn’t what was there before', [firm(3)], absent(3)],
    ['and isn’t what was deleted', [firm(5)], absent(3)],
  ])('behind five hundred newer ones is searched for %s', async (_, answer, discovered) => {
    const { send, asked: requests } = answering(value(others(500)), value(answer));
    expect(await organization.recover(own, asked(3), send, [5])).toEqual(ok(discovered));
    expect(requests).toEqual([list, search]);
  });

  it('behind five hundred newer ones is searched for, and what fails is said', async () => {
    const { send } = answering(value(others(500)), unreachable);
    expect(await organization.recover(own, asked(3), send, [])).toEqual(unreachable);
  });

  it('is not searched for where the list reaches back to what was there before, or has all', async () => {
    for (const all of [[...others(499), firm(3, { name: 'Other' })], others(499)]) {
      const { send, asked: requests } = answering(value(all));
      expect(await organization.recover(own, asked(3), send, [])).toEqual(ok(absent(3)));
      expect(requests).toEqual([list]);
    }
  });

  it('of no name is none', async () => {
    const { send, asked: requests } = answering(value(others(500)), value([]));
    expect(await organization.recover(none, asked(3), send, [])).toEqual(ok(absent(3)));
    expect(requests).toEqual([list, 'GET /api/v2/organizations/search ']);
  });
});
