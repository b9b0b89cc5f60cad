import { describe, expect, it } from 'vitest';
import { suggestedMapping } from '../../utils/lead/mapping.ts';
import { currencyFor, fieldsInForm, profileLinkFieldOf, settingsFrom } from '../../utils/settings/settings.ts';
import { directory } from '../form/offered.ts';

const defaults = settingsFrom(undefined);
const withCurrency = (currency: string) => ({ ...defaults, choices: { ...defaults.choices, currency } });

describe('settings', () => {
  it('begin with the token’s user, no label, no channel and the usual title', () => {
    expect(defaults).toEqual({
      version: 1,
      titleTemplate: '{organization} – {person}',
      choices: { ownerId: null, labelIds: [], channel: null, visibleTo: '', currency: '' },
      beginsAsLast: false,
      lastChoices: null,
      presets: [],
      contacts: { owner: 'lead', visibleTo: 'lead' },
      mapping: suggestedMapping,
      formFields: [],
      keepsHistory: true,
      isBatchAllowed: true,
      isSynced: true,
      fixedChoices: [],
      isMoreOpen: false,
    });
  });

  it.each([[null], [17], ['settings'], [[]], [{}]])('are the defaults where %j is stored', (stored) => {
    expect(settingsFrom(stored)).toEqual(defaults);
  });

  it('come back as they were stored', () => {
    const stored = {
      ...defaults,
      titleTemplate: '{person}',
      choices: { ownerId: 502, labelIds: ['a'], channel: 3, visibleTo: '1', currency: 'CHF' },
      presets: [{ site: 'linkedin.com', choices: { labelIds: ['a'], ownerId: null } }],
      mapping: { ...suggestedMapping, location: { of: 'person', key: 'a'.repeat(40), name: 'Town' }, page: 'note' },
      formFields: ['a'],
      isMoreOpen: true,
    };
    expect(settingsFrom(structuredClone(stored))).toEqual(stored);
  });

  it('lose only what is broken', () => {
    const stored = {
      ...defaults,
      isMoreOpen: true,
      titleTemplate: ' ',
      choices: { ...defaults.choices, channel: 'fair', currency: 'CHF' },
      mapping: { jobTitle: 'note', website: 17 },
      presets: [{ site: 'a.example', choices: {} }, { site: 17 }],
      lastChoices: { ownerId: 1 },
    };
    expect(settingsFrom(stored)).toEqual({
      ...defaults,
      isMoreOpen: true,
      choices: { ...defaults.choices, currency: 'CHF' },
      mapping: { ...suggestedMapping, jobTitle: 'note' },
      presets: [{ site: 'a.example', choices: {} }],
    });
  });
});

describe('the custom fields in the form', () => {
  const [first, second] = directory.customFields;
  const withRequired = {
    ...directory,
    customFields: directory.customFields.map((field) => ({ ...field, isRequired: field === second })),
  };

  it('are always those that Pipedrive requires', () => {
    expect(fieldsInForm(defaults, directory)).toEqual([]);
    expect(fieldsInForm(defaults, withRequired).map(({ key }) => key)).toEqual([second?.key]);
  });

  it('are also those that the user has chosen and the account still has', () => {
    const settings = { ...defaults, formFields: ['gone', first?.key ?? ''] };
    expect(fieldsInForm(settings, directory).map(({ key }) => key)).toEqual([first?.key]);
    expect(fieldsInForm(settings, withRequired).map(({ key }) => key)).toEqual([first?.key, second?.key]);
    expect(fieldsInForm(settings, undefined)).toEqual([]);
  });
});

describe('the field for the profile link', () => {
  const [linkedIn] = directory.personFields;
  const mapped = (profileUrl: typeof suggestedMapping.profileUrl) =>
    profileLinkFieldOf({ ...defaults, mapping: { ...suggestedMapping, profileUrl } }, directory);

  it('is the suggested or chosen one of persons, while the account has it', () => {
    expect(mapped('suggested')).toMatchObject({ key: linkedIn?.key, name: 'LinkedIn profile' });
    expect(mapped({ of: 'person', key: linkedIn?.key ?? '', name: '' })?.key).toBe(linkedIn?.key);
    expect(mapped({ of: 'person', key: 'f'.repeat(40), name: 'Gone' })).toBeUndefined();
    expect(mapped('note')).toBeUndefined();
    expect(mapped({ of: 'lead', key: directory.customFields[0]?.key ?? '', name: '' })).toBeUndefined();
  });
});

describe('the currency', () => {
  it('is the user’s while the account has it, else the account’s', () => {
    expect(currencyFor(withCurrency('CHF'), 'EUR', directory)).toBe('CHF');
    expect(currencyFor(withCurrency('XXX'), 'EUR', directory)).toBe('EUR');
    expect(currencyFor(withCurrency('CHF'), 'EUR', undefined)).toBe('EUR');
    expect(currencyFor(defaults, 'EUR', directory)).toBe('EUR');
  });
});
