import { describe, expect, it } from 'vitest';
import { withPerson } from './caller.ts';
import { customFieldCode } from './store/seed-fields.ts';

const code = (name: keyof typeof positions) => customFieldCode(positions[name]);
const positions = {
  varchar: 0xd01,
  varchar_auto: 0xd02,
  text: 0xd03,
  phone: 0xd04,
  double: 0xd05,
  monetary: 0xd06,
  enum: 0xd07,
  set: 0xd08,
  user: 0xd09,
  org: 0xd0a,
  people: 0xd0b,
  date: 0xd0c,
  daterange: 0xd0d,
  time: 0xd0e,
  timerange: 0xd0f,
  address: 0xd10,
};
const low = positions.enum * 10;
const [hardware, software] = [positions.set * 10, positions.set * 10 + 1];

describe("a lead's custom fields are flat", () => {
  it.each([
    { [code('varchar')]: 'Spring' },
    { [code('varchar_auto')]: 'Ovens' },
    { [code('text')]: 'x'.repeat(300) },
    { [code('phone')]: '+372 5555 0101' },
    { [code('double')]: 12.5 },
    { [code('monetary')]: 500, [`${code('monetary')}_currency`]: 'USD' },
    { [code('enum')]: String(low) },
    { [code('set')]: `${hardware},${software}` },
    { [code('user')]: 501 },
    { [code('org')]: 20001 },
    { [code('people')]: 1001 },
    { [code('date')]: '2026-01-31' },
    { [code('daterange')]: '2026-01-01', [`${code('daterange')}_until`]: '2026-02-01' },
    { [code('time')]: '09:00:00' },
    { [code('timerange')]: '09:00:00', [`${code('timerange')}_until`]: '17:00:00' },
    { [code('address')]: '12 Harbour Street, Tallinn' },
  ])('%j comes back as it was sent', async (values) => {
    const { call, personId } = await withPerson();
    const { data } = await call('POST', '/v1/leads', { title: 'x', person_id: personId, ...values });
    expect((await call('GET', `/v1/leads/${data.id}`)).data).toMatchObject(values);
  });

  it.each([
    [{ [code('double')]: '12' }, 'number'],
    [{ [code('varchar')]: 12 }, 'string'],
    [{ [code('varchar')]: 'x'.repeat(256) }, 'string'],
    [{ [code('enum')]: '999' }, 'known option'],
    [{ [code('set')]: [hardware] }, 'known option'],
    [{ [code('monetary')]: { value: 1, currency: 'EUR' } }, 'number'],
  ])('%j is refused: it must be a %s', async (values, expected) => {
    const { call, personId } = await withPerson();
    const { status, json } = await call('POST', '/v1/leads', { title: 'x', person_id: personId, ...values });
    expect(status).toBe(400);
    expect(json.error_info).toBe(`"${Object.keys(values)[0]}" must be a ${expected}`);
  });

  it('an option is also taken as a number, and read as text', async () => {
    const { call, personId } = await withPerson();
    const { data } = await call('POST', '/v1/leads', { title: 'x', person_id: personId, [code('enum')]: low });
    expect(data[code('enum')]).toBe(String(low));
  });

  it('without a value they are absent, and null clears them', async () => {
    const { call, personId } = await withPerson();
    const { data } = await call('POST', '/v1/leads', { title: 'x', person_id: personId, [code('double')]: 1 });
    expect(data).not.toHaveProperty(code('varchar'));
    const changed = await call('PATCH', `/v1/leads/${data.id}`, { [code('double')]: null });
    expect(changed.data).not.toHaveProperty(code('double'));
  });

  it('the nested form of version 2 is refused', async () => {
    const { call, personId } = await withPerson();
    const custom_fields = { [code('double')]: 1 };
    const { json } = await call('POST', '/v1/leads', { title: 'x', person_id: personId, custom_fields });
    expect(json.error_info).toBe('"custom_fields" is not allowed');
  });
});

describe("a person's and an organization's custom fields are nested", () => {
  const linkedIn = customFieldCode(0xa01);
  const metAt = customFieldCode(0xa02);

  it('they come back nested, null where there is no value', async () => {
    const { call } = await withPerson();
    const custom_fields = { [linkedIn]: 'https://www.linkedin.example/in/ada' };
    const { data } = await call('POST', '/api/v2/persons', { name: 'Ada', custom_fields });
    expect(data.custom_fields).toEqual({ ...custom_fields, [metAt]: null });
  });

  it.each([
    [{ custom_fields: { nothing: 1 } }, "custom_fields: Unknown key 'nothing'"],
    [{ custom_fields: { [linkedIn]: 1 } }, `custom_fields.${linkedIn}: The value is not a valid 'varchar'`],
    [{ custom_fields: { [metAt]: '256020' } }, `custom_fields.${metAt}: The value is not a valid 'enum'`],
    [{ [linkedIn]: 'x' }, `${linkedIn}: Parameter '${linkedIn}' is not allowed for this request`],
  ])('%j is refused: %s', async (part, reason) => {
    const { call } = await withPerson();
    const { status, json } = await call('POST', '/api/v2/persons', { name: 'Ada', ...part });
    expect(status).toBe(400);
    expect(json).toMatchObject({ error: `Validation failed: ${reason}`, code: 'ERR_SCHEMA_VALIDATION_FAILED' });
  });
});
