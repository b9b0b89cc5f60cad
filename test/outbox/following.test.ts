import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { capture, captureId } from '../builders/capture.ts';
import { turns } from './simulation/fake-clock.ts';
import { createWorld } from './simulation/world.ts';

describe('following a capture', () => {
  it('answers when it is sent', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    const drained = outbox.drain();
    expect(await outbox.settled(captureId(1))).toMatchObject({ state: 'sent' });
    await drained;
  });

  it('answers when it waits for later', async () => {
    const world = createWorld();
    world.browser.isOnline = false;
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    const drained = outbox.drain();
    expect(await outbox.settled(captureId(1))).toMatchObject({ state: 'waiting', reason: { kind: 'offline' } });
    await drained;
  });

  it('answers that there is none', async () => {
    expect(await createWorld().startWorker().outbox.settled(captureId(1))).toBeUndefined();
  });

  it('answers when another one’s failure ended the sending before its turn came', async () => {
    const world = createWorld();
    world.sandbox.addFault({ effect: { kind: 'cut' } });
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.confirm(capture({ id: captureId(2) }));
    const followed = outbox.settled(captureId(2));
    await outbox.drain();
    expect(await Promise.race([followed, turns(20)])).toMatchObject({ state: 'waiting' });
  });

  it('answers when nothing is being sent', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    expect(await Promise.race([outbox.settled(captureId(1)), turns(20)])).toMatchObject({ state: 'waiting' });
  });

  it('answers that it is gone when it is discarded before its turn', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.confirm(capture({ id: captureId(2) }));
    const drained = outbox.drain();
    const followed = outbox.settled(captureId(2));
    await Promise.all([outbox.discard(captureId(2)), drained]);
    expect(await followed).toBeUndefined();
  });
});
