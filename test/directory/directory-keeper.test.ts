import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { freshForMs } from '../../utils/directory/directory-keeper.ts';
import { account, heldStore, keeperOnSandbox } from './keeper-on-sandbox.ts';

/** All that was begun and isn't held has ended. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

const pathsOf = (requests: { path: string }[]) => requests.map(({ path }) => path);

it('costs 80 tokens in six requests', async () => {
  const { keeper, sandbox } = keeperOnSandbox();
  const answer = await keeper.refresh();
  expect(answer.ok).toBe(true);
  expect(pathsOf(sandbox.requests)).toEqual([
    '/v1/users',
    '/v1/leadLabels',
    '/v1/currencies',
    '/api/v2/dealFields',
    '/api/v2/personFields',
    '/api/v2/organizationFields',
  ]);
  expect(sandbox.requests.reduce((sum, { tokenCost }) => sum + tokenCost, 0)).toBe(80);
});

it('offers users, labels, currencies, channels and every type of custom field', async () => {
  const { keeper } = keeperOnSandbox();
  await keeper.refresh();
  const { directory } = (await keeper.get()) ?? {};
  expect(directory?.users).toEqual([
    { id: 501, name: 'Sandbox User' },
    { id: 502, name: 'Second User' },
  ]);
  expect(directory?.labels.map(({ name, color }) => [name, color])).toEqual([
    ['Hot', 'red'],
    ['Warm', 'yellow'],
    ['Cold', 'blue'],
  ]);
  expect(directory?.currencies[0]).toEqual({ code: 'EUR', name: 'Euro' });
  expect(directory?.channels).toContainEqual({ id: 2, label: 'Trade fair' });
  expect(new Set(directory?.customFields.map(({ type }) => type)).size).toBe(16);
});

it('offers the fields of persons and organizations that take a text', async () => {
  const { keeper, sandbox } = keeperOnSandbox();
  sandbox.changeSettings({ contactSync: true, companyData: false });
  await keeper.refresh();
  const { directory } = (await keeper.get()) ?? {};
  expect(directory?.personFields.map(({ name, type }) => [name, type])).toEqual([
    ['LinkedIn profile', 'varchar'],
    ['Job title', 'varchar'],
    ['Postal address', 'address'],
  ]);
  expect(directory?.organizationFields.map(({ key }) => key)).toEqual([
    'address',
    expect.stringMatching(/^[0-9a-f]{40}$/),
  ]);
});

it('tells the custom fields that a lead must have from those that only some stages of a deal must have', async () => {
  const { keeper, sandbox } = keeperOnSandbox();
  const [one, two, three] = sandbox.store.fields.deal.filter(({ isCustom }) => isCustom);
  if (one) one.required = { stageIds: [], statuses: {} };
  if (two) two.required = { stageIds: [4], statuses: {} };
  if (three) three.required = { stageIds: [], statuses: { 1: ['won'] } };
  await keeper.refresh();
  const { directory } = (await keeper.get()) ?? {};
  expect(directory?.customFields.filter(({ isRequired }) => isRequired).map(({ name }) => name)).toEqual([one?.name]);
});

it('is asked for once a day, also by a worker that was started anew', async () => {
  const { keeper, start, sandbox, clock } = keeperOnSandbox();
  await keeper.refresh();
  await clock.advance(freshForMs);
  expect(await start().get()).toBeDefined();
  expect(sandbox.requests).toHaveLength(6);
});

it('is shown although it is stale, and is fetched anew behind the back', async () => {
  const { keeper, sandbox, clock } = keeperOnSandbox();
  await keeper.refresh();
  sandbox.store.labels.push({ id: 'new', name: 'New', color: 'green', createdAt: 0, updatedAt: 0 });
  await clock.advance(freshForMs + 1);
  expect((await keeper.get())?.directory.labels).toHaveLength(3);
  await expect.poll(async () => (await keeper.get())?.directory.labels).toHaveLength(4);
  expect(sandbox.requests).toHaveLength(12);
});

it('is stale when the clock was set back', async () => {
  const { keeper, start, sandbox, clock } = keeperOnSandbox();
  await clock.advance(freshForMs);
  await keeper.refresh();
  await clock.advance(-1_000);
  await start().get();
  await expect.poll(() => sandbox.requests.length).toBe(12);
});

it('is usable offline', async () => {
  const { keeper, world, clock } = keeperOnSandbox();
  await keeper.refresh();
  world.isOnline = false;
  await clock.advance(7 * freshForMs);
  expect((await keeper.get())?.directory.users).toHaveLength(2);
  expect(await keeper.refresh()).toEqual({ ok: false, failure: { kind: 'offline' } });
  expect((await keeper.get())?.directory.users).toHaveLength(2);
});

it('is fetched once when two ask at a time', async () => {
  const { keeper, sandbox } = keeperOnSandbox();
  await Promise.all([keeper.refresh(), keeper.refresh()]);
  expect(sandbox.requests).toHaveLength(6);
});

describe('a fetch that ends while somebody reads that nothing is kept', () => {
  it('is not followed by another when the reading comes back after its end', async () => {
    const { keeperOn, sandbox } = keeperOnSandbox();
    const { store, hold } = heldStore();
    const keeper = keeperOn(store);
    const fetched = keeper.refresh();
    const letGo = hold();
    const got = keeper.get();
    await fetched;
    letGo();
    expect(await got).toBeUndefined();
    await settled();
    expect(sandbox.requests).toHaveLength(6);
  });

  it('is what one gets who then asks for it because there was nothing', async () => {
    const { keeperOn, sandbox } = keeperOnSandbox();
    const keeper = keeperOn(heldStore().store);
    const fetched = keeper.refresh();
    expect(await keeper.get()).toBeUndefined();
    const view = await fetched;
    expect(await keeper.fetchIfStale()).toEqual(view);
    expect(sandbox.requests).toHaveLength(6);
  });

  it('is not enough for one who wants it anew', async () => {
    const { keeper, sandbox } = keeperOnSandbox();
    await keeper.refresh();
    await keeper.refresh();
    expect(sandbox.requests).toHaveLength(12);
  });
});

it('is fetched for one who has none when nothing is kept, when it is stale, and when it cannot be read', async () => {
  const { keeper, keeperOn, sandbox, clock } = keeperOnSandbox();
  expect(await keeper.fetchIfStale()).toMatchObject({ ok: true });
  expect(sandbox.requests).toHaveLength(6);
  await clock.advance(freshForMs + 1);
  expect(await keeper.fetchIfStale()).toMatchObject({ ok: true });
  expect(sandbox.requests).toHaveLength(12);
  const broken = keeperOn({ ...heldStore().store, read: () => Promise.reject(new Error('The disk is broken.')) });
  expect(await broken.fetchIfStale()).toMatchObject({ ok: true });
  expect(sandbox.requests).toHaveLength(18);
});

it('is fetched for one who connects just after somebody looked without a connection', async () => {
  const { keeper, world } = keeperOnSandbox();
  for (let ticks = 0; ticks < 20; ticks += 1) {
    world.account = undefined;
    expect(await keeper.get()).toBeUndefined();
    for (let tick = 0; tick < ticks; tick += 1) await undefined;
    world.account = account;
    expect(await keeper.refresh()).toMatchObject({ ok: true });
  }
});

it('belongs to one user of one company', async () => {
  const { keeper, world } = keeperOnSandbox();
  await keeper.refresh();
  world.account = { ...account, userId: 502 };
  expect(await keeper.get()).toBeUndefined();
});

it('is not kept when the user disconnected while it was fetched', async () => {
  const { keeper, world, sandbox } = keeperOnSandbox();
  const refreshed = keeper.refresh();
  world.account = undefined;
  await refreshed;
  world.account = account;
  const before = sandbox.requests.length;
  expect(await keeper.get()).toBeUndefined();
  await expect.poll(() => sandbox.requests.length).toBeGreaterThan(before);
});

it('is forgotten', async () => {
  const { keeper } = keeperOnSandbox();
  await keeper.refresh();
  await keeper.forget();
  expect(await keeper.get()).toBeUndefined();
});

it('leaves out what this user may not see', async () => {
  const { keeper, sandbox } = keeperOnSandbox();
  const forbidden = { status: 403, headers: { 'content-type': 'application/json' }, body: '{"success":false}' };
  sandbox.addFault({ effect: { kind: 'answer', ...forbidden }, path: '/v1/users' });
  await keeper.refresh();
  const { directory } = (await keeper.get()) ?? {};
  expect(directory?.users).toEqual([]);
  expect(directory?.labels).toHaveLength(3);
});

it('follows the cursor of the deal fields to its end', async () => {
  const { keeper, sandbox } = keeperOnSandbox();
  for (let position = 0; position < 600; position += 1) {
    const code = position.toString(16).padStart(40, 'f');
    sandbox.store.fields.deal.push({ code, name: `Field ${position}`, type: 'varchar', options: null, isCustom: true });
  }
  await keeper.refresh();
  expect((await keeper.get())?.directory.customFields).toHaveLength(616);
  expect(pathsOf(sandbox.requests).filter((path) => path === '/api/v2/dealFields')).toHaveLength(2);
});

it('takes in a label that was made on the spot, and makes none of a name that is there', async () => {
  const { keeper, sandbox } = keeperOnSandbox();
  await keeper.refresh();
  const made = await keeper.ensureLabel('Fair', 'purple');
  expect(made).toMatchObject({ ok: true, value: { name: 'Fair', color: 'purple' } });
  expect((await keeper.get())?.directory.labels.map(({ name }) => name)).toContain('Fair');
  expect(await keeper.ensureLabel(' fair ', 'red')).toEqual(made);
  expect(sandbox.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

it('finds the label that was made although the answer got lost', async () => {
  const { keeper, sandbox } = keeperOnSandbox();
  await keeper.refresh();
  sandbox.addFault({ effect: { kind: 'cut', when: 'after' }, method: 'POST', path: '/v1/leadLabels' });
  expect(await keeper.ensureLabel('Fair', 'purple')).toMatchObject({ ok: true, value: { name: 'Fair' } });
  expect(sandbox.state().labels.filter(({ name }) => name === 'Fair')).toHaveLength(1);
});

it('is handed out although the disk refuses to keep it', async () => {
  const { keeperOn } = keeperOnSandbox();
  const keeper = keeperOn({
    read: async () => undefined,
    write: () => Promise.reject(new Error('The disk is full.')),
    clear: async () => {},
  });
  expect(await keeper.refresh()).toMatchObject({ ok: true, value: { directory: { channels: { length: 4 } } } });
});
