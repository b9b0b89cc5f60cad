import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
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

function personAt(email: string, name = 'Jane Roe') {
  return capturedPerson({ name, emails: [{ value: email, label: 'work' }] });
}
