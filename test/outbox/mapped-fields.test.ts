import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Mapped } from '../../utils/lead/capture.ts';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import { totals } from './simulation/totals.ts';
import { createWorld, type World } from './simulation/world.ts';

const profile = 'https://www.linkedin.com/in/jane';

function keyOf({ sandbox }: World, owner: 'person' | 'deal', name: string): string {
  return sandbox.store.fields[owner].find((field) => field.name === name)?.code ?? '';
}

const mappedTo = (key: string): { mapped: Mapped } => ({
  mapped: { values: { [key]: profile }, inWords: `Profile: ${profile}` },
});

async function sent(world: World, confirmed: ReturnType<typeof capture>) {
  const { outbox } = world.startWorker();
  await outbox.confirm(confirmed);
  await outbox.drain();
  expect(await outbox.settled(confirmed.id)).toMatchObject({ state: 'sent' });
  return world.sandbox.state();
}

it('a new person gets the mapped value in its field; the note is the user’s alone', async () => {
  const world = createWorld();
  const key = keyOf(world, 'person', 'LinkedIn profile');
  const person = capturedPerson({ ...mappedTo(key), ownerId: 502, visibleTo: '1' });
  const state = await sent(world, capture({ person, note: 'Met at the fair' }));
  expect(state.persons[0]).toMatchObject({ custom_fields: { [key]: profile }, owner_id: 502, visible_to: 1 });
  expect(state.notes.map(({ content }) => content)).toEqual(['Met at the fair']);
});

it('a person who is there keeps what is there, and the value goes into the note', async () => {
  const world = createWorld({ settings: { searchLagMs: 0 } });
  const key = keyOf(world, 'person', 'LinkedIn profile');
  await sent(world, capture());
  const state = await sent(world, capture({ id: captureId(2), person: capturedPerson(mappedTo(key)) }));
  expect(state.persons).toMatchObject([{ custom_fields: { [key]: null } }]);
  expect(state.notes.map(({ content }) => content)).toEqual([`Profile: ${profile}`]);
});

it('a field that has vanished since it was mapped doesn’t keep the lead back; the value goes into the note', async () => {
  const gone = 'e'.repeat(40);
  const world = createWorld();
  const person = capturedPerson(mappedTo(gone));
  const lead = { title: 'Firm Ltd – Jane Roe', mapped: { values: { [gone]: 'Tartu' }, inWords: 'Location: Tartu' } };
  const state = await sent(world, capture({ person, lead, note: 'Met at the fair' }));
  expect(totals(world.sandbox)).toEqual({ organizations: 1, persons: 1, leads: 1, notes: 1 });
  expect(state.notes[0]?.content).toBe(`Met at the fair<br><br>Profile: ${profile}<br><br>Location: Tartu`);
});

it('a field that has vanished and that Pipedrive ignores instead of refusing doesn’t lose its value, either', async () => {
  const gone = 'e'.repeat(40);
  const world = createWorld({ settings: { unknownLeadKeys: 'ignore' } });
  const lead = { title: 'Flour', mapped: { values: { [gone]: 'Tartu' }, inWords: 'Location: Tartu' } };
  const state = await sent(world, capture({ lead, note: 'Met at the fair' }));
  expect(totals(world.sandbox)).toMatchObject({ leads: 1, notes: 1 });
  expect(state.notes[0]?.content).toBe('Met at the fair<br><br>Location: Tartu');
});

it('nor does one that is ignored in a lead whose answer was lost', async () => {
  const gone = 'e'.repeat(40);
  const world = createWorld({ settings: { unknownLeadKeys: 'ignore' } });
  world.sandbox.addFault({ effect: { kind: 'server-error', when: 'after' }, method: 'POST', path: '/v1/leads' });
  const lead = { title: 'Flour', mapped: { values: { [gone]: 'Tartu' }, inWords: 'Location: Tartu' } };
  const { outbox } = world.startWorker();
  await outbox.confirm(capture({ lead }));
  for (let tries = 0; tries < 3; tries += 1) {
    await outbox.drain();
    await world.clock.advance(60_000);
  }
  expect(totals(world.sandbox)).toMatchObject({ leads: 1, notes: 1 });
});

it('the receipt says that a field is gone, and only then', async () => {
  const gone = 'e'.repeat(40);
  const world = createWorld();
  const { outbox } = world.startWorker();
  const person = capturedPerson(mappedTo(gone));
  for (const one of [capture({ person }), capture({ id: captureId(2) })]) await outbox.confirm(one);
  await outbox.drain();
  expect(await outbox.settled(captureId(1))).toMatchObject({ state: 'sent', receipt: { isFieldGone: true } });
  expect(await outbox.settled(captureId(2))).not.toHaveProperty('receipt.isFieldGone');
});

it('a built-in field that the account has lost doesn’t, either', async () => {
  const world = createWorld({ settings: { contactSync: false, companyData: false } });
  const organization = {
    name: 'Firm Ltd',
    mapped: { values: { website: 'https://firm.example' }, inWords: 'Website: https://firm.example' },
  };
  const person = capturedPerson({ mapped: { values: { job_title: 'Buyer' }, inWords: 'Role: Buyer' } });
  const state = await sent(world, capture({ person, organization }));
  expect(state.notes[0]?.content).toContain('Role: Buyer');
});

it('a lead has the mapped value in its own field', async () => {
  const world = createWorld();
  const key = keyOf(world, 'deal', 'Background');
  const state = await sent(world, capture({ lead: { title: 'Flour', ...mappedTo(key) } }));
  expect(state.leads[0]).toMatchObject({ [key]: profile });
  expect(state.notes).toEqual([]);
});
