import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { decisionOn } from '../../utils/lead/link.ts';
import type { LookUp } from '../../utils/lead/match.ts';
import { matchesIn } from '../../utils/match/looked.ts';
import { capture, capturedPerson } from '../builders/capture.ts';
import { make } from '../outbox/simulation/elsewhere.ts';
import { requestLines } from '../outbox/simulation/totals.ts';
import { createWorld, type World } from '../outbox/simulation/world.ts';
import { lookUp } from './found.ts';
import { finderIn } from './worker.ts';

const nameAlone = { emails: [], phones: [], profileUrl: '', domain: '' };

const email = (value: string) => [{ value, label: 'work' }];

/** The form opens and looks, the user sends what it shows; the requests and tokens of it all. */
async function captured(world: World, looked: LookUp, note = '') {
  world.sandbox.requests.length = 0;
  const before = world.sandbox.tokensUsed();
  const found = await finderIn(world).find(looked);
  const one = capture({
    note,
    person: capturedPerson({
      ...decisionOn({ is: 'open' }, matchesIn(found.person)),
      name: looked.name,
      emails: looked.emails.flatMap(email),
      phones: looked.phones.flatMap(email),
    }),
    organization: looked.organizationName
      ? { ...decisionOn({ is: 'open' }, matchesIn(found.organization)), name: looked.organizationName }
      : undefined,
  });
  const { outbox } = world.startWorker();
  await outbox.confirm(one);
  await outbox.drain();
  expect(await world.store.get(one.id)).toMatchObject({ state: 'sent' });
  return { tokens: world.sandbox.tokensUsed() - before, lines: requestLines(world.sandbox) };
}

async function worldWithJane(address = 'jane@firm.example') {
  const world = createWorld();
  await make(world, 'organizations', { name: 'Firm Ltd' });
  await make(world, 'persons', { name: 'Jane Roe', emails: [{ value: address }], org_id: 20_001 });
  await world.clock.advance(3_600_000);
  return world;
}

describe('the tokens of a capture, its look-up included', () => {
  it('are 20 + 10 for a known person, in two requests', async () => {
    const { tokens, lines } = await captured(await worldWithJane(), lookUp());
    expect(lines).toEqual(['GET /api/v2/itemSearch', 'POST /v1/leads']);
    expect(tokens).toBe(30);
  });

  it('are 20 + 10 for a known person with free mail', async () => {
    const free = lookUp({ emails: ['jane@mail.example'], domain: '' });
    const { tokens } = await captured(await worldWithJane('jane@mail.example'), free);
    expect(tokens).toBe(30);
  });

  it('are 20 + 5 + 5 + 10 for a new person with a new organization', async () => {
    const { tokens, lines } = await captured(createWorld(), lookUp());
    expect(lines).toEqual([
      'GET /api/v2/itemSearch',
      'POST /api/v2/organizations',
      'POST /api/v2/persons',
      'POST /v1/leads',
    ]);
    expect(tokens).toBe(40);
  });

  it('are 10 more for a note', async () => {
    expect((await captured(createWorld(), lookUp(), 'Met at the fair')).tokens).toBe(50);
  });

  it('are 20 more for a new organization that no word of the e-mail tells of: it has a search of its own', async () => {
    const free = lookUp({ emails: ['jane@mail.example'], domain: '' });
    expect((await captured(createWorld(), free)).tokens).toBe(60);
  });

  it('are 20 + 5 + 10 for somebody of whom only the name is known', async () => {
    const { tokens, lines } = await captured(createWorld(), lookUp({ ...nameAlone, organizationName: '' }));
    expect(lines).toEqual(['GET /api/v2/itemSearch', 'POST /api/v2/persons', 'POST /v1/leads']);
    expect(tokens).toBe(35);
  });

  it('are 20 + 5 + 5 + 10, too, for a new person without e-mail with a new organization', async () => {
    const { tokens, lines } = await captured(createWorld(), lookUp(nameAlone));
    expect(lines).toEqual([
      'GET /api/v2/itemSearch',
      'POST /api/v2/organizations',
      'POST /api/v2/persons',
      'POST /v1/leads',
    ]);
    expect(tokens).toBe(40);
  });

  it('are 10 more for one without e-mail at a known organization: the newest person is noted first', async () => {
    const { tokens, lines } = await captured(
      await worldWithJane('max@firm.example'),
      lookUp({ ...nameAlone, name: 'Ann Poe' }),
    );
    expect(lines).toEqual(['GET /api/v2/itemSearch', 'GET /api/v2/persons', 'POST /api/v2/persons', 'POST /v1/leads']);
    expect(tokens).toBe(45);
  });

  it('are 35 for a new person with a known organization', async () => {
    const { tokens } = await captured(await worldWithJane('max@firm.example'), lookUp());
    expect(tokens).toBe(35);
  });
});
