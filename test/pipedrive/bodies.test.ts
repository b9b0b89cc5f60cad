import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { currentUser } from '../../utils/pipedrive/v1/users.ts';
import { createOrganization, searchOrganizationsByName } from '../../utils/pipedrive/v2/organizations.ts';
import { createPerson, searchPersons } from '../../utils/pipedrive/v2/persons.ts';
import { capturedPerson } from '../builders/capture.ts';

const key = 'd4de1c1518b4531717c676029a45911c340390a6';

describe('createPerson', () => {
  it('sends e-mails and phones as objects, the first one primary', () => {
    const emails = [
      { value: 'jane@firm.example', label: 'work' },
      { value: 'jane@home.example', label: 'home' },
    ];
    expect(createPerson(capturedPerson({ emails }), 20_001).body).toEqual({
      name: 'Jane Roe',
      org_id: 20_001,
      emails: [
        { value: 'jane@firm.example', label: 'work', primary: true },
        { value: 'jane@home.example', label: 'home', primary: false },
      ],
      phones: [{ value: '+44 20 7946 0958', label: 'work', primary: true }],
    });
  });

  it('sends no job title, profile or place: persons have no such fields before somebody adds them', () => {
    const person = capturedPerson({ emails: [], phones: [], jobTitle: 'Buyer', profileUrl: 'x', location: 'London' });
    expect(createPerson(person, undefined).body).toEqual({ name: 'Jane Roe' });
  });
});

describe('createOrganization', () => {
  it('sends the name alone', () => {
    expect(createOrganization({ name: 'Firm Ltd', website: 'https://firm.example' }).body).toEqual({
      name: 'Firm Ltd',
    });
  });
});

describe('a new person or organization', () => {
  const own = { ownerId: 502, visibleTo: '3' } as const;

  it('gets owner and visibility as numbers, and each mapped field where the API has it', () => {
    const values = { job_title: 'Buyer', [key]: 'https://www.linkedin.com/in/jane' };
    const person = capturedPerson({ ...own, mapped: { values, inWords: '' }, emails: [], phones: [] });
    expect(createPerson(person, undefined).body).toEqual({
      name: 'Jane Roe',
      owner_id: 502,
      visible_to: 3,
      job_title: 'Buyer',
      custom_fields: { [key]: 'https://www.linkedin.com/in/jane' },
    });
    const address = { value: '1 Mill Lane, Tartu' };
    expect(createOrganization({ name: 'Firm Ltd', ...own, mapped: { values: { address }, inWords: '' } }).body).toEqual(
      { name: 'Firm Ltd', owner_id: 502, visible_to: 3, address },
    );
  });
});

describe('searches', () => {
  it('are for the whole value of one field', () => {
    expect(searchPersons('email', 'jane@firm.example').query).toMatchObject({
      term: 'jane@firm.example',
      fields: 'email',
      exact_match: 'true',
    });
    expect(searchOrganizationsByName('Firm Ltd').query).toMatchObject({
      term: 'Firm Ltd',
      fields: 'name',
      exact_match: 'true',
    });
  });

  it('read the hits out of their scores', () => {
    const { answer } = searchOrganizationsByName('Firm Ltd');
    const data = { items: [{ result_score: 1, item: { id: 5, name: 'Firm Ltd', type: 'organization' } }] };
    expect(v.parse(answer, data)).toMatchObject([{ id: 5, name: 'Firm Ltd' }]);
  });
});

describe('currentUser', () => {
  const user = { id: 1, name: 'Jane', company_id: 2, company_name: 'Firm', company_domain: 'firm' };

  it('takes a company domain that is one label', () => {
    expect(v.is(currentUser().answer, user)).toBe(true);
  });

  it.each(['evil.example/', 'a b', '', 'x'.repeat(64), 'firm.pipedrive.com', '"><script>'])(
    'takes no company domain %j: links are made of it',
    (company_domain) => {
      expect(v.is(currentUser().answer, { ...user, company_domain })).toBe(false);
    },
  );
});
