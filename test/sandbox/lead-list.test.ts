import { describe, expect, it } from 'vitest';
import { valueAt, withPerson } from './caller.ts';
import type { SandboxSettings } from './settings.ts';

async function withLeads(count: number, settings: Partial<SandboxSettings> = {}) {
  const caller = await withPerson({ burstPerTwoSeconds: null, ...settings });
  for (let index = 0; index < count; index += 1) {
    await caller.clock.advance(1000);
    await caller.call('POST', '/v1/leads', { title: `Lead ${index}`, person_id: caller.personId });
  }
  const titles = async (query: string) =>
    (await caller.call('GET', `/v1/leads?${query}`)).list.map((lead) => valueAt(lead, 'title'));
  return { ...caller, titles };
}

describe('the list of leads', () => {
  it('runs from the oldest on, or as asked', async () => {
    const { titles } = await withLeads(3);
    expect(await titles('')).toEqual(['Lead 0', 'Lead 1', 'Lead 2']);
    expect(await titles('sort=add_time%20DESC&limit=2')).toEqual(['Lead 2', 'Lead 1']);
    expect(await titles('sort=was_seen%20ASC,title%20DESC')).toEqual(['Lead 2', 'Lead 1', 'Lead 0']);
  });

  it('refuses to sort by what is no field of a lead', async () => {
    const { call } = await withLeads(0);
    for (const sort of ['origin_id', 'title UP', 'constructor']) {
      expect((await call('GET', `/v1/leads?sort=${encodeURIComponent(sort)}`)).status).toBe(400);
    }
  });

  it('is narrowed by person, organization, owner and time of change, and by nothing else', async () => {
    const { titles, personId, call } = await withLeads(2);
    expect(await titles(`person_id=${personId}`)).toHaveLength(2);
    expect(await titles('person_id=999')).toEqual([]);
    expect(await titles('organization_id=999')).toEqual([]);
    expect(await titles('owner_id=502')).toEqual([]);
    expect(await titles('updated_since=2026-11-23T09:00:02Z')).toEqual(['Lead 1']);
    expect(await titles('origin_id=nothing&title=nothing')).toHaveLength(2);
    expect((await call('GET', '/v1/leads?updated_since=yesterday')).status).toBe(400);
  });

  it('ends a page in the nested form, or in the flat one', async () => {
    const { call, sandbox } = await withLeads(3);
    const page = { start: 0, limit: 2, more_items_in_collection: true };
    const read = async () => (await call('GET', '/v1/leads?limit=2')).json.additional_data;
    expect(await read()).toEqual({ pagination: { ...page, next_start: 2 } });
    sandbox.changeSettings({ leadPagination: 'flat' });
    expect(await read()).toEqual(page);
    const rest = await call('GET', '/v1/leads?start=2&limit=2');
    expect(rest.list).toHaveLength(1);
    expect(rest.json.additional_data).toMatchObject({ start: 2, more_items_in_collection: false });
  });

  it('can be told to lag behind', async () => {
    const { titles, clock } = await withLeads(1, { listLagMs: 500 });
    expect(await titles('')).toEqual([]);
    await clock.advance(500);
    expect(await titles('')).toEqual(['Lead 0']);
  });
});
