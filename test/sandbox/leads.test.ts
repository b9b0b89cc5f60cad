import { describe, expect, it } from 'vitest';
import { callerOf, withPerson } from './caller.ts';

const invalid = "Couldn't create lead, body is invalid.";

describe('creating a lead', () => {
  it('answers 201, with what was sent and what Pipedrive adds', async () => {
    const { call, personId } = await withPerson();
    const value = { amount: 1500, currency: 'EUR' };
    const { status, data } = await call('POST', '/v1/leads', { title: 'A', person_id: personId, value, channel: 2 });
    expect(status).toBe(201);
    expect(data).toMatchObject({ title: 'A', value, channel: 2, origin: 'API', visible_to: '3', owner_id: 501 });
    expect(data.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it.each([
    [{}, '"title" is required'],
    [{ title: 7 }, '"title" must be a string'],
    [{ title: '' }, '"title" is not allowed to be empty'],
    [{ title: 'x'.repeat(256) }, '"title" length must be less than or equal to 255 characters long'],
    [{ title: 'x', owner_id: null }, '"owner_id" must be a number'],
    [{ title: 'x', person_id: '1001' }, '"person_id" must be a number'],
    [{ title: 'x', label_ids: 'hot' }, '"label_ids" must be an array'],
    [{ title: 'x', label_ids: ['hot'] }, '"label_ids[0]" must be a valid GUID'],
    [{ title: 'x', value: 500 }, '"value" must be of type object'],
    [{ title: 'x', value: { amount: 5 } }, '"value.currency" is required'],
    [{ title: 'x', visible_to: 3 }, '"visible_to" must be one of [1, 3, 5, 7]'],
    [{ title: 'x', channel: '2' }, '"channel" must be a number'],
    [{ title: 'x', expected_close_date: '31.12.2026' }, '"expected_close_date" must be in YYYY-MM-DD format'],
    [{ title: 'x', expected_close_date: null }, '"expected_close_date" must be a string'],
    [{ title: 'x', was_seen: 1 }, '"was_seen" must be a boolean'],
    [{ title: 'x', note: 'hello' }, '"note" is not allowed'],
    [{ title: 'x' }, 'One of the "person_id" or "organization_id" must be set.'],
  ])('%j is refused: %s', async (body, error_info) => {
    const { call, sandbox } = callerOf();
    const { status, json } = await call('POST', '/v1/leads', body);
    expect(status).toBe(400);
    expect(json).toEqual({ success: false, error: invalid, error_info, data: null, additional_data: null });
    expect(sandbox.store.leads.size).toBe(0);
  });

  it('the first mistake alone is named', async () => {
    const { json } = await callerOf().call('POST', '/v1/leads', { title: 1, channel: 'x', foo: 1 });
    expect(json.error_info).toBe('"title" must be a string');
  });

  it('a body without the JSON content type is not read', async () => {
    const { call } = callerOf();
    const { json } = await call('POST', '/v1/leads', { title: 'x' }, { 'x-api-token': 'sandbox-token' });
    expect(json.error_info).toBe('"title" is required');
  });

  it.each([
    [{ person_id: 999 }, 'Person was not found.'],
    [{ organization_id: 999 }, 'Organization was not found.'],
    [{ owner_id: 999 }, 'Owner was not found.'],
    [{ channel: 999 }, 'Channel was not found.'],
    [{ value: { amount: 1, currency: 'XXX' } }, 'Currency XXX is not known.'],
    [{ label_ids: ['00000000-0000-1000-8000-000000000000'] }, 'Label was not found.'],
  ])('%j names something unknown: the status can be chosen', async (part, error) => {
    for (const unknownReferenceStatus of [400, 404] as const) {
      const { call, personId } = await withPerson({ unknownReferenceStatus });
      const { status, json } = await call('POST', '/v1/leads', { title: 'x', person_id: personId, ...part });
      expect({ status, error: json.error }).toEqual({ status: unknownReferenceStatus, error });
    }
  });

  it('a user who may not add leads gets 403', async () => {
    const { call, personId } = await withPerson({ canAddLeads: false });
    expect((await call('POST', '/v1/leads', { title: 'x', person_id: personId })).status).toBe(403);
  });

  it('unknown keys can be ignored and the older wording used', async () => {
    const { call, personId } = await withPerson({ unknownLeadKeys: 'ignore', leadErrorWording: 'older' });
    expect((await call('POST', '/v1/leads', { title: 'x', person_id: personId, foo: 1 })).status).toBe(201);
    expect((await call('POST', '/v1/leads', {})).json.error).toBe('provided dataset is not valid');
  });
});

describe('origin_id', () => {
  it('is kept as sent, returned by every call, and not unique', async () => {
    const { call, personId } = await withPerson();
    const body = { title: 'x', person_id: personId, origin_id: ' Ä:1 ' };
    const first = await call('POST', '/v1/leads', body);
    expect((await call('POST', '/v1/leads', body)).status).toBe(201);
    const path = `/v1/leads/${first.data.id}`;
    expect(first.data.origin_id).toBe(' Ä:1 ');
    expect((await call('GET', path)).data.origin_id).toBe(' Ä:1 ');
    expect((await call('PATCH', path, { title: 'y' })).data.origin_id).toBe(' Ä:1 ');
    expect((await call('GET', '/v1/leads')).list).toMatchObject([{ origin_id: ' Ä:1 ' }, { origin_id: ' Ä:1 ' }]);
  });

  it('cannot be changed: PATCH refuses it, or ignores it', async () => {
    const { call, personId, sandbox } = await withPerson();
    const { data } = await call('POST', '/v1/leads', { title: 'x', person_id: personId, origin_id: 'a' });
    const change = () => call('PATCH', `/v1/leads/${data.id}`, { origin_id: 'b' });
    expect((await change()).json.error_info).toBe('"origin_id" is not allowed');
    sandbox.changeSettings({ originIdInPatch: 'ignore' });
    expect(await change()).toMatchObject({ status: 200, data: { origin_id: 'a' } });
  });
});

describe('changing and deleting a lead', () => {
  it('null unsets, but a person or an organization must remain', async () => {
    const { call, personId } = await withPerson();
    const { data } = await call('POST', '/v1/leads', { title: 'x', person_id: personId, channel: 1 });
    expect((await call('PATCH', `/v1/leads/${data.id}`, { channel: null })).data.channel).toBeNull();
    const alone = await call('PATCH', `/v1/leads/${data.id}`, { person_id: null });
    expect(alone.json.error_info).toBe('One of the "person_id" or "organization_id" must be set.');
  });

  it('an archived lead leaves the list and cannot be edited', async () => {
    const { call, personId, sandbox } = await withPerson();
    const { data } = await call('POST', '/v1/leads', { title: 'x', person_id: personId });
    const path = `/v1/leads/${data.id}`;
    await call('PATCH', path, { is_archived: true });
    expect((await call('GET', '/v1/leads')).list).toEqual([]);
    expect((await call('GET', '/v1/leads/archived')).list).toHaveLength(1);
    expect((await call('PATCH', path, { is_archived: false })).status).toBe(403);
    sandbox.changeSettings({ canUnarchive: true });
    expect((await call('PATCH', path, { is_archived: false })).status).toBe(200);
  });

  it('a deleted lead is not found', async () => {
    const { call, personId } = await withPerson();
    const { data } = await call('POST', '/v1/leads', { title: 'x', person_id: personId });
    expect((await call('DELETE', `/v1/leads/${data.id}`)).data).toEqual({ id: data.id });
    const { status, json } = await call('GET', `/v1/leads/${data.id}`);
    expect(status).toBe(404);
    expect(json).toMatchObject({ error: 'requested lead not found', error_info: 'Object was not found.' });
  });
});
