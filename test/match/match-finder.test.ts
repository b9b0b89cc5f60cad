import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { answerLifeMs } from '../../utils/match/match-finder.ts';
import { capture } from '../builders/capture.ts';
import { make } from '../outbox/simulation/elsewhere.ts';
import { requestLines } from '../outbox/simulation/totals.ts';
import { createWorld } from '../outbox/simulation/world.ts';
import type { SandboxSettings } from '../sandbox/index.ts';
import { lookUp } from './found.ts';
import { finderIn } from './worker.ts';

const nobody = { person: { state: 'checked', matches: [] }, organization: { state: 'checked', matches: [] } };

async function worldWithJane(settings: Partial<SandboxSettings> = {}) {
  const world = createWorld({ settings });
  await make(world, 'organizations', { name: 'Firm Ltd', address: { value: '1 Harbour Street' } });
  await make(world, 'persons', { name: 'Jane Roe', emails: [{ value: 'jane@firm.example' }], org_id: 20_001 });
  await world.clock.advance(10_000);
  world.sandbox.requests.length = 0;
  return world;
}

describe('looking for a person and an organization', () => {
  it('finds both by one search, with what tells them from others', async () => {
    const world = await worldWithJane();
    expect(await finderIn(world).find(lookUp())).toMatchObject({
      person: {
        state: 'checked',
        matches: [
          {
            id: 1001,
            reason: 'sameEmail',
            certainty: 'certain',
            organization: { id: 20_001, name: 'Firm Ltd' },
            ownerId: 501,
            emails: ['jane@firm.example'],
          },
        ],
      },
      organization: { state: 'checked', matches: [{ id: 20_001, certainty: 'certain', address: '1 Harbour Street' }] },
    });
    expect(requestLines(world.sandbox)).toEqual(['GET /api/v2/itemSearch']);
  });

  it('finds the people of a company who are known by name alone, though no e-mail of theirs is', async () => {
    const world = await worldWithJane();
    const found = await finderIn(world).find(lookUp({ emails: [], domain: '' }));
    expect(found.person).toMatchObject({ matches: [{ id: 1001, reason: 'sameNameAndOrganization' }] });
  });

  it('tells of an open lead since when it is there', async () => {
    const world = await worldWithJane();
    const { outbox } = world.startWorker();
    const madeAt = world.now();
    await outbox.confirm(capture());
    await outbox.drain();
    await world.clock.advance(3_600_000);
    const { person } = await finderIn(world).find(lookUp());
    const [lead] = (person?.state === 'checked' ? person.matches[0]?.openLeads : undefined) ?? [];
    expect(lead?.title).toBe('Firm Ltd – Jane Roe');
    expect(Math.abs((lead?.since ?? 0) - madeAt)).toBeLessThan(60_000);
  });

  it('not found is an answer', async () => {
    expect(await finderIn(createWorld()).find(lookUp())).toEqual(nobody);
  });

  it.each([
    ['offline', 'offline'],
    ['a limit', 'limited'],
    ['a refusal', 'forbidden'],
    ['a server in trouble', 'server'],
  ])('%s is another one, and not kept', async (_, kind) => {
    const world = createWorld();
    const finder = finderIn(world);
    if (kind === 'offline') world.browser.isOnline = false;
    if (kind === 'limited') world.sandbox.addFault({ effect: { kind: 'rate-limited' } });
    if (kind === 'forbidden') world.sandbox.addFault({ effect: { kind: 'forbidden' } });
    if (kind === 'server') world.sandbox.addFault({ effect: { kind: 'server-error', when: 'before' } });
    const unchecked = { state: 'could-not-check', failure: { kind } };
    expect(await finder.find(lookUp())).toMatchObject({ person: unchecked, organization: unchecked });
    world.browser.isOnline = true;
    expect(await finder.find(lookUp())).toEqual(nobody);
  });

  it('says nothing of a company that was not searched for', async () => {
    const free = lookUp({ emails: ['jane@mail.example'], domain: '' });
    expect(await finderIn(createWorld()).find(free)).toEqual({
      person: { state: 'checked', matches: [] },
      organization: { state: 'could-not-check', failure: undefined },
    });
  });

  it('says nothing of who may be among what a page of the search left out', async () => {
    const world = createWorld({ settings: { burstPerTwoSeconds: null } });
    for (let count = 0; count < 101; count += 1) await make(world, 'organizations', { name: `Firm ${count} Ltd` });
    await world.clock.advance(10_000);
    const unchecked = { state: 'could-not-check', failure: undefined };
    expect(await finderIn(world).find(lookUp())).toEqual({ person: unchecked, organization: unchecked });
    expect(await world.store.trace(['person jane@firm.example'])).toBeUndefined();
  });

  it('costs nothing for some minutes when the form is opened again, or another name is typed', async () => {
    const world = await worldWithJane();
    const finder = finderIn(world);
    await Promise.all([finder.find(lookUp()), finder.find(lookUp())]);
    await finder.find(lookUp({ name: 'Janet Roe' }));
    expect(world.sandbox.requests).toHaveLength(1);
    await world.clock.advance(answerLifeMs);
    await finder.find(lookUp());
    expect(world.sandbox.requests).toHaveLength(2);
  });

  it('knows nothing any more of the Pipedrive that was disconnected', async () => {
    const world = await worldWithJane();
    const finder = finderIn(world);
    await finder.find(lookUp());
    finder.forget();
    await finder.find(lookUp());
    expect(world.sandbox.requests).toHaveLength(2);
  });

  it('knows at once what Leadclip has made itself, without a request', async () => {
    const world = createWorld({ settings: { searchLagMs: 60_000 } });
    const { outbox } = world.startWorker();
    await outbox.confirm(capture());
    await outbox.drain();
    const before = world.sandbox.requests.length;
    expect(await finderIn(world).find(lookUp())).toMatchObject({
      person: { matches: [{ id: 1001, reason: 'madeHere', certainty: 'certain' }] },
      organization: { matches: [{ id: 20_001, reason: 'madeHere', certainty: 'certain' }] },
    });
    expect(world.sandbox.requests).toHaveLength(before);
  });

  it.each([0, 60_000])(
    'does not offer what the user has undone, %i ms before the search knows',
    async (searchLagMs) => {
      const world = createWorld({ settings: { searchLagMs, keepDeletedInSearch: true } });
      const { outbox } = world.startWorker();
      await outbox.confirm(capture());
      await outbox.drain();
      await outbox.undo(capture().id);
      await outbox.drain();
      expect(world.sandbox.store.persons.get(1001)?.isDeleted).toBe(true);
      const found = await finderIn(world).find(lookUp());
      expect(found.person).toMatchObject({ matches: [] });
    },
  );
});
