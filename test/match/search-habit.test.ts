import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { searchHabit } from '../../utils/match/search-habit.ts';
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
