import { describe, expect, it } from 'vitest';
import { listFields } from '../../utils/pipedrive/v2/fields.ts';
import { searchItems } from '../../utils/pipedrive/v2/item-search.ts';
import { read } from './read.ts';

describe('a page of fields', () => {
  const field = { field_code: 'channel', field_name: 'Source', field_type: 'enum', is_custom_field: false };

  it.each([
    ['there are no options', { options: null }],
    [
      'options have numbers or texts as ids',
      {
        options: [
          { id: 1, label: 'Fair' },
          { id: 'web', label: 'Web' },
        ],
      },
    ],
    ['it is required everywhere', { required_fields: { enabled: true } }],
    ['it is required in some stages', { required_fields: { enabled: true, stage_ids: [4], statuses: { 1: ['won'] } } }],
    ['nothing is said of being required', { required_fields: null }],
  ])('tells what a field is when %s', (_, more) => {
    const entries = [{ ...field, ...more }];
    expect(read(listFields('deal'), { data: entries })).toEqual({ entries, nextCursor: undefined });
  });

  it.each([
    ['goes on', { next_cursor: 'next' }, 'next'],
    ['is the last', { next_cursor: null }, undefined],
    ['is the only one', {}, undefined],
    ['is the only one of a list that can’t have more', null, undefined],
  ])('tells whether it %s', (_, additional_data, nextCursor) => {
    expect(read(listFields('deal'), { data: [], additional_data })).toEqual({ entries: [], nextCursor });
  });

  it.each([
    ['a field without a code', { field_code: undefined }],
    ['a field without a type', { field_type: undefined }],
    ['a field of which it isn’t said whether it is custom', { is_custom_field: undefined }],
    ['an option without a label', { options: [{ id: 1 }] }],
    ['an option under yes or no', { options: [{ id: true, label: 'Fair' }] }],
    ['stages that are no numbers', { required_fields: { stage_ids: ['4'] } }],
  ])('can’t be read with %s', (_, change) => {
    expect(read(listFields('deal'), { data: [{ ...field, ...change }] })).toBeUndefined();
  });
});

describe('a search over items', () => {
  const search = searchItems({ term: 'firm', isExact: false, kinds: ['person'], fields: ['name'] });
  const person = {
    type: 'person',
    id: 5,
    name: 'Jane Roe',
    emails: ['jane@firm.example'],
    phones: ['1'],
    custom_fields: ['x'],
    organization: { id: 6, name: 'Firm' },
    owner: { id: 501 },
  };
  const organization = {
    type: 'organization',
    id: 6,
    name: 'Firm',
    address: 'Tartu',
    custom_fields: ['y'],
    owner: { id: 502 },
  };
  const lead = { type: 'lead', id: 'a-b', title: 'Flour', person: { id: 5, name: 'Jane Roe' }, is_archived: true };
  const deal = { type: 'deal', id: 8, status: 'open', organization: { id: 6, name: 'Firm' } };
  const nothing = { persons: [], organizations: [], leads: [], deals: [], isComplete: true };
  const found = (items: unknown[], related: unknown[] = [], more: object = {}) => {
    const wrapped = (list: unknown[]) => list.map((item) => ({ item }));
    return read(search, { data: { items: wrapped(items), related_items: wrapped(related) }, ...more });
  };

  it('tells the hits, and what belongs to them, kind by kind', () => {
    expect(found([person, organization], [lead, deal])).toEqual({
      persons: [person],
      organizations: [organization],
      leads: [lead],
      deals: [deal],
      isComplete: true,
    });
  });

  it('takes what isn’t said for not there, and a lead that isn’t said to be archived for an open one', () => {
    const bare = { id: 5, name: 'Jane Roe', owner: null, organization: null };
    const items = [
      { ...bare, type: 'person' },
      { id: 6, name: 'Firm', type: 'organization', address: null },
      { id: 'a-b', title: 'Flour', type: 'lead', person: null },
      { id: 8, type: 'deal' },
    ];
    expect(found(items)).toEqual({
      persons: [{ ...bare, type: 'person', emails: [], phones: [], custom_fields: [] }],
      organizations: [{ id: 6, name: 'Firm', type: 'organization', address: null, custom_fields: [] }],
      leads: [{ id: 'a-b', title: 'Flour', type: 'lead', person: null, is_archived: false }],
      deals: [{ id: 8, type: 'deal' }],
      isComplete: true,
    });
  });

  it.each([
    ['of another kind', { type: 'product', id: 1, name: 'Flour', title: 'Flour' }],
    ['without a kind', { id: 1, name: 'Flour', title: 'Flour' }],
    ['that is a person under a text', { ...person, id: '5' }],
    ['that is a person whose organization has no name', { ...person, organization: { id: 6 } }],
    ['that is a person whose owner has no id', { ...person, owner: {} }],
    ['that is a person with e-mails as objects', { ...person, emails: [{ value: 'jane@firm.example' }] }],
    ['that is an organization without a name', { type: 'organization', id: 6 }],
    ['that is a lead under a number', { ...lead, id: 5 }],
    ['that is a lead without a title', { type: 'lead', id: 'a-b' }],
    ['that is a deal under a text', { ...deal, id: '8' }],
    ['that is nothing', null],
  ])('passes over an item %s, and tells the others', (_, item) => {
    expect(found([item, person])).toEqual({ ...nothing, persons: [person] });
  });

  it.each([
    ['all there is', { additional_data: { next_cursor: null } }, true],
    ['all there is, where nothing is said of more', { additional_data: {} }, true],
    ['all there is, where more is ruled out', { additional_data: null }, true],
    ['the first page of more', { additional_data: { next_cursor: 'next' } }, false],
  ])('tells whether it is %s', (_, more, isComplete) => {
    expect(found([], [], more)).toEqual({ ...nothing, isComplete });
  });

  it('finds nothing where there are no lists, and can’t be read without its data', () => {
    expect(read(search, { data: {} })).toEqual(nothing);
    expect(read(search, { data: null })).toBeUndefined();
  });
});
