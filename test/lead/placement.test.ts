import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureFromDraft, problemsOf } from '../../utils/lead/capture-from-draft.ts';
import type { Draft } from '../../utils/lead/draft.ts';
import { fieldFor, type MappedField, type Mapping, suggestedMapping, vanishedField } from '../../utils/lead/mapping.ts';
import { noteFacts } from '../../utils/lead/note.ts';
import { placementsOf } from '../../utils/lead/placement.ts';
import { draft } from '../builders/draft.ts';
import { anyDraft } from '../builders/draft-arbitrary.ts';
import { directory, surroundings } from '../form/offered.ts';

const linkedInProfile = 'https://www.linkedin.com/in/jane';
const linkedIn = directory.personFields.find(({ name }) => name === 'LinkedIn profile');
const background = directory.customFields.find(({ name }) => name === 'Background');
const campaign = directory.customFields.find(({ name }) => name === 'Campaign');
const to = (of: MappedField['of'], key = '', name = 'A field') => ({ of, key, name });

const placed = (change: Partial<Draft>, mapping: Partial<Mapping> = {}, around = surroundings) =>
  placementsOf(draft(change), { ...around, mapping: { ...suggestedMapping, ...mapping } }).map(({ fact, field }) => [
    fact,
    field.name,
  ]);

function captured(change: Partial<Draft>, mapping: Partial<Mapping> = {}) {
  const around = { ...surroundings, customFields: [], mapping: { ...suggestedMapping, ...mapping } };
  const result = captureFromDraft(draft(change), around);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.capture;
}

describe('what is suggested', () => {
  const named = (name: string, type: 'varchar' | 'text' | 'address' = 'varchar') => ({
    ...directory,
    personFields: [{ key: 'a'.repeat(40), name, type }],
    customFields: [],
  });

  it.each([
    ['LinkedIn'],
    ['Linkedin profile'],
    ['linked-in URL'],
    ['LinkedIn-Profil'],
    ['Profile URL'],
    ['profile_link'],
    ['URL du profil'],
    ['Link zum Profil'],
  ])('for the profile link is a field of persons named %s', (name) => {
    expect(fieldFor('profileUrl', suggestedMapping, named(name))?.name).toBe(name);
  });

  it.each([
    ['Profile'],
    ['Customer profile'],
    ['LinkedIn headline'],
    ['LinkedIn company page'],
    ['LinkedIn message sent'],
    ['Connected on LinkedIn'],
    ['URL'],
    ['Lincoln'],
  ])('is no field named %s', (name) => {
    expect(fieldFor('profileUrl', suggestedMapping, named(name))).toBeUndefined();
  });

  it('is no address', () => {
    expect(fieldFor('profileUrl', suggestedMapping, named('LinkedIn profile', 'address'))).toBeUndefined();
  });

  it('are the built-in fields for role, website and company address, where the account has them', () => {
    const jobTitle = { key: 'job_title', name: 'Job title', type: 'varchar' } as const;
    const withJobTitle = { ...directory, personFields: [jobTitle] };
    expect(fieldFor('jobTitle', suggestedMapping, directory)).toBeUndefined();
    expect(fieldFor('jobTitle', suggestedMapping, withJobTitle)?.key).toBe('job_title');
    expect(fieldFor('website', suggestedMapping, directory)?.key).toBe('website');
    expect(fieldFor('website', suggestedMapping, { ...directory, organizationFields: [] })).toBeUndefined();
    expect(fieldFor('organizationAddress', suggestedMapping, directory)?.key).toBe('address');
    expect(fieldFor('location', suggestedMapping, directory)).toBeUndefined();
  });
});

describe('a fact', () => {
  it('goes into its field, and then not into the note', () => {
    const change = { profileUrl: linkedInProfile };
    expect(placed(change)).toEqual([
      ['profileUrl', 'LinkedIn profile'],
      ['website', 'Website'],
    ]);
    const { person, organization, note } = captured(change);
    expect(person?.mapped).toEqual({
      values: { [linkedIn?.key ?? '']: linkedInProfile },
      inWords: `profileUrl: ${linkedInProfile}`,
    });
    expect(organization?.mapped?.values).toEqual({ website: 'https://firm.example' });
    expect(note).not.toContain(linkedInProfile);
    expect(note).not.toContain('website');
    expect(note).toContain('location: London');
  });

  it('goes into a field of the lead, too', () => {
    const { lead, note } = captured({}, { location: to('lead', background?.key), page: to('lead', campaign?.key) });
    expect(lead.mapped?.values).toEqual({
      [background?.key ?? '']: 'London',
      [campaign?.key ?? '']: 'https://firm.example/team',
    });
    expect(note).toContain('page: Our team');
    expect(note).not.toContain('https://firm.example/team');
  });

  it('is an object where an organization has a field for addresses', () => {
    const { organization } = captured({ organizationAddress: '1 Mill Lane, Tartu' });
    expect(organization?.mapped?.values).toMatchObject({ address: { value: '1 Mill Lane, Tartu' } });
  });

  it('goes into the note where its field has vanished, and the field is named', () => {
    const mapping = { ...suggestedMapping, location: to('person', 'f'.repeat(40), 'Town') };
    expect(placed({ website: '', profileUrl: '' }, mapping)).toEqual([]);
    expect(captured({}, mapping).note).toContain('location: London');
    expect(vanishedField('location', mapping, directory)).toBe('Town');
    expect(vanishedField('location', mapping, undefined)).toBeUndefined();
    expect(vanishedField('profileUrl', mapping, directory)).toBeUndefined();
  });

  it('goes into the note where it is to, and where the account isn’t known', () => {
    const change = { profileUrl: linkedInProfile };
    expect(placed(change, { profileUrl: 'note', website: 'note' })).toEqual([]);
    expect(placed(change, {}, { ...surroundings, directory: undefined })).toEqual([]);
  });

  it('goes into the note where it is too long for its field', () => {
    const location = 'x'.repeat(256);
    expect(placed({ location, website: '' }, { location: to('person', linkedIn?.key) })).toEqual([]);
    expect(placed({ location, website: '' }, { location: to('lead', background?.key) })).toHaveLength(1);
  });

  it('goes into the note where there is no such person or organization', () => {
    expect(placed({ name: '', profileUrl: linkedInProfile, website: '' })).toEqual([]);
    expect(placed({ organizationName: '', organizationAddress: 'Tartu', website: '' })).toEqual([]);
  });

  it('goes into the note where the user has filled its field', () => {
    const customFields = { [background?.key ?? '']: { first: 'typed', second: '' } };
    const mapping = { location: to('lead', background?.key), website: 'note' as const };
    expect(placed({ customFields }, mapping)).toEqual([]);
    // What doesn't stand in the form isn't sent.
    expect(placed({ customFields }, mapping, { ...surroundings, customFields: [] })).toHaveLength(1);
  });

  it('of two for one field the second goes into the note', () => {
    const field = to('lead', background?.key);
    expect(placed({}, { jobTitle: field, location: field, website: 'note' })).toEqual([['jobTitle', 'Background']]);
  });

  it.each([
    ['https://github.com/jane'],
    ['https://evil.example/linkedin.com'],
    ['https://linkedin.com.evil.example/in/jane'],
  ])('is no profile for a field that is named for LinkedIn: %s', (profileUrl) => {
    expect(placed({ profileUrl, website: '' })).toEqual([]);
  });

  it('that is the page goes nowhere when the user leaves the page out', () => {
    expect(placed({ includePage: false, website: '' }, { page: to('lead', campaign?.key) })).toEqual([]);
  });
});

it('every fact goes into exactly one place, whatever the draft', () => {
  fc.assert(
    fc.property(anyDraft, (any) => {
      const placements = placementsOf(any, surroundings);
      const facts = noteFacts(any, placements).map(({ label }) => label);
      for (const fact of ['jobTitle', 'profileUrl', 'website', 'location', 'organizationAddress'] as const) {
        const places = [placements.some((placement) => placement.fact === fact), facts.includes(fact)];
        expect(places.filter(Boolean)).toHaveLength(any[fact].trim() ? 1 : 0);
      }
    }),
  );
});

describe('a field that Pipedrive requires', () => {
  const required = {
    ...surroundings,
    customFields: directory.customFields.map((field) => ({ ...field, isRequired: field.key === campaign?.key })),
  };
  const kinds = (change: Partial<Draft>, mapping: Partial<Mapping> = {}) =>
    problemsOf(draft(change), { ...required, mapping: { ...suggestedMapping, ...mapping } }).map(({ kind, key }) => [
      kind,
      key,
    ]);

  it('stops a lead while it is empty, at the field', () => {
    expect(kinds({})).toEqual([['required', campaign?.key]]);
    expect(kinds({ customFields: { [campaign?.key ?? '']: { first: ' ', second: '' } } })).toHaveLength(1);
    expect(kinds({ customFields: { [campaign?.key ?? '']: { first: 'Spring', second: '' } } })).toEqual([]);
  });

  it('is filled by what goes into it', () => {
    expect(kinds({}, { location: to('lead', campaign?.key) })).toEqual([]);
  });
});

describe('a new person and a new organization', () => {
  const owned = { ownerId: 502, visibleTo: '3' } as const;

  it('belong to the lead’s owner and are seen by the same people', () => {
    const { person, organization } = captured(owned);
    expect(person).toMatchObject(owned);
    expect(organization).toMatchObject(owned);
  });

  it('are the user’s own where that is set', () => {
    const around = { ...surroundings, customFields: [], contacts: { owner: 'me', visibleTo: '1' } as const };
    const result = captureFromDraft(draft(owned), around);
    const { ownerId, visibleTo } = (result.ok && result.capture.person) || {};
    expect([ownerId, visibleTo]).toEqual([undefined, '1']);
  });
});
