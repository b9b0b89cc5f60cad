import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { captureId } from '../builders/capture.ts';
import { struckBy } from './simulation/struck-by.ts';
import { totals } from './simulation/totals.ts';

const hour = 3_600_000;

describe('a capture that needs the user', () => {
  it('402: says that the account is not open, in Pipedrive’s words', async () => {
    const { record } = await struckBy({ kind: 'payment-required' });
    expect(record).toMatchObject({
      state: 'needs-user',
      reason: { kind: 'suspended', words: 'Company account is not open.' },
    });
  });

  it('403 in JSON: says that it is forbidden, in Pipedrive’s words', async () => {
    const { record } = await struckBy({ kind: 'forbidden' });
    expect(record).toMatchObject({
      state: 'needs-user',
      reason: { kind: 'forbidden', words: 'You do not have permissions to do this.' },
    });
  });

  it('is not tried again by itself', async () => {
    const { world } = await struckBy({ kind: 'forbidden' });
    await world.clock.advance(48 * hour);
    await world.startWorker().outbox.drain();
    expect(world.sandbox.requests).toHaveLength(1);
  });

  it('is sent when the user tries again and the reason has gone', async () => {
    const { world, outbox } = await struckBy({ kind: 'forbidden' });
    await outbox.retry(captureId(1));
    await outbox.drain();
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 1 });
  });
});
