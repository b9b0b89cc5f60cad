import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { requestLines, totals } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld } from './simulation/world.ts';

const wrong = capture({ lead: { title: 'Firm Ltd – Jane Roe', channel: 4_711 } });

const refusal = (words: string) => ({
  kind: 'answer' as const,
  status: 400,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ success: false, error: words }),
});

async function refusedOnce(path: string, words: string, first = capture()) {
  const world = createWorld();
  world.sandbox.addFault({ effect: refusal(words), method: 'POST', path });
  const { outbox } = world.startWorker();
  await outbox.confirm(first);
  await outbox.drain();
  return { world, outbox };
}

describe('a refused capture', () => {
  it('names the field', async () => {
    const { outbox } = await refusedOnce('/v1/leads', '"channel" must be a number', wrong);
    expect(await outbox.list()).toMatchObject([
      { state: 'needs-user', reason: { kind: 'refused', status: 400, field: 'channel' } },
    ]);
  });

  it('is mended under the same id, and what was made already is not made again', async () => {
    const { world, outbox } = await refusedOnce('/v1/leads', '"channel" must be a number', wrong);
    await outbox.confirm(capture({ lead: { title: 'Mended' } }));
    await outbox.drain();
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 1 });
    expect(world.sandbox.state().leads[0]).toMatchObject({ title: 'Mended', origin_id: captureId(1) });
  });

  it('with another e-mail is looked for again', async () => {
    const { world, outbox } = await refusedOnce('/api/v2/persons', 'Validation failed: emails: bad value');
    await world.startWorker().outbox.confirm(capture({ id: captureId(2), person: personAt('known@firm.example') }));
    await waitForAll(world);
    await world.clock.advance(3_600_000);
    await outbox.confirm(capture({ person: personAt('known@firm.example') }));
    await outbox.drain();
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 2 });
  });

  it('for another person than the one that was found goes to the other one', async () => {
    const { world } = await refusedOnce('/nothing', '');
    await world.clock.advance(3_600_000);
    world.sandbox.addFault({ effect: refusal('"title" is odd'), method: 'POST', path: '/v1/leads' });
    const { outbox } = world.startWorker();
    await outbox.confirm(capture({ id: captureId(2) }));
    await outbox.drain();
    await outbox.confirm(capture({ id: captureId(2), person: personAt('max@firm.example', 'Max Muster') }));
    await outbox.drain();
    const { leads, persons } = world.sandbox.state();
    expect(persons.map(({ name }) => name)).toEqual(['Jane Roe', 'Max Muster']);
    expect(leads.map(({ person_id }) => person_id)).toEqual([1001, 1002]);
  });

  it('keeps the person that it has made, whatever else is mended', async () => {
    const { world, outbox } = await refusedOnce('/v1/leads', '"channel" must be a number', wrong);
    await outbox.confirm(capture({ person: capturedPerson({ name: 'Jane Q. Roe' }) }));
    await outbox.drain();
    expect(totals(world.sandbox)).toMatchObject({ persons: 1, leads: 1 });
    expect(requestLines(world.sandbox).filter((line) => line === 'POST /api/v2/persons')).toHaveLength(1);
  });
});

const lostAnswer = { kind: 'cut', when: 'after' } as const;

describe('a capture that is opened from the outbox and mended', () => {
  it('while it waits and nothing was begun is sent as it is now', async () => {
    const world = createWorld();
    world.browser.isOnline = false;
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    expect(await outbox.mend(capture({ person: personAt('max@firm.example', 'Max Muster') }))).toBe('stored');
    world.browser.isOnline = true;
    await outbox.wake(['offline']);
    await outbox.drain();
    expect(totals(world.sandbox)).toMatchObject({ persons: 1, leads: 1 });
    expect(world.sandbox.state().persons[0]).toMatchObject({ name: 'Max Muster' });
  });

  it('while it is held with its batch goes on by itself, and stays the batch’s', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    const batchId = captureId(50);
    await outbox.confirm(capture({ batchId }));
    await world.store.update(captureId(1), (record) => {
      if (record?.state !== 'waiting') return undefined;
      const { dueAt: _, ...rest } = record;
      return { ...rest, state: 'held' };
    });
    expect(await outbox.mend(capture({ lead: { title: 'Mended' } }))).toBe('stored');
    await outbox.drain();
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'sent', batchId });
    expect(world.sandbox.state().leads).toMatchObject([{ title: 'Mended' }]);
  });

  it('while it waits with whom it has found goes to whom it is about now', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    await outbox.confirm(capture({ id: captureId(2) }));
    await outbox.drain();
    world.browser.isOnline = false;
    await outbox.confirm(capture());
    await outbox.drain();
    expect(await world.store.get(captureId(1))).toMatchObject({
      state: 'waiting',
      journal: { person: { how: 'found' } },
    });
    expect(await outbox.mend(capture({ person: personAt('max@firm.example', 'Max Muster') }))).toBe('stored');
    world.browser.isOnline = true;
    await outbox.wake(['offline']);
    await outbox.drain();
    const { leads, persons, organizations } = world.sandbox.state();
    expect(persons.map(({ name }) => name)).toEqual(['Jane Roe', 'Max Muster']);
    expect(organizations).toHaveLength(1);
    expect(leads.map(({ person_id }) => person_id)).toEqual([1001, 1002]);
  });

  it('after it was begun is not', async () => {
    const world = createWorld();
    world.sandbox.addFault({ effect: lostAnswer, method: 'POST', path: '/v1/leads' });
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    expect(await world.store.get(captureId(1))).toMatchObject({
      state: 'waiting',
      journal: { lead: { state: 'asked' } },
    });
    expect(await outbox.mend(capture({ lead: { title: 'Mended' } }))).toBe('begun');
    await waitForAll(world);
    expect(await outbox.mend(capture({ lead: { title: 'Mended' } }))).toBe('begun');
    expect(world.sandbox.state().leads).toMatchObject([{ title: 'Firm Ltd – Jane Roe' }]);
  });

  it('while it is being sent waits for the sender, and is not taken from under it', async () => {
    const world = createWorld();
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    const sending = outbox.drain();
    await vi.waitFor(() => expect(requestLines(world.sandbox)).not.toEqual([]));
    const mending = world.startWorker().outbox.mend(capture({ lead: { title: 'Mended' } }));
    await sending;
    expect(await mending).toBe('begun');
    expect(world.sandbox.state().leads).toMatchObject([{ title: 'Firm Ltd – Jane Roe' }]);
  });

  it('twice, because the first answer was lost, is mended once', async () => {
    const { world, outbox } = await refusedOnce('/v1/leads', '"channel" must be a number', wrong);
    const mended = capture({ lead: { title: 'Mended' } });
    expect(await outbox.mend(mended)).toBe('stored');
    expect(await outbox.mend(mended)).toBe('begun');
    await outbox.drain();
    expect(totals(world.sandbox)).toMatchObject({ persons: 1, leads: 1 });
  });

  it('finds the person again that it may have made, whatever was typed over it', async () => {
    const world = createWorld();
    world.sandbox.addFault({ effect: lostAnswer, method: 'POST', path: '/api/v2/persons' });
    world.sandbox.addFault({ effect: { kind: 'forbidden' }, method: 'GET', path: '/api/v2/persons', skip: 1 });
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    await waitForAll(world);
    expect(await world.store.get(captureId(1))).toMatchObject({
      state: 'needs-user',
      journal: { person: { state: 'asked' } },
    });
    const typed = capture({ person: personAt('other@firm.example', 'Other Roe'), lead: { title: 'Mended' } });
    expect(await outbox.mend(typed)).toBe('stored');
    await waitForAll(world);
    expect(world.sandbox.state().persons).toMatchObject([{ name: 'Jane Roe' }]);
    expect(world.sandbox.state().leads).toMatchObject([{ title: 'Mended', person_id: 1001 }]);
  });
});

function personAt(email: string, name = 'Jane Roe') {
  return capturedPerson({ name, emails: [{ value: email, label: 'work' }] });
}
