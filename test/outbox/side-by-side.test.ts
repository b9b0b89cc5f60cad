import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { isDue } from '../../utils/outbox/record.ts';
import { capture, captureId } from '../builders/capture.ts';
import { seedToken } from '../sandbox/index.ts';
import { totals } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld, type World } from './simulation/world.ts';

const person = (number: number) => ({
  name: `Jane Roe ${number}`,
  emails: [{ value: `jane${number}@firm.example`, label: 'work' }],
  phones: [],
});

/** Captures of different people, of one company or each of their own. */
async function confirmMany(world: World, count: number, companies: 'one' | 'many' = 'many') {
  const { outbox } = world.startWorker();
  for (let number = 1; number <= count; number += 1) {
    const organization = { name: companies === 'one' ? 'Firm Ltd' : `Firm ${number} Ltd` };
    await outbox.confirm(capture({ id: captureId(number), person: person(number), organization, note: 'Hello' }));
  }
  return outbox;
}

/** The most requests that Pipedrive had under way at a time. */
function watchRequests(world: World) {
  const { handle } = world.sandbox;
  const seen = { now: 0, most: 0 };
  world.sandbox.handle = async (request) => {
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    // As long as an answer takes.
    await world.clock.wait(200);
    return handle(request).finally(() => {
      seen.now -= 1;
    });
  };
  return seen;
}

describe('captures are sent side by side', () => {
  it('and use nine tenths of what the limit allows, without one refusal', async () => {
    const world = createWorld({ settings: { dailyTokens: null } });
    const outbox = await confirmMany(world, 100);
    const start = world.clock.now();
    await outbox.drain();
    expect(totals(world.sandbox)).toEqual({ organizations: 100, persons: 100, leads: 100, notes: 100 });
    expect(world.sandbox.requests.filter(({ status }) => status === 429)).toEqual([]);
    const perSecond = world.sandbox.requests.length / ((world.clock.now() - start) / 1_000);
    expect(perSecond).toBeGreaterThan(9);
  });

  it('and what they have in common is made once', async () => {
    const world = createWorld({ settings: { dailyTokens: null, searchLagMs: 10_000 } });
    const outbox = await confirmMany(world, 40, 'one');
    watchRequests(world);
    await outbox.drain();
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 40, leads: 40 });
  });

  it('a lost answer stops none of the others', async () => {
    const world = createWorld({ settings: { dailyTokens: null } });
    const outbox = await confirmMany(world, 20);
    world.sandbox.addFault({
      effect: { kind: 'cut', when: 'after' },
      method: 'POST',
      path: '/v1/leads',
      skip: 5,
      times: 2,
    });
    await outbox.drain();
    expect(await outbox.counts()).toEqual({ waiting: 2, needsUser: 0 });
    await waitForAll(world);
    expect(totals(world.sandbox)).toMatchObject({ persons: 20, leads: 20, notes: 20 });
  });

  it('a network that is gone is found out by as many requests as are under way', async () => {
    const world = createWorld({ settings: { dailyTokens: null } });
    const outbox = await confirmMany(world, 60);
    world.sandbox.addFault({ effect: { kind: 'cut' }, skip: 100, times: null });
    await outbox.drain();
    expect(world.sandbox.requests.length).toBeLessThanOrEqual(100 + 2 * 8);
  });

  it('a token that is revoked is found out by as many requests as are under way, and pauses all', async () => {
    const world = createWorld({ settings: { dailyTokens: null } });
    const outbox = await confirmMany(world, 60);
    const seen = watchRequests(world);
    void world.clock.wait(20_000).then(() => world.sandbox.revokeToken(seedToken));
    await outbox.drain();
    const refused = world.sandbox.requests.filter(({ status }) => status === 401);
    expect(seen.most).toBeGreaterThan(1);
    expect(refused.length).toBeLessThanOrEqual(8);
    expect(await outbox.counts()).toMatchObject({ pause: { reason: { kind: 'unauthorized' } } });
    world.sandbox.addToken(seedToken);
    await outbox.wake(['unauthorized']);
    await waitForAll(world);
    expect(totals(world.sandbox)).toMatchObject({ persons: 60, leads: 60 });
  });

  it('one that has failed goes on as soon as it may, not after all that have not begun', async () => {
    const world = createWorld({ settings: { dailyTokens: null } });
    const outbox = await confirmMany(world, 60);
    world.sandbox.addFault({ effect: { kind: 'server-error', status: 503 }, method: 'GET' });
    await outbox.drain();
    const sent = world.announced.filter(({ state }) => state === 'sent').map(({ id }) => id);
    const [first] = world.announced.flatMap((record) => (isDue(record) && record.reason ? [record.id] : []));
    expect(sent.indexOf(first ?? '')).toBeGreaterThan(0);
    expect(sent.indexOf(first ?? '')).toBeLessThan(40);
  });

  it('one that is discarded meanwhile is sent or gone, and leaves the others alone', async () => {
    const world = createWorld({ settings: { dailyTokens: null } });
    const outbox = await confirmMany(world, 20);
    const drained = outbox.drain();
    const ids = [2, 7, 19].map(captureId);
    await Promise.all(ids.map((id) => outbox.discard(id)));
    await drained;
    const left = await Promise.all(ids.map((id) => world.store.get(id)));
    const sent = left.filter((record) => record?.state === 'sent').length;
    expect(left.filter((record) => record === undefined)).toHaveLength(3 - sent);
    expect(totals(world.sandbox).leads).toBe(17 + sent);
  });

  it('one that is confirmed while a slow one is being sent doesn’t wait for it', async () => {
    const world = createWorld({ settings: { dailyTokens: null } });
    const outbox = await confirmMany(world, 3);
    const slow = { kind: 'slow', when: 'before', delayMs: 15_000 } as const;
    world.sandbox.addFault({ effect: slow, method: 'POST', path: '/v1/leads', skip: 2 });
    const drained = outbox.drain();
    await world.clock.sleep(8_000);
    await outbox.confirm(capture({ id: captureId(4), person: person(4), organization: undefined }));
    void outbox.drain();
    await world.clock.sleep(3_000);
    expect(await world.store.get(captureId(4))).toMatchObject({ state: 'sent' });
    expect(await world.store.get(captureId(3))).toMatchObject({ state: 'waiting' });
    await drained;
  });
});
