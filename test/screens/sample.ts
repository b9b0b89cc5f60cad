import { seedToken } from '../sandbox/index.ts';
import type { SandboxCore } from '../sandbox/sandbox.ts';
import { sampleProfilePage } from '../sandbox/server/sample-profile.ts';

/** Invented people, on pages and in Pipedrive. */
export const mara = { url: 'https://www.northwind-bakery.example/people/mara-lindqvist', html: sampleProfilePage };

export const nobody = {
  url: 'https://www.northwind-bakery.example/bread',
  html: '<!doctype html><html lang="en"><title>Bread</title><h1>Bread</h1><p>Baked each morning.</p></html>',
};

export const people = [
  ['Name', 'E-mail', 'Phone', 'Company', 'Role'],
  ['Ida Berg', 'ida.berg@brightmill.example', '+1 202 555 0101', 'Brightmill Ltd', 'Head of Purchasing'],
  ['Tom Poe', 'tom.poe@harbourtea.example', '+1 202 555 0102', 'Harbour Tea', 'Buyer'],
  ['Ana Sousa', 'ana.sousa@moinhonovo.example', '+1 202 555 0103', 'Moinho Novo', 'Owner'],
  ['Otto Beispiel', 'otto.beispiel@beispielbau.example', '+1 202 555 0104', 'Beispielbau AG', 'Einkaufsleiter'],
  ['Mari Tamm', 'mari.tamm@kuldvili.example', '+1 202 555 0105', 'Kuldvili OÜ', 'Ostujuht'],
  ['Tom Poe', 'tom.poe@harbourtea.example', '+1 202 555 0102', 'Harbour Tea', 'Buyer'],
];

/** The sandbox's Pipedrive has made something for itself before. */
async function make(core: SandboxCore, url: string, body: object): Promise<void> {
  const headers = { 'x-api-token': seedToken, 'content-type': 'application/json' };
  await core.handle({ method: 'POST', url, headers, body: JSON.stringify(body) });
}

/** Mara and her company are there already, with an open lead; her phone isn't. */
export async function knowMara(core: SandboxCore): Promise<void> {
  await make(core, '/api/v2/organizations', { name: 'Northwind Bakery' });
  const organization = core.state().organizations.at(-1)?.id;
  const emails = [{ value: 'mara.lindqvist@northwind-bakery.example' }];
  await make(core, '/api/v2/persons', { name: 'Mara Lindqvist', emails, org_id: organization });
  const person = core.state().persons.at(-1)?.id;
  await make(core, '/v1/leads', { title: 'New ovens', person_id: person, organization_id: organization });
}
