import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { searchHabit } from '../../utils/match/search-habit.ts';
import type { Send } from '../../utils/pipedrive/client.ts';
import { capture } from '../builders/capture.ts';
import { make } from '../outbox/simulation/elsewhere.ts';
import { requestLines, totals } from '../outbox/simulation/totals.ts';
import { createWorld } from '../outbox/simulation/world.ts';
import type { SandboxSettings } from '../sandbox/index.ts';
import { lookUp } from './found.ts';
import { finderIn, senderIn } from './worker.ts';

const hour = 3_600_000;

async function worldWithMax(settings: Partial<SandboxSettings> = {}) {
  const world = createWorld({ settings });
  await make(world, 'persons', { name: 'Max Muster', emails: [{ value: 'max@musterwerk.example' }] });
  await world.clock.advance(hour);
  world.sandbox.requests.length = 0;
  return world;
}

describe('whether the search finds an e-mail by a word of its domain', () => {
  it('is tried with somebody whom the account has', async () => {
    const world = await worldWithMax();
    expect(await searchHabit(senderIn(world), world.now())).toBe('findsWords');
    expect(requestLines(world.sandbox)).toEqual(['GET /api/v2/persons', 'GET /api/v2/itemSearch']);
    expect(world.sandbox.requests[1]?.query.term).toBe('musterwerk');
  });

  it('is noticed where it does not', async () => {
    const world = await worldWithMax({ findsPartsOfEmails: false });
    expect(await searchHabit(senderIn(world), world.now())).toBe('missesWords');
  });

  it('is unknown while there is nobody to try it with, or nobody whom the search must know', async () => {
    const world = createWorld();
    expect(await searchHabit(senderIn(world), world.now())).toBe('unknown');
    await make(world, 'persons', { name: 'Max Muster', emails: [{ value: 'max@musterwerk.example' }] });
    expect(await searchHabit(senderIn(world), world.now())).toBe('unknown');
  });

  it('is unknown when Pipedrive can’t be asked', async () => {
    const world = await worldWithMax();
    world.browser.isOnline = false;
    expect(await searchHabit(senderIn(world), world.now())).toBe('unknown');
  });
});

describe('who it is tried with', () => {
  const now = 1_800_000_000_000;
  const minute = 60_000;
  const person = (id: number, email: string, age = hour) => ({
    id,
    name: `Person ${id}`,
    emails: [{ value: email, label: 'work', primary: true }],
    phones: [],
    add_time: new Date(now - age).toISOString(),
  });
  /** What it is found out to be, and the words that were searched for. */
  async function tried(persons: object[], found: object | 'refused' = { persons: [], isComplete: true }) {
    const words: unknown[] = [];
    const send = async ({ path, query }: { path: string; query?: { term?: string } }) => {
      if (path.endsWith('/persons')) return { ok: true, value: persons };
      words.push(query?.term);
      return found === 'refused' ? { ok: false, failure: { kind: 'offline' } } : { ok: true, value: found };
    };
    return [await searchHabit(send as Send, now), words];
  }

  it('is nobody who was made less than ten minutes ago', async () => {
    expect(await tried([person(1, 'max@musterwerk.example', 10 * minute)])).toEqual(['unknown', []]);
    expect(await tried([person(1, 'max@musterwerk.example', 10 * minute + 1)])).toEqual([
      'missesWords',
      ['musterwerk'],
    ]);
  });

  it('is nobody of whom it isn’t said when they were made, nor one without an e-mail', async () => {
    const { add_time: _, ...ageless } = person(1, 'max@musterwerk.example');
    expect(await tried([ageless, { ...person(2, ''), emails: [] }])).toEqual(['unknown', []]);
  });

  it('is somebody whose domain nobody else has', async () => {
    const colleagues = [person(1, 'max@musterwerk.example'), person(2, 'eve@musterwerk.example')];
    expect(await tried(colleagues)).toEqual(['unknown', []]);
    expect(await tried([...colleagues, person(3, 'jane@northwind.example')])).toEqual(['missesWords', ['northwind']]);
  });

  it.each(['max@abc.example', 'max@m2m.example', 'not an address'])('is nobody with “%s”', async (email) => {
    expect(await tried([person(1, email)])).toEqual(['unknown', []]);
  });

  it('is found out only by a whole answer, or by finding them', async () => {
    const max = [person(1, 'max@musterwerk.example')];
    const [findsWords] = await tried(max, { persons: [{ id: 2 }, { id: 1 }], isComplete: false });
    const [missesWords] = await tried(max, { persons: [{ id: 2 }], isComplete: true });
    const [onlyPiece] = await tried(max, { persons: [{ id: 2 }], isComplete: false });
    const [noAnswer] = await tried(max, 'refused');
    expect([findsWords, missesWords, onlyPiece, noAnswer]).toEqual(['findsWords', 'missesWords', 'unknown', 'unknown']);
  });
});

describe('where the search misses words of e-mails', () => {
  async function worldThatMisses() {
    const world = await worldWithMax({ findsPartsOfEmails: false });
    await make(world, 'persons', { name: 'Jane Roe', emails: [{ value: 'jane@firm.example' }] });
    await world.clock.advance(hour);
    const finder = finderIn(world);
    await finder.learn();
    return { world, finder };
  }

  it('a person is looked for by the exact e-mail, and found', async () => {
    const { finder } = await worldThatMisses();
    expect(await finder.find(lookUp())).toMatchObject({ person: { matches: [{ id: 1002, certainty: 'certain' }] } });
  });

  it('nobody is doubled', async () => {
    const { world, finder } = await worldThatMisses();
    await finder.find(lookUp());
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    expect(totals(world.sandbox)).toMatchObject({ persons: 2, leads: 1 });
  });

  it('that is tried once for an account', async () => {
    const { world, finder } = await worldThatMisses();
    const before = world.sandbox.requests.length;
    await finder.learn();
    expect(world.sandbox.requests).toHaveLength(before);
    await finder.forget();
    await finder.learn();
    expect(world.sandbox.requests.length).toBeGreaterThan(before);
  });
});
