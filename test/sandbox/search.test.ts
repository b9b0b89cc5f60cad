import { describe, expect, it } from 'vitest';
import { type Caller, callerOf, valueAt } from './caller.ts';

async function found({ call }: Caller, query: string, kind = 'persons/search'): Promise<unknown[]> {
  const { data } = await call('GET', `/api/v2/${kind}?${query}`);
  const items: unknown[] = Array.isArray(data.items) ? data.items : [];
  return items.map((hit) => valueAt(hit, 'item', 'name'));
}

async function withAda(caller = callerOf({ searchLagMs: 0 })): Promise<Caller> {
  const person = { name: 'Ada Example', emails: [{ value: 'ada@northwind.example' }], phones: [{ value: '5550101' }] };
  await caller.call('POST', '/api/v2/persons', person);
  await caller.call('POST', '/api/v2/organizations', { name: 'Example Ltd' });
  return caller;
}

describe('searching', () => {
  it('finds parts of values, in any case', async () => {
    const caller = await withAda();
    expect(await found(caller, 'term=aDa')).toEqual(['Ada Example']);
    expect(await found(caller, 'term=northwind')).toEqual(['Ada Example']);
    expect(await found(caller, 'term=0101&fields=phone')).toEqual(['Ada Example']);
    expect(await found(caller, 'term=northwind&fields=name')).toEqual([]);
  });

  it('exactly: the whole value, still in any case', async () => {
    const caller = await withAda();
    const query = 'fields=email&exact_match=true&term=';
    expect(await found(caller, `${query}ADA@northwind.example`)).toEqual(['Ada Example']);
    expect(await found(caller, `${query}northwind.example`)).toEqual([]);
  });

  it('a new record is found only after the index has caught up', async () => {
    const caller = await withAda(callerOf());
    expect(await found(caller, 'term=ada')).toEqual([]);
    await caller.clock.advance(2999);
    expect(await found(caller, 'term=ada')).toEqual([]);
    await caller.clock.advance(1);
    expect(await found(caller, 'term=ada')).toEqual(['Ada Example']);
  });

  it('a changed record is found as it was until the index has caught up', async () => {
    const caller = await withAda(callerOf());
    await caller.clock.advance(5000);
    await caller.call('PATCH', '/api/v2/persons/1001', { name: 'Ada Changed' });
    expect(await found(caller, 'term=ada')).toEqual(['Ada Example']);
    await caller.clock.advance(3000);
    expect(await found(caller, 'term=ada')).toEqual(['Ada Changed']);
  });

  it('deleted records go, or stay', async () => {
    for (const keepDeletedInSearch of [false, true]) {
      const caller = await withAda(callerOf({ searchLagMs: 0, keepDeletedInSearch }));
      await caller.call('DELETE', '/api/v2/persons/1001');
      expect(await found(caller, 'term=ada')).toEqual(keepDeletedInSearch ? ['Ada Example'] : []);
    }
  });

  it('one search over items finds persons and organizations', async () => {
    const caller = await withAda();
    const names = await found(caller, 'term=example&item_types=person,organization', 'itemSearch');
    expect(names.sort()).toEqual(['Ada Example', 'Example Ltd']);
    expect(await found(caller, 'term=example&item_types=organization', 'itemSearch')).toEqual(['Example Ltd']);
  });

  it.each([
    ['persons/search?term=', 'Invalid input: "term" is not allowed to be empty'],
    ['persons/search', 'Invalid input: "term" is not allowed to be empty'],
    ['organizations/search?term=a', 'Invalid input: "term" length must be at least 2 characters long'],
  ])('%s is refused: %s', async (path, error) => {
    const { status, json } = await callerOf().call('GET', `/api/v2/${path}`);
    expect(status).toBe(400);
    expect(json).toMatchObject({ error, code: 'ERR_INVALID_INPUT' });
  });

  it('one character is enough for an exact match', async () => {
    const { call } = callerOf();
    expect((await call('GET', '/api/v2/persons/search?term=a&exact_match=true')).status).toBe(200);
  });

  it('500 hits a page, but 100 when searching over items', async () => {
    const { call } = callerOf();
    expect((await call('GET', '/api/v2/persons/search?term=ab&limit=500')).status).toBe(200);
    expect((await call('GET', '/api/v2/itemSearch?term=ab&limit=101')).status).toBe(400);
  });
});
