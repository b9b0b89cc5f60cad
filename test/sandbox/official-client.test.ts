import * as v1 from 'pipedrive/v1';
import * as v2 from 'pipedrive/v2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, seedToken, startSandbox } from './index.ts';

describe("Pipedrive's own client, pointed at the sandbox", () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox({ settings: { searchLagMs: 0 } });
  });
  afterAll(() => sandbox.close());

  const forV1 = () => new v1.Configuration({ apiKey: seedToken, basePath: `${sandbox.httpUrl}/v1` });
  const forV2 = () => new v2.Configuration({ apiKey: seedToken, basePath: `${sandbox.httpUrl}/api/v2` });

  async function makeOrganization(name: string) {
    const api = new v2.OrganizationsApi(forV2());
    const { data } = await api.addOrganization({ AddOrganizationRequest: { name } });
    return { api, id: data?.id ?? 0 };
  }

  it('creates and reads an organization', async () => {
    const { api, id } = await makeOrganization('Northwind Bakery');
    expect((await api.getOrganization({ id })).data?.name).toBe('Northwind Bakery');
  });

  it('creates, reads and finds a person', async () => {
    const api = new v2.PersonsApi(forV2());
    const request = { name: 'Ada Example', emails: [{ value: 'ada@northwind.example', primary: true, label: 'work' }] };
    const id = (await api.addPerson({ AddPersonRequest: request })).data?.id ?? 0;
    expect((await api.getPerson({ id })).data?.emails?.[0]?.value).toBe('ada@northwind.example');
    const found = await api.searchPersons({ term: 'ADA@northwind.example', fields: 'email', exact_match: true });
    expect(found.data?.items?.map(({ item }) => item?.id)).toEqual([id]);
  });

  it('creates and reads a lead and its note', async () => {
    const { id: organization_id } = await makeOrganization('Harbour Mill');
    const leads = new v1.LeadsApi(forV1());
    const request = {
      title: 'Harbour Mill',
      organization_id,
      origin_id: 'capture-1',
      value: { amount: 9, currency: 'EUR' },
    };
    const id = (await leads.addLead({ AddLeadRequest: request })).data?.id ?? '';
    const read = (await leads.getLead({ id })).data;
    expect(read).toMatchObject({
      title: 'Harbour Mill',
      origin_id: 'capture-1',
      value: { amount: 9, currency: 'EUR' },
    });
    const notes = new v1.NotesApi(forV1());
    const note = await notes.addNote({ AddNoteRequest: { content: 'Hello', lead_id: id } });
    expect((await notes.getNote({ id: note.data?.id ?? 0 })).data).toMatchObject({ content: 'Hello', lead_id: id });
  });
});
