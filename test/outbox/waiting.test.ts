import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { capture, captureId } from '../builders/capture.ts';
import { seedToken } from '../sandbox/index.ts';
import { struckBy } from './simulation/struck-by.ts';
import { requestLines, totals } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld } from './simulation/world.ts';

const second = 1_000;
const hour = 3_600 * second;

describe('a capture that waits', () => {
  it('offline: nothing is asked, and it is sent once the network is back', async () => {
    const world = createWorld();
    world.browser.isOnline = false;
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    expect(await outbox.list()).toMatchObject([{ state: 'waiting', reason: { kind: 'offline' } }]);
    expect(world.sandbox.requests).toEqual([]);
    world.browser.isOnline = true;
    await outbox.wake(['offline', 'unreachable']);
    await outbox.drain();
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 1 });
  });

  it('without the permission to call Pipedrive: nothing is asked, and it is sent once it is given back', async () => {
    const world = createWorld();
    world.browser.mayCall = false;
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    expect(await outbox.list()).toMatchObject([{ state: 'waiting', reason: { kind: 'no-permission' } }]);
    expect(world.sandbox.requests).toEqual([]);
    world.browser.mayCall = true;
    await outbox.wake(['no-permission']);
    await outbox.drain();
    expect(totals(world.sandbox).leads).toBe(1);
  });

  it('with a revoked token: the others are not tried, and all are sent with a new one', async () => {
    const world = createWorld();
    world.sandbox.revokeToken(seedToken);
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.confirm(capture({ id: captureId(2) }));
    await outbox.drain();
    expect(world.sandbox.requests).toHaveLength(1);
    world.sandbox.addToken('new-token');
    world.browser.token = 'new-token';
    await outbox.wake(['not-connected', 'unauthorized']);
    await outbox.drain();
    expect(totals(world.sandbox)).toMatchObject({ persons: 1, leads: 2 });
  });

  it('half-way, with a token revoked between person and lead: the new token goes on, and makes nothing again', async () => {
    const world = createWorld();
    world.sandbox.addFault({ effect: { kind: 'answer', status: 401, body: '{"success":false}' }, path: '/v1/leads' });
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    expect(await outbox.list()).toMatchObject([{ state: 'waiting', reason: { kind: 'unauthorized' } }]);
    await outbox.wake(['unauthorized']);
    await outbox.drain();
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 1 });
  });

  it('429 with retry-after: not before that time', async () => {
    const { waitMs, record } = await struckBy({ kind: 'rate-limited', headers: { 'retry-after': '120' } });
    expect(record).toMatchObject({ reason: { kind: 'limited', retryAfterMs: 120_000 } });
    expect(waitMs).toBe(120 * second);
  });

  it('429 without a word about time: a while', async () => {
    const { waitMs, world } = await struckBy({ kind: 'rate-limited' });
    expect(waitMs).toBeGreaterThanOrEqual(second);
    expect(waitMs).toBeLessThanOrEqual(11 * second);
    await waitForAll(world);
    expect(totals(world.sandbox).leads).toBe(1);
  });

  it('403 as a web page: an hour', async () => {
    const { waitMs, record, world } = await struckBy({ kind: 'blocked' });
    expect(record).toMatchObject({ state: 'waiting', reason: { kind: 'blocked' } });
    expect(waitMs).toBe(hour);
    await waitForAll(world);
    expect(totals(world.sandbox).leads).toBe(1);
  });

  it('5xx of one capture: the next one is tried all the same', async () => {
    const world = createWorld();
    world.sandbox.addFault({ effect: { kind: 'server-error' } });
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.confirm(capture({ id: captureId(2) }));
    await outbox.drain();
    expect(await outbox.counts()).toEqual({ waiting: 1, needsUser: 0 });
    expect(totals(world.sandbox).leads).toBe(1);
  });

  it('the day’s tokens used up: sent after midnight', async () => {
    const { world } = await struckBy({ kind: 'budget-empty' });
    await waitForAll(world, 500);
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 1 });
    expect(requestLines(world.sandbox).length).toBeLessThan(60);
  });
});
