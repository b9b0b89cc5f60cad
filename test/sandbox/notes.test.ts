import { describe, expect, it } from 'vitest';
import { callerOf, valueAt, withPerson } from './caller.ts';

describe('notes', () => {
  it('are created with 200; flags go in as numbers and come out as booleans', async () => {
    const { call, personId } = await withPerson();
    const lead = await call('POST', '/v1/leads', { title: 'L', person_id: personId });
    const body = { content: '<p>Hello</p>', lead_id: lead.data.id, pinned_to_lead_flag: 1 };
    const { status, data } = await call('POST', '/v1/notes', body);
    expect(status).toBe(200);
    const expected = { content: '<p>Hello</p>', pinned_to_lead_flag: true, add_time: '2026-11-23 09:00:00' };
    expect(data).toMatchObject({ ...expected, person_id: null, user: { name: 'Sandbox User', is_you: true } });
  });

  it.each([
    [{}, 400, '"content" is required'],
    [{ content: 'x' }, 400, 'Note must be associated with at least one organization, person, deal, lead or project.'],
    [{ content: 'x', person_id: 999 }, 404, 'Person was not found.'],
    [{ content: 'x', lead_id: '00000000-0000-1000-8000-000000000000' }, 404, 'Lead was not found.'],
    [{ content: 'x'.repeat(100_001), person_id: 1001 }, 400, 'Note content is too long.'],
  ])('%#: %j is refused', async (body, status, error) => {
    const { call } = await withPerson();
    expect(await call('POST', '/v1/notes', body)).toMatchObject({ status, json: { error } });
  });

  it('only an admin writes in another name', async () => {
    const { call, personId, sandbox } = await withPerson();
    const body = { content: 'x', person_id: personId };
    expect((await call('POST', '/v1/notes', { ...body, user_id: 502 })).data.user_id).toBe(502);
    sandbox.addToken('second', 502);
    const headers = { 'x-api-token': 'second', 'content-type': 'application/json' };
    expect((await call('POST', '/v1/notes', { ...body, user_id: 501 }, headers)).status).toBe(403);
  });

  it('are listed by what they belong to, in pages with the nested form', async () => {
    const { call, personId } = await withPerson();
    for (const content of ['a', 'b']) await call('POST', '/v1/notes', { content, person_id: personId });
    const { list, json } = await call('GET', `/v1/notes?person_id=${personId}&limit=1`);
    expect(list).toMatchObject([{ content: 'a', person: { name: 'Ada Example' } }]);
    const pagination = { start: 0, limit: 1, more_items_in_collection: true, next_start: 1 };
    expect(json.additional_data).toEqual({ pagination });
    expect((await call('GET', '/v1/notes?person_id=999')).list).toEqual([]);
  });

  it('once deleted are not found', async () => {
    const { call, personId } = await withPerson();
    const { data } = await call('POST', '/v1/notes', { content: 'x', person_id: personId });
    expect((await call('DELETE', `/v1/notes/${data.id}`)).json).toEqual({ success: true, data: true });
    expect((await call('GET', `/v1/notes/${data.id}`)).status).toBe(404);
  });
});

describe('what a directory is made of', () => {
  it('the user and the company', async () => {
    const { data } = await callerOf().call('GET', '/v1/users/me');
    expect(data).toMatchObject({ name: 'Sandbox User', company_name: 'Sandbox Company', company_domain: 'sandbox' });
  });

  it('two users, one of them the one who asks', async () => {
    expect((await callerOf().call('GET', '/v1/users')).list).toMatchObject([{ is_you: true }, { is_you: false }]);
  });

  it('the labels Hot, Warm and Cold, and those made since, with 200', async () => {
    const { call } = callerOf();
    expect((await call('POST', '/v1/leadLabels', { name: 'New', color: 'green' })).status).toBe(200);
    const names = (await call('GET', '/v1/leadLabels')).list.map((label) => valueAt(label, 'name'));
    expect(names).toEqual(['Hot', 'Warm', 'Cold', 'New']);
    expect((await call('POST', '/v1/leadLabels', { name: 'X', color: 'mauve' })).status).toBe(400);
  });

  it('currencies, narrowed by a term', async () => {
    const { list } = await callerOf().call('GET', '/v1/currencies?term=yen');
    expect(list).toMatchObject([{ code: 'JPY', decimal_points: 0, symbol: '¥' }]);
  });
});
