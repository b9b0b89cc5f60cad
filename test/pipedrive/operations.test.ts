import { describe, expect, it } from 'vitest';
import type { Operation } from '../../utils/pipedrive/operation.ts';
import { listAccountUsers } from '../../utils/pipedrive/v1/account-users.ts';
import { listCurrencies } from '../../utils/pipedrive/v1/currencies.ts';
import { createLabel, listLabels } from '../../utils/pipedrive/v1/labels.ts';
import { createLead, deleteLead, listLeads } from '../../utils/pipedrive/v1/leads.ts';
import { createNote, deleteNote, listNotes } from '../../utils/pipedrive/v1/notes.ts';
import { currentUser } from '../../utils/pipedrive/v1/users.ts';
import { searchByName } from '../../utils/pipedrive/v2/contact-search.ts';
import { listFields } from '../../utils/pipedrive/v2/fields.ts';
import { searchItems } from '../../utils/pipedrive/v2/item-search.ts';
import {
  createOrganization,
  deleteOrganization,
  listNewestOrganizations,
  searchOrganizationsByName,
} from '../../utils/pipedrive/v2/organizations.ts';
import { changePerson, readPerson } from '../../utils/pipedrive/v2/person-details.ts';
import { createPerson, deletePerson, listNewestPersons, searchPersons } from '../../utils/pipedrive/v2/persons.ts';
import { readPresence } from '../../utils/pipedrive/v2/presence.ts';
import { capturedPerson } from '../builders/capture.ts';

/** What goes over the wire: method, path, query and body. */
type Wire = [Operation<unknown>['method'], string, (Record<string, string> | undefined)?, object?];

const newest = { sort_by: 'id', sort_direction: 'desc' };
const newestLeads = { sort: 'add_time DESC', limit: '500' };
const wholeValue = { exact_match: 'true', limit: '100' };
const itemSearch = { search_for_related_items: 'true', limit: '100' };
const nobodysDetails = { name: 'Jane Roe', emails: [], phones: [] };
const leadBody = { title: 'Flour', origin_id: 'x', person_id: 5 };
const patch = { phones: [{ value: '+44 20 7946 0958' }] };

/** As Pipedrive's reference has each endpoint (v1 and v2 apart). */
const wires: [string, Operation<unknown>, Wire][] = [
  ['whose token it is', currentUser(), ['GET', '/v1/users/me']],
  ['the users', listAccountUsers(), ['GET', '/v1/users']],
  ['the currencies', listCurrencies(), ['GET', '/v1/currencies']],
  ['the lead labels', listLabels(), ['GET', '/v1/leadLabels']],
  [
    'a new label',
    createLabel('Fair', 'purple'),
    ['POST', '/v1/leadLabels', undefined, { name: 'Fair', color: 'purple' }],
  ],
  ['a new lead', createLead(leadBody), ['POST', '/v1/leads', undefined, leadBody]],
  [
    'the leads of a person',
    listLeads({ personId: 5 }, false),
    ['GET', '/v1/leads', { person_id: '5', ...newestLeads }],
  ],
  [
    'the archived leads of an organization',
    listLeads({ organizationId: 6 }, true),
    ['GET', '/v1/leads/archived', { organization_id: '6', ...newestLeads }],
  ],
  ['a lead to be deleted', deleteLead('a-b'), ['DELETE', '/v1/leads/a-b']],
  ['a new note', createNote('a-b', 'Hi'), ['POST', '/v1/notes', undefined, { content: 'Hi', lead_id: 'a-b' }]],
  ['the notes of a lead', listNotes('a-b'), ['GET', '/v1/notes', { lead_id: 'a-b' }]],
  ['a note to be deleted', deleteNote(7), ['DELETE', '/v1/notes/7']],
  [
    'persons by a part of their names',
    searchByName('persons', 'jan'),
    ['GET', '/api/v2/persons/search', { term: 'jan', fields: 'name', limit: '10' }],
  ],
  [
    'organizations by a part of their names',
    searchByName('organizations', 'fir'),
    ['GET', '/api/v2/organizations/search', { term: 'fir', fields: 'name', limit: '10' }],
  ],
  [
    'the first page of deal fields',
    listFields('deal'),
    ['GET', '/api/v2/dealFields', { include_fields: 'required_fields', limit: '500' }],
  ],
  [
    'a further page of person fields',
    listFields('person', 'next'),
    ['GET', '/api/v2/personFields', { include_fields: 'required_fields', limit: '500', cursor: 'next' }],
  ],
  [
    'whoever has an e-mail',
    searchItems({ term: 'jane@firm.example', isExact: true, kinds: ['person'], fields: ['email'] }),
    [
      'GET',
      '/api/v2/itemSearch',
      { term: 'jane@firm.example', item_types: 'person', fields: 'email', exact_match: 'true', ...itemSearch },
    ],
  ],
  [
    'persons and organizations by a word',
    searchItems({ term: 'firm', isExact: false, kinds: ['person', 'organization'], fields: ['name', 'email'] }),
    [
      'GET',
      '/api/v2/itemSearch',
      { term: 'firm', item_types: 'person,organization', fields: 'name,email', exact_match: 'false', ...itemSearch },
    ],
  ],
  [
    'a new organization',
    createOrganization({ name: 'Firm Ltd' }),
    ['POST', '/api/v2/organizations', undefined, { name: 'Firm Ltd' }],
  ],
  [
    'organizations of a whole name',
    searchOrganizationsByName('Firm Ltd'),
    ['GET', '/api/v2/organizations/search', { term: 'Firm Ltd', fields: 'name', ...wholeValue }],
  ],
  [
    'as many of the newest organizations as there may be',
    listNewestOrganizations(),
    ['GET', '/api/v2/organizations', { ...newest, limit: '500' }],
  ],
  ['an organization to be deleted', deleteOrganization(6), ['DELETE', '/api/v2/organizations/6']],
  [
    'a new person',
    createPerson(capturedPerson(nobodysDetails), 6),
    ['POST', '/api/v2/persons', undefined, { name: 'Jane Roe', org_id: 6 }],
  ],
  [
    'persons of a whole name',
    searchPersons('name', 'Jane Roe'),
    ['GET', '/api/v2/persons/search', { term: 'Jane Roe', fields: 'name', ...wholeValue }],
  ],
  ['the newest person', listNewestPersons(1), ['GET', '/api/v2/persons', { ...newest, limit: '1' }]],
  ['a person to be deleted', deletePerson(5), ['DELETE', '/api/v2/persons/5']],
  ['a person', readPerson(5), ['GET', '/api/v2/persons/5']],
  ['what a person is to have', changePerson(5, patch), ['PATCH', '/api/v2/persons/5', undefined, patch]],
  ['whether a person is there', readPresence('person', 5), ['GET', '/api/v2/persons/5']],
  ['whether an organization is there', readPresence('organization', 6), ['GET', '/api/v2/organizations/6']],
];

describe('Pipedrive is asked at its documented endpoint for', () => {
  it.each(wires)('%s', (_, { method, path, query, body }, wire) => {
    const [wantedMethod, wantedPath, wantedQuery, wantedBody] = wire;
    expect({ method, path, query, body }).toEqual({
      method: wantedMethod,
      path: wantedPath,
      query: wantedQuery,
      body: wantedBody,
    });
  });
});
