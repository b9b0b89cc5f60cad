import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Additions } from '../../utils/lead/capture.ts';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { make, remove } from './simulation/elsewhere.ts';
import { requestLines } from './simulation/totals.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld, type World } from './simulation/world.ts';

const home = { value: 'jane@home.example', label: 'home' };
const work = { value: 'jane@firm.example', label: 'work' };
const mobile = { value: '+1 202 555 0101', label: 'work' };

async function sent(additions: Partial<Additions>, prepare: (world: World) => unknown = () => undefined) {
  const world = createWorld();
  await make(world, 'organizations', { name: 'Firm Ltd' });
  await make(world, 'persons', { name: 'Jane Roe', emails: [home], phones: [] });
  await prepare(world);
  const before = world.sandbox.requests.length;
  const { outbox } = world.startWorker();
  const all = { emails: [], phones: [], organization: false, ...additions };
  const person = capturedPerson({ existingId: 1001, additions: all });
  await outbox.confirm(capture({ person, organization: { name: 'Firm Ltd', existingId: 20_001 } }));
  await waitForAll(world);
  const [jane] = world.sandbox.state().persons;
  return { world, jane, lines: requestLines(world.sandbox).slice(before) };
}

describe('what the user adds to a person who is linked', () => {
  it('comes beside what is there, after the lead', async () => {
    const { jane, lines } = await sent({ emails: [work], phones: [mobile], organization: true });
    expect(jane).toMatchObject({
      emails: [
        { value: 'jane@home.example', primary: true, label: 'home' },
        { value: 'jane@firm.example', primary: false, label: 'work' },
      ],
      phones: [{ value: '+1 202 555 0101', label: 'work' }],
      org_id: 20_001,
    });
    expect(lines).toEqual(['POST /v1/leads', 'GET /api/v2/persons/1001', 'PATCH /api/v2/persons/1001']);
  });

  it('is not added where it is there by now, in whatever writing', async () => {
    const { lines } = await sent(
      { emails: [{ ...home, value: 'Jane@HOME.example' }], phones: [{ ...mobile, value: '+12025550101' }] },
      async (world) => {
        const jane = world.sandbox.store.persons.get(1001);
        if (jane) jane.phones = [{ ...mobile, primary: true }];
      },
    );
    expect(lines).not.toContain('PATCH /api/v2/persons/1001');
  });

  it('replaces no organization', async () => {
    const { jane } = await sent({ organization: true }, async (world) => {
      await make(world, 'organizations', { name: 'Other Ltd' });
      const known = world.sandbox.store.persons.get(1001);
      if (known) known.organizationId = 20_002;
    });
    expect(jane).toMatchObject({ org_id: 20_002 });
  });

  it.each(['before', 'after'] as const)('is there once when the connection breaks %s it is added', async (when) => {
    const { world, jane } = await sent({ emails: [work] }, ({ sandbox }) =>
      sandbox.addFault({ effect: { kind: 'cut', when }, method: 'PATCH', path: '/api/v2/persons/1001' }),
    );
    expect(jane?.emails).toHaveLength(2);
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'sent' });
    expect(world.sandbox.state().leads).toHaveLength(1);
  });

  /** While Leadclip reads what the person has. */
  const removeAfterLead = (world: World) => {
    const late = { kind: 'slow', when: 'before', delayMs: 1_000 } as const;
    world.sandbox.addFault({ effect: late, method: 'GET', path: '/api/v2/persons/1001' });
    void world.clock.wait(1_000).then(() => remove(world, 'persons', 1001));
  };

  it('needs the user when the person is gone after the lead was made', async () => {
    const { world } = await sent({ emails: [work] }, removeAfterLead);
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'needs-user', reason: { kind: 'gone' } });
    expect(world.sandbox.state().leads).toHaveLength(1);
  });

  it('is left out when the user confirms again without the person who is gone: the lead stays as it is', async () => {
    const { world } = await sent({ emails: [work] }, removeAfterLead);
    await world.startWorker().outbox.confirm(capture({ organization: { name: 'Firm Ltd', existingId: 20_001 } }));
    await waitForAll(world);
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'sent', receipt: { personId: 1001 } });
    expect(world.sandbox.state().leads).toMatchObject([{ person_id: 1001 }]);
    expect(world.sandbox.state().persons).toHaveLength(1);
  });

  it('is not overwritten by what another capture has added late', async () => {
    const world = createWorld();
    await make(world, 'persons', { name: 'Jane Roe', emails: [home] });
    // Written after the browser has given up, and before the next capture would have sent its own list.
    const late = { kind: 'slow', when: 'before', delayMs: 20_700 } as const;
    world.sandbox.addFault({ effect: late, method: 'PATCH' });
    const { outbox } = world.startWorker();
    const values = [work.value, 'jr@firm.example'];
    for (const [index, value] of values.entries()) {
      const additions = { emails: [{ value, label: 'work' }], phones: [], organization: false };
      const person = capturedPerson({ existingId: 1001, additions });
      await outbox.confirm(capture({ id: captureId(index + 1), person, organization: undefined }));
      await world.clock.advance(1);
    }
    await outbox.drain();
    await outbox.drain();
    await waitForAll(world);
    const emails = JSON.stringify(world.sandbox.state().persons[0]?.emails);
    for (const value of [home.value, ...values]) expect(emails).toContain(value);
  });
});
