import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { type FaultOrder, seedToken } from '../sandbox/index.ts';
import { totals } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld, type World } from './simulation/world.ts';

const second = 1_000;
const hour = 3_600 * second;
const year = 365 * 24 * hour;

const other = capture({ id: captureId(2), lead: { title: 'Other' } });

/** One capture has met what stops everything, in a worker that is gone; another one was confirmed since. */
async function paused(prepare: (world: World) => void) {
  const world = createWorld();
  prepare(world);
  const { outbox, life } = world.startWorker();
  await outbox.confirm(capture());
  await outbox.drain();
  life.end();
  const next = world.startWorker();
  await next.outbox.confirm(other);
  return { world, outbox: next.outbox, asked: world.sandbox.requests.length };
}

const fault = (effect: FaultOrder['effect']) => (world: World) => world.sandbox.addFault({ effect });
const revoked = ({ sandbox }: World) => sandbox.revokeToken(seedToken);
const withoutToken = ({ browser }: World) => {
  browser.token = undefined;
};
const locked = ({ browser }: World) => {
  browser.token = { kind: 'locked' };
};
const offline = ({ browser }: World) => {
  browser.isOnline = false;
};
const withoutPermission = ({ browser }: World) => {
  browser.mayCall = false;
};

function mend({ sandbox, browser }: World) {
  sandbox.addToken(seedToken);
  Object.assign(browser, { isOnline: true, mayCall: true, token: seedToken });
}

const untold = { kind: 'rate-limited', headers: { 'retry-after': '120' } } as const;

const spentBudget = ({ sandbox }: World) =>
  sandbox.addFault({
    effect: { kind: 'rate-limited', headers: { 'x-ratelimit-remaining': '5' } },
    method: 'POST',
  });

describe('what stops everything', () => {
  it.each([
    ['429', fault(untold), 'limited', 120 * second],
    ['the empty budget of the day', spentBudget, 'spent', 60 * second],
    ['403 as a web page', fault({ kind: 'blocked' }), 'blocked', hour],
    ['401', revoked, 'unauthorized', 24 * hour],
    ['no token', withoutToken, 'not-connected', 24 * hour],
    ['no passphrase', locked, 'locked', 24 * hour],
    ['no permission', withoutPermission, 'no-permission', hour],
    ['no network', offline, 'offline', 60 * second],
  ])('%s holds the whole queue, in the next life of the worker, too', async (_, prepare, kind, waitMs) => {
    const { world, outbox, asked } = await paused(prepare);
    const until = world.now() + waitMs;
    mend(world);
    await outbox.drain();
    await world.clock.advance(waitMs - 1);
    await outbox.drain();
    expect(world.sandbox.requests).toHaveLength(asked);
    expect(await outbox.counts()).toMatchObject({ waiting: 2, pause: { until, reason: { kind } } });
    expect(await world.store.nextDueAt(world.now())).toBe(until);
    await world.clock.advance(1);
    await outbox.drain();
    expect(totals(world.sandbox).leads).toBe(2);
    expect(await outbox.counts()).toEqual({ waiting: 0, needsUser: 0 });
  });

  it('is the reason of every capture that waits behind it, and of one that is confirmed meanwhile', async () => {
    const { world, outbox } = await paused(fault({ kind: 'blocked' }));
    const held = { state: 'waiting', reason: { kind: 'blocked' }, dueAt: world.now() + hour };
    expect(await outbox.list()).toMatchObject([held, held]);
    const drained = outbox.drain();
    expect(await outbox.settled(other.id)).toMatchObject(held);
    await drained;
  });

  it('sets no alarm where nothing waits', async () => {
    const { world, outbox } = await paused(fault({ kind: 'blocked' }));
    await outbox.discard(captureId(1));
    await outbox.discard(other.id);
    expect(await world.store.nextDueAt(world.now())).toBeUndefined();
  });

  it.each([
    ['5xx', { kind: 'server-error' }],
    ['a lost answer', { kind: 'cut' }],
    ['a refusal', { kind: 'forbidden' }],
  ] as const)('is not %s of one capture', async (_, effect) => {
    const { world, outbox } = await paused(fault(effect));
    await outbox.drain();
    expect(totals(world.sandbox).leads).toBe(1);
  });
});

describe('a pause is lifted', () => {
  it.each([
    ['by connecting', revoked, ['not-connected', 'unauthorized']],
    ['by connecting for the first time', withoutToken, ['not-connected', 'unauthorized']],
    ['by the passphrase', locked, ['locked']],
    ['by the network', offline, ['offline', 'unreachable']],
    ['by the permission', withoutPermission, ['no-permission']],
  ] as const)('%s', async (_, prepare, reasons) => {
    const { world, outbox } = await paused(prepare);
    mend(world);
    await outbox.wake([...reasons]);
    await outbox.drain();
    expect(totals(world.sandbox).leads).toBe(2);
  });

  it('not by what it doesn’t wait for', async () => {
    const { world, outbox, asked } = await paused(fault({ kind: 'blocked' }));
    await outbox.wake(['offline', 'unreachable', 'not-connected', 'unauthorized', 'no-permission']);
    await outbox.drain();
    expect(world.sandbox.requests).toHaveLength(asked);
  });

  it('by the user who tries any capture again: then all are tried', async () => {
    const { world, outbox } = await paused(fault({ kind: 'blocked' }));
    await outbox.retry(other.id);
    await outbox.drain();
    expect(totals(world.sandbox).leads).toBe(2);
  });

  it('by connecting while a capture is being refused for the old token', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    world.sandbox.addFault({ effect: { kind: 'answer', status: 401, body: '{"success":false}' } });
    const { handle } = world.sandbox;
    let woken: Promise<void> | undefined;
    world.sandbox.handle = (request) => {
      woken ??= outbox.wake(['not-connected', 'unauthorized']);
      return handle(request);
    };
    await outbox.drain();
    await woken;
    await outbox.drain();
    expect(totals(world.sandbox).leads).toBe(1);
  });
});

it('an empty budget is tried again after a minute, ten minutes, and then every hour, until something was sent', async () => {
  const world = createWorld();
  const spent = { kind: 'rate-limited', headers: { 'x-ratelimit-remaining': '9' } } as const;
  const fault = { effect: spent, method: 'POST', times: null };
  world.sandbox.addFault(fault);
  const waits: number[] = [];
  for (let number = 1; number <= 4; number += 1) {
    const { outbox } = world.startWorker();
    await outbox.confirm(capture({ id: captureId(number) }));
    await outbox.drain();
    const dueAt = await world.store.nextDueAt(world.now());
    if (dueAt === undefined) break;
    waits.push(dueAt - world.now());
    await world.clock.advance(dueAt - world.now());
  }
  expect(waits.map((ms) => Math.round(ms / (60 * second)))).toEqual([1, 10, 60, 60]);
  world.sandbox.clearFaults();
  await waitForAll(world);
  world.sandbox.addFault(fault);
  const { outbox } = world.startWorker();
  await outbox.confirm(capture({ id: captureId(9) }));
  await outbox.drain();
  expect(await world.store.nextDueAt(world.now())).toBe(world.now() + 60 * second);
});

describe('a clock that jumps during a pause', () => {
  it('back by an hour prolongs it by an hour, no more', async () => {
    const { world } = await paused(fault({ kind: 'blocked' }));
    const start = world.clock.now();
    world.browser.clockOffsetMs = -hour;
    await waitForAll(world);
    expect(totals(world.sandbox).leads).toBe(2);
    expect(world.clock.now()).toBeLessThan(start + 2.1 * hour);
  });

  it.each([-50 * year, 50 * year])('by years leaves nothing waiting for years', async (byMs) => {
    const { world, outbox } = await paused(fault({ kind: 'blocked' }));
    world.browser.clockOffsetMs = byMs;
    expect(await world.store.nextDueAt(world.now())).toBeLessThanOrEqual(world.now());
    await outbox.drain();
    expect(totals(world.sandbox).leads).toBe(2);
  });
});

describe('a pause of seconds', () => {
  const refusesLeads = (times: number | null): FaultOrder => ({
    effect: { kind: 'rate-limited', headers: { 'retry-after': '2' } },
    method: 'POST',
    path: '/v1/leads',
    times,
  });

  it('that is met while another capture takes longer: the course goes on with the others', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    for (const count of [1, 2, 3, 4, 5, 6]) await outbox.confirm(capture({ id: captureId(count) }));
    const slow = { kind: 'slow', when: 'before', delayMs: 5 * second } as const;
    world.sandbox.addFault({ effect: slow, method: 'POST', path: '/v1/leads', times: 1 });
    world.sandbox.addFault(refusesLeads(1));
    await outbox.drain();
    expect(totals(world.sandbox).leads).toBe(6);
  });

  it('counts each time that it is met anew in one course', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    for (let count = 1; count <= 60; count += 1) {
      const person = capturedPerson({ emails: [{ value: `jane${count}@firm.example`, label: 'work' }] });
      await outbox.confirm(capture({ id: captureId(count), person, organization: undefined }));
    }
    world.sandbox.addFault(refusesLeads(null));
    await outbox.drain();
    const { pause } = await outbox.counts();
    expect(pause).toMatchObject({ inARow: 2 });
  });
});
