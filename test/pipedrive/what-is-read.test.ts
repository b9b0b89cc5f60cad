import { describe, expect, it } from 'vitest';
import type { Operation } from '../../utils/pipedrive/operation.ts';
import { listAccountUsers } from '../../utils/pipedrive/v1/account-users.ts';
import { listCurrencies } from '../../utils/pipedrive/v1/currencies.ts';
import { createLabel, listLabels } from '../../utils/pipedrive/v1/labels.ts';
import { createLead, deleteLead, listLeads } from '../../utils/pipedrive/v1/leads.ts';
import { createNote, listNotes } from '../../utils/pipedrive/v1/notes.ts';
import { currentUser } from '../../utils/pipedrive/v1/users.ts';
import { searchByName } from '../../utils/pipedrive/v2/contact-search.ts';
import {
  createOrganization,
  listNewestOrganizations,
  searchOrganizationsByName,
} from '../../utils/pipedrive/v2/organizations.ts';
import { readPerson } from '../../utils/pipedrive/v2/person-details.ts';
import { createPerson, listNewestPersons, searchPersons } from '../../utils/pipedrive/v2/persons.ts';
import { readPresence } from '../../utils/pipedrive/v2/presence.ts';
import { capturedPerson } from '../builders/capture.ts';
import { read } from './read.ts';

const user = { id: 1, name: 'Jane Roe', company_id: 2, company_name: 'Firm', company_domain: 'firm' };
const label = { id: 'a', name: 'Hot', color: 'red' };
const newPerson = createPerson(capturedPerson(), undefined);
const newLead = createLead({ title: 'Flour', origin_id: 'x' });
const leads = listLeads({ personId: 5 }, false);

const whole: [string, Operation<unknown>, unknown, unknown?][] = [
  ['whose token it is', currentUser(), user],
  [
    'a user',
    listAccountUsers(),
    [{ id: 1, name: 'Jane Roe', active_flag: true }],
    [{ id: 1, name: 'Jane Roe', active_flag: true, is_deleted: false }],
  ],
  [
    'a user who has left',
    listAccountUsers(),
    [{ id: 1, name: 'Jane Roe', active_flag: false, is_deleted: true }],
    [{ id: 1, name: 'Jane Roe', active_flag: false, is_deleted: true }],
  ],
  ['a currency', listCurrencies(), [{ code: 'EUR', name: 'Euro', active_flag: true }]],
  ['a label', listLabels(), [label]],
  ['a new label', createLabel('Hot', 'red'), label],
  ['a new lead and its mark', newLead, { id: 'a-b', origin_id: 'x' }],
  ['a lead without a mark', leads, [{ id: 'a-b', origin_id: null }, { id: 'c-d' }]],
  ['the custom fields of a lead', leads, [{ id: 'a-b', d4de1c1518b4531717c676029a45911c340390a6: 5 }]],
  ['a new note', createNote('a-b', 'Hi'), { id: 7, content: 'Hi' }],
  ['a note that was emptied', listNotes('a-b'), [{ id: 7, content: null }, { id: 8 }]],
  ['whatever stands in the answer to a deletion', deleteLead('a-b'), { id: 'a-b' }],
  [
    'a new organization',
    createOrganization({ name: 'Firm' }),
    { id: 6, name: 'Firm', add_time: '2026-11-26T09:00:00Z' },
  ],
  ['a nameless organization', listNewestOrganizations(), [{ id: 6, name: null }]],
  [
    'a new person',
    newPerson,
    { id: 5, name: 'Jane Roe', emails: [{ value: 'jane@firm.example' }], phones: [{ value: '1' }], org_id: 6 },
  ],
  [
    'a person of whom only the name is known',
    listNewestPersons(),
    [{ id: 5, name: 'Jane Roe' }],
    [{ id: 5, name: 'Jane Roe', emails: [], phones: [], org_id: null }],
  ],
  [
    'what a person has, and that somebody who isn’t said to be deleted is there',
    readPerson(5),
    { id: 5, emails: [{ value: 'jane@firm.example', primary: true, label: 'work' }], phones: [{ value: '1' }] },
    {
      id: 5,
      emails: [{ value: 'jane@firm.example', primary: true, label: 'work' }],
      phones: [{ value: '1' }],
      org_id: null,
      is_deleted: false,
    },
  ],
  [
    'that a person has nothing',
    readPerson(5),
    { id: 5 },
    { id: 5, emails: [], phones: [], org_id: null, is_deleted: false },
  ],
  ['that a person is there', readPresence('person', 5), { id: 5 }, { is_deleted: false }],
  ['that an organization was deleted', readPresence('organization', 6), { is_deleted: true }],
];

describe('an answer tells', () => {
  it.each(whole)('%s', (_, operation, data, value = data) => {
    expect(read(operation, { data })).toEqual(value);
  });
});

const hits: [string, Operation<unknown>, object, object?][] = [
  ['an organization', searchOrganizationsByName('Firm'), { id: 6, name: 'Firm' }],
  [
    'a person and the organization',
    searchPersons('email', 'jane@firm.example'),
    { id: 5, name: 'Jane Roe', emails: ['jane@firm.example'], phones: ['1'], organization: { id: 6, name: 'Firm' } },
  ],
  [
    'a person without anything',
    searchPersons('name', 'Jane Roe'),
    { id: 5, name: 'Jane Roe', organization: null },
    { id: 5, name: 'Jane Roe', emails: [], phones: [], organization: null },
  ],
  [
    'what tells namesakes apart',
    searchByName('persons', 'ja'),
    { id: 5, name: 'Jane Roe', emails: ['jane@firm.example'], organization: { name: 'Firm' }, address: null },
  ],
  [
    'where an organization is',
    searchByName('organizations', 'fi'),
    { id: 6, name: 'Firm', address: 'Tartu' },
    { id: 6, name: 'Firm', address: 'Tartu', emails: [] },
  ],
];

describe('a search tells', () => {
  it.each(hits)('%s, best first', (_, operation, item, value = item) => {
    const other = { id: 9, name: 'Other', emails: [], phones: [] };
    const items = [item, other].map((found) => ({ result_score: 1, item: found }));
    expect(read(operation, { data: { items } })).toEqual([value, expect.objectContaining({ id: 9 })]);
    expect(read(operation, { data: { items: [] } })).toEqual([]);
  });
});

/** Each lacks what it is worth nothing without, or has it in another shape. */
const unreadable: [string, Operation<unknown>, unknown][] = [
  ['a user without a company', currentUser(), { ...user, company_id: undefined }],
  ['a company domain that is two labels', currentUser(), { ...user, company_domain: 'firm.evil' }],
  ['a company domain that goes on in another line', currentUser(), { ...user, company_domain: 'firm\n/evil' }],
  ['no list of users', listAccountUsers(), { id: 1 }],
  ['a user of whom it isn’t said whether they are active', listAccountUsers(), [{ id: 1, name: 'Jane Roe' }]],
  ['a currency without a code', listCurrencies(), [{ name: 'Euro', active_flag: true }]],
  ['a label without an id', createLabel('Hot', 'red'), { name: 'Hot', color: 'red' }],
  ['a label without a colour', listLabels(), [{ id: 'a', name: 'Hot' }]],
  ['a new lead without an id', newLead, { origin_id: 'x' }],
  ['a lead under a number', leads, [{ id: 5 }]],
  ['a new note without an id', createNote('a-b', 'Hi'), { content: 'Hi' }],
  ['no list of notes', listNotes('a-b'), { id: 7 }],
  ['a new organization without an id', createOrganization({ name: 'Firm' }), { name: 'Firm' }],
  ['an organization without a member for its name', listNewestOrganizations(), [{ id: 6 }]],
  ['a new person without an id', newPerson, { name: 'Jane Roe' }],
  ['e-mails that are plain texts', newPerson, { id: 5, name: 'Jane Roe', emails: ['jane@firm.example'] }],
  ['phones that are plain texts', listNewestPersons(), [{ id: 5, name: 'Jane Roe', phones: ['1'] }]],
  ['a person’s e-mail without its value', readPerson(5), { id: 5, emails: [{ label: 'work' }] }],
  ['a person without an id', readPerson(5), {}],
  ['nothing about whether somebody is there', readPresence('person', 5), null],
  ['a hit without its item', searchOrganizationsByName('Firm'), { items: [{ result_score: 1 }] }],
  ['a found person without a name', searchPersons('name', 'Jane'), { items: [{ item: { id: 5 } }] }],
  ['a found contact without an id', searchByName('persons', 'ja'), { items: [{ item: { name: 'Jane Roe' } }] }],
  ['no hits', searchPersons('name', 'Jane'), {}],
];

describe('an answer counts as one that can’t be read', () => {
  it.each(unreadable)('with %s', (_, operation, data) => {
    expect(read(operation, { data })).toBeUndefined();
  });
});
