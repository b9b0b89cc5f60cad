import { describe, expect, it } from 'vitest';
import { callerOf, valueAt, withPerson } from './caller.ts';

const person = { name: 'Ada Example', emails: [{ value: 'ada@northwind.example' }] };

describe('persons', () => {
  it('are created with 200, the first e-mail made primary and labelled work', async () => {
    const { status, data } = await callerOf().call('POST', '/api/v2/persons', person);
    expect(status).toBe(200);
    expect(data).toMatchObject({ first_name: 'Ada', last_name: 'Example', org_id: null, visible_to: 3 });
    expect(data.emails).toEqual([{ value: 'ada@northwind.example', primary: true, label: 'work' }]);
  });

  it.each([
    [{}, "name: Parameter 'name' is required"],
    [{ name: 3 }, "name: The value is not a valid 'string'"],
    [{ name: 'A', visible_to: '3' }, "visible_to: The value is not a valid '(1 | 3 | 5 | 7)'"],
    [{ name: 'A', org_id: '1' }, "org_id: The value is not a valid 'number'"],
    [{ name: 'A', org_id: 1 }, 'org_id: Organization was not found'],
    [{ name: 'A', emails: ['ada@northwind.example'] }, "emails.0: The value is not a valid 'object'"],
    [{ name: 'A', phone: '1' }, "phone: Parameter 'phone' is not allowed for this request"],
    [{ name: 'A', add_time: '2026-11-23T08:00:00.000Z' }, "add_time: The value is not a valid 'datetime'"],
  ])('%j is refused: %s', async (body, reason) => {
    const { status, json } = await callerOf().call('POST', '/api/v2/persons', body);
    expect(status).toBe(400);
    expect(json).toEqual({
      success: false,
      error: `Validation failed: ${reason}`,
      code: 'ERR_SCHEMA_VALIDATION_FAILED',
    });
  });

  it('all mistakes are named', async () => {
    const { json } = await callerOf().call('POST', '/api/v2/persons', { name: 1, foo: 1 });
    expect(json.error).toBe(
      "Validation failed: name: The value is not a valid 'string'; foo: Parameter 'foo' is not allowed for this request",
    );
  });

  it('a job title is forbidden without Contact Sync and kept with it', async () => {
    const { call, sandbox } = callerOf();
    const create = () => call('POST', '/api/v2/persons', { ...person, job_title: 'Baker' });
    expect((await create()).status).toBe(403);
    expect((await call('GET', '/api/v2/personFields/job_title')).status).toBe(404);
    sandbox.changeSettings({ contactSync: true });
    expect((await create()).data.job_title).toBe('Baker');
    expect((await call('GET', '/api/v2/personFields/job_title')).status).toBe(200);
  });

  it('are changed by PATCH; PUT is not known', async () => {
    const { call, personId } = await withPerson();
    const changed = await call('PATCH', `/api/v2/persons/${personId}`, { emails: [{ value: 'b@b.example' }] });
    expect(changed.data).toMatchObject({ name: 'Ada Example', emails: [{ value: 'b@b.example' }] });
    expect((await call('PUT', `/api/v2/persons/${personId}`, {})).status).toBe(405);
  });

  it('deleted ones leave the list, can still be read, and take no lead', async () => {
    const { call, personId } = await withPerson();
    expect((await call('DELETE', `/api/v2/persons/${personId}`)).data).toEqual({ id: personId });
    expect((await call('GET', '/api/v2/persons')).list).toEqual([]);
    expect((await call('GET', `/api/v2/persons/${personId}`)).data.is_deleted).toBe(true);
    expect((await call('POST', '/v1/leads', { title: 'x', person_id: personId })).status).toBe(400);
  });
});

describe('organizations', () => {
  it('keep their website where company data is on, and refuse it where it is off', async () => {
    const { call, sandbox } = callerOf();
    const create = () => call('POST', '/api/v2/organizations', { name: 'N', website: 'https://n.example' });
    expect((await create()).data.website).toBe('https://n.example');
    sandbox.changeSettings({ companyData: false });
    expect((await create()).json.error).toBe(
      "Validation failed: website: Parameter 'website' is not allowed for this request",
    );
  });

  it('need a name', async () => {
    const { json } = await callerOf().call('POST', '/api/v2/organizations', {});
    expect(json.error).toBe("Validation failed: name: Parameter 'name' is required");
  });
});

describe('lists of version 2', () => {
  it('are read page by page with a cursor until it is null', async () => {
    const { call } = callerOf({ burstPerTwoSeconds: null });
    for (const name of ['A', 'B', 'C', 'D', 'E']) await call('POST', '/api/v2/organizations', { name });
    const names: unknown[] = [];
    let cursor: unknown = '';
    while (cursor !== null) {
      const query = `sort_by=add_time&sort_direction=desc&limit=2${cursor ? `&cursor=${cursor}` : ''}`;
      const page = await call('GET', `/api/v2/organizations?${query}`);
      names.push(...page.list.map((item) => valueAt(item, 'name')));
      cursor = valueAt(page.json, 'additional_data', 'next_cursor');
    }
    expect(names).toEqual(['E', 'D', 'C', 'B', 'A']);
  });

  it.each(['limit=501', 'limit=x', 'name=A', 'cursor=nonsense', 'updated_since=2026-11-23T08:00:00.000Z'])(
    '%s is refused',
    async (query) => {
      expect((await callerOf().call('GET', `/api/v2/persons?${query}`)).status).toBe(400);
    },
  );

  it('are narrowed by time of change, in whole seconds', async () => {
    const { call, clock } = await withPerson();
    await clock.advance(1500);
    await call('POST', '/api/v2/persons', { name: 'Later' });
    const { list } = await call('GET', '/api/v2/persons?updated_since=2026-11-23T09:00:01Z');
    expect(list).toMatchObject([{ name: 'Later' }]);
  });
});

describe('fields', () => {
  it('the ids of channel options are text, or numbers', async () => {
    const { call, sandbox } = callerOf();
    const firstId = async () => valueAt((await call('GET', '/api/v2/dealFields/channel')).data, 'options', 0, 'id');
    expect(await firstId()).toBe('1');
    sandbox.changeSettings({ channelOptionIds: 'number' });
    expect(await firstId()).toBe(1);
  });

  it('there is a deal field of every type a custom field can have', async () => {
    const { list } = await callerOf().call('GET', '/api/v2/dealFields');
    const types = list
      .filter((field) => valueAt(field, 'is_custom_field'))
      .map((field) => valueAt(field, 'field_type'));
    expect(new Set(types).size).toBe(16);
  });
});
