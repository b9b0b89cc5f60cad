import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { requestLines, totals } from './simulation/totals.ts';
import { createWorld, type World } from './simulation/world.ts';

/** The search knows everything by then, and the outbox has forgotten it. */
const laterMs = 3_600_000;

async function sent(world: World, ...captures: ReturnType<typeof capture>[]) {
  const { outbox } = world.startWorker();
  for (const one of captures) await outbox.confirm(one);
  await outbox.drain();
}

describe('a capture, when all goes well', () => {
  it('of a new person at a new organization looks for both, makes both, then the lead, then the note', async () => {
    const world = createWorld();
    await sent(world, capture({ note: 'Met at the fair' }));
    expect(requestLines(world.sandbox)).toEqual([
      'GET /api/v2/persons/search',
      'GET /api/v2/organizations/search',
      'POST /api/v2/organizations',
      'POST /api/v2/persons',
      'POST /v1/leads',
      'POST /v1/notes',
    ]);
    expect(world.sandbox.tokensUsed()).toBe(70);
    expect(totals(world.sandbox)).toEqual({ organizations: 1, persons: 1, leads: 1, notes: 1 });
  });

  it('of a person known at the captured organization takes two requests', async () => {
    const world = createWorld();
    await sent(world, capture());
    await world.clock.advance(laterMs);
    const before = world.sandbox.requests.length;
    await sent(world, capture({ id: captureId(2) }));
    expect(requestLines(world.sandbox).slice(before)).toEqual(['GET /api/v2/persons/search', 'POST /v1/leads']);
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 1, leads: 2 });
  });

  it('of a known person somewhere else links the person and makes the organization', async () => {
    const world = createWorld();
    await sent(world, capture());
    await world.clock.advance(laterMs);
    await sent(world, capture({ id: captureId(2), organization: { name: 'Other Ltd' } }));
    expect(totals(world.sandbox)).toMatchObject({ organizations: 2, persons: 1, leads: 2 });
    expect(world.sandbox.state().leads[1]).toMatchObject({ person_id: 1001, organization_id: 20_002 });
  });

  it('of an organization alone makes a lead of the organization', async () => {
    const world = createWorld();
    await sent(world, capture({ person: undefined }));
    expect(totals(world.sandbox)).toEqual({ organizations: 1, persons: 0, leads: 1, notes: 0 });
    expect(world.sandbox.state().leads[0]).toMatchObject({ person_id: null, organization_id: 20_001 });
  });

  it('of a person alone makes a lead of the person', async () => {
    const world = createWorld();
    await sent(world, capture({ organization: undefined }));
    expect(totals(world.sandbox)).toEqual({ organizations: 0, persons: 1, leads: 1, notes: 0 });
  });

  it('of persons without e-mail makes each of them: a name is no proof', async () => {
    const world = createWorld();
    const person = capturedPerson({ emails: [] });
    await sent(world, capture({ person }), capture({ id: captureId(2), person }));
    expect(totals(world.sandbox)).toMatchObject({ organizations: 1, persons: 2, leads: 2 });
  });

  it('puts its own id into the lead, and links person and organization', async () => {
    const world = createWorld();
    await sent(world, capture());
    const { leads, persons } = world.sandbox.state();
    expect(leads[0]).toMatchObject({ origin_id: captureId(1), person_id: 1001, organization_id: 20_001 });
    expect(persons[0]).toMatchObject({ name: 'Jane Roe', org_id: 20_001 });
  });

  it('leaves a receipt with ids, and nothing of the person', async () => {
    const world = createWorld();
    await sent(world, capture({ note: 'Met at the fair' }));
    const record = await world.store.get(captureId(1));
    expect(record).toMatchObject({
      state: 'sent',
      receipt: { leadId: expect.any(String), personId: 1001, organizationId: 20_001, noteId: 300_001 },
    });
    expect(JSON.stringify(record)).not.toMatch(/Jane|Firm Ltd|firm\.|Met at/);
  });

  it('is sent after those that were confirmed before it', async () => {
    const world = createWorld();
    const second = capture({ id: captureId(2), lead: { title: 'Second' } });
    const { outbox } = world.startWorker();
    await outbox.confirm(capture({ id: captureId(9), lead: { title: 'First' } }));
    await world.clock.advance(1);
    await outbox.confirm(second);
    await outbox.drain();
    expect(world.sandbox.state().leads.map(({ title }) => title)).toEqual(['First', 'Second']);
  });
});
