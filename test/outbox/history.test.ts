import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/lead/capture.ts';
import { historyMaxLength } from '../../utils/lead/history-entry.ts';
import { receiptLinks } from '../../utils/lead/receipt.ts';
import type { WaitingRecord } from '../../utils/outbox/record.ts';
import { sentFrom } from '../../utils/outbox/sent.ts';
import { capture, captureId } from '../builders/capture.ts';
import { createWorld, type World } from './simulation/world.ts';

const page = { title: 'Our team', url: 'https://firm.example/team?utm_source=mail#jane' };
const onPage = capture({ page });
const common = { version: 1, id: onPage.id, confirmedAt: 0 } as const;

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

describe('whose Pipedrive a capture went to', () => {
  it('is remembered when another company is connected later', async () => {
    const world = createWorld();
    world.browser.companyDomain = 'acme';
    const outbox = await send(world, onPage);
    world.browser.companyDomain = 'other';
    const [entry] = await outbox.history();
    expect(receiptLinks(entry?.receipt ?? { leadId: '' }, 'other').lead).toMatch(/^https:\/\/acme\.pipedrive\.com/);
  });

  it('is given once to what was remembered before that was noted', async () => {
    const world = createWorld();
    const sent = { ...common, state: 'sent', sentAt: 1, receipt: { leadId: 'lead' } } as const;
    await world.store.put({ ...common, state: 'waiting', capture: onPage, journal: {}, tries: 0, dueAt: 0 }, 0, true);
    await world.store.put(sent, 1, true);
    await world.store.nameCompany('acme');
    await world.store.nameCompany('other');
    const receipt = { leadId: 'lead', companyDomain: 'acme' };
    expect(await world.store.listHistory()).toMatchObject([{ receipt }]);
    expect(await world.store.get(onPage.id)).toEqual({ ...sent, receipt });
  });

  it('is nothing that a capture on its way gets', async () => {
    const { store } = createWorld();
    const waiting = { ...common, state: 'waiting', capture: onPage, journal: {}, tries: 0, dueAt: 0 } as const;
    await store.put(waiting, 0, true);
    await store.nameCompany('acme');
    expect(await store.get(onPage.id)).toEqual(waiting);
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
