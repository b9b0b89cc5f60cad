import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { capture, capturedPerson, captureId } from '../builders/capture.ts';
import type { SandboxCore } from '../sandbox/index.ts';
import { waitForAll } from './simulation/wait-for-all.ts';
import { createWorld } from './simulation/world.ts';

/** As browsers do when a connection breaks: the next such request arrives twice, and the client hears of neither. */
function sendTwice(sandbox: SandboxCore, path: string): void {
  const handle = sandbox.handle;
  sandbox.handle = async (request) => {
    if (request.method !== 'POST' || !request.url.startsWith(path)) return handle(request);
    sandbox.handle = handle;
    await handle(request);
    await handle(request);
    return { kind: 'cut' };
  };
}

/** How many of each there are; Pipedrive keeps deleted persons and organizations for a while. */
function alive(sandbox: SandboxCore) {
  const { leads, persons, organizations, notes } = sandbox.state();
  const count = (records: Record<string, unknown>[]) => records.filter((record) => record.is_deleted !== true).length;
  return { leads: leads.length, persons: count(persons), organizations: count(organizations), notes: notes.length };
}

describe.each(['/api/v2/organizations', '/api/v2/persons', '/v1/leads', '/v1/notes'])('POST %s sent twice', (path) => {
  it('leaves one of each: the second is taken back', async () => {
    const world = createWorld();
    sendTwice(world.sandbox, path);
    await world.startWorker().outbox.confirm(capture({ note: 'Met at the fair' }));
    await waitForAll(world);
    expect(alive(world.sandbox)).toEqual({ leads: 1, persons: 1, organizations: 1, notes: 1 });
  });

  it('leaves the second where the user may not delete', async () => {
    const world = createWorld();
    sendTwice(world.sandbox, path);
    world.sandbox.addFault({ effect: { kind: 'forbidden' }, method: 'DELETE', times: null });
    await world.startWorker().outbox.confirm(capture({ note: 'Met at the fair' }));
    await waitForAll(world);
    expect(await world.store.get(captureId(1))).toMatchObject({ state: 'sent' });
  });
});

it('a namesake with another phone who came in the same minute is not taken back', async () => {
  const world = createWorld();
  const namesake = {
    name: 'Jane Roe',
    emails: [{ value: 'jane@firm.example' }],
    phones: [{ value: '+44 20 7946 0111' }],
  };
  const handle = world.sandbox.handle;
  world.sandbox.handle = async (request) => {
    if (request.method !== 'POST' || request.url !== '/api/v2/persons') return handle(request);
    world.sandbox.handle = handle;
    await handle(request);
    await handle({ ...request, body: JSON.stringify(namesake) });
    return { kind: 'cut' };
  };
  await world.startWorker().outbox.confirm(capture({ person: capturedPerson() }));
  await waitForAll(world);
  expect(alive(world.sandbox).persons).toBe(2);
});

it('what was made for another capture of the name is not taken back, though both came in the same minute', async () => {
  const world = createWorld();
  world.sandbox.addFault({ effect: { kind: 'cut', when: 'after' }, method: 'POST', path: '/api/v2/persons' });
  const person = capturedPerson({ emails: [] });
  for (const number of [1, 2]) {
    const { outbox } = world.startWorker();
    await outbox.confirm(capture({ id: captureId(number), person, organization: undefined }));
    await outbox.drain();
  }
  await waitForAll(world);
  expect(alive(world.sandbox)).toMatchObject({ leads: 2, persons: 2 });
});
