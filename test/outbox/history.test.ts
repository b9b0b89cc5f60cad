import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/lead/capture.ts';
import { historyMaxLength } from '../../utils/lead/history-entry.ts';
import type { WaitingRecord } from '../../utils/outbox/record.ts';
import { sentFrom } from '../../utils/outbox/sent.ts';
import { capture, captureId } from '../builders/capture.ts';
import { createWorld, type World } from './simulation/world.ts';

const page = { title: 'Our team', url: 'https://firm.example/team?utm_source=mail#jane' };
const onPage = capture({ page });

async function send(world: World, ...captures: Capture[]) {
  const { outbox } = world.startWorker();
  for (const one of captures) {
    await outbox.confirm(one);
    await outbox.drain();
    await world.clock.advance(1_000);
  }
  return outbox;
}

describe('the history', () => {
  it('remembers what was sent, newest first, and what came of it', async () => {
    const outbox = await send(createWorld(), onPage, capture({ id: captureId(2) }));
    expect(await outbox.history()).toMatchObject([
      { id: captureId(2), receipt: { created: ['lead'] } },
      { id: captureId(1), person: 'Jane Roe', receipt: { leadId: expect.any(String), personId: 1001 } },
    ]);
  });

  it('remembers nothing when the user doesn’t want it', async () => {
    const world = createWorld();
    world.browser.keepsHistory = false;
    const outbox = await send(world, onPage);
    expect(await outbox.history()).toEqual([]);
    expect(await outbox.capturedBefore(page.url)).toBeUndefined();
  });

  it('knows what is waiting only once it is sent', async () => {
    const world = createWorld();
    world.browser.isOnline = false;
    expect(await (await send(world, onPage)).history()).toEqual([]);
  });

  it('forgets what was taken back', async () => {
    const outbox = await send(createWorld(), onPage);
    expect(await outbox.undo(onPage.id)).toBe(true);
    await outbox.drain();
    expect(await outbox.history()).toEqual([]);
    expect(await outbox.capturedBefore(page.url)).toBeUndefined();
  });

  it('forgets all of it when it is purged, and nothing of what is waiting', async () => {
    const world = createWorld();
    const outbox = await send(world, onPage);
    await outbox.confirm(capture({ id: captureId(2) }));
    await outbox.purgeHistory();
    expect(await outbox.history()).toEqual([]);
    expect(await outbox.counts()).toMatchObject({ waiting: 1 });
  });

  it('keeps the last 500', async () => {
    const { store } = createWorld();
    for (let number = 1; number <= historyMaxLength + 2; number += 1) {
      const one = capture({ id: captureId(number) });
      const common = { version: 1, id: one.id, confirmedAt: 0 } as const;
      const waiting: WaitingRecord = { ...common, state: 'waiting', capture: one, journal: {}, tries: 0, dueAt: 0 };
      await store.put(waiting, number, true);
      await store.put(sentFrom(waiting, number), number, true);
    }
    const history = await store.listHistory();
    expect(history).toHaveLength(historyMaxLength);
    expect([history.at(0)?.id, history.at(-1)?.id]).toEqual([captureId(502), captureId(3)]);
  });
});

describe('a page that was captured before', () => {
  it('is known by its address, however one came to it', async () => {
    const outbox = await send(createWorld(), onPage);
    expect(await outbox.capturedBefore('https://firm.example/team/?gclid=5')).toMatchObject({ id: onPage.id });
    expect(await outbox.capturedBefore('https://firm.example/team/jane')).toBeUndefined();
    expect(await outbox.capturedBefore('about:blank')).toBeUndefined();
  });

  it('is known by its newest capture', async () => {
    const outbox = await send(createWorld(), onPage, capture({ id: captureId(2), page }));
    expect(await outbox.capturedBefore(page.url)).toMatchObject({ id: captureId(2) });
  });

  it('is found without a request', async () => {
    const world = createWorld();
    const outbox = await send(world, onPage);
    const before = world.sandbox.requests.length;
    await outbox.capturedBefore(page.url);
    expect(world.sandbox.requests.length).toBe(before);
  });
});
