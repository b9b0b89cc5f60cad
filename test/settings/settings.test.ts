import { describe, expect, it } from 'vitest';
import { currencyFor, fieldsInForm, settingsFrom } from '../../utils/settings/settings.ts';
import { directory } from '../form/offered.ts';

const defaults = settingsFrom(undefined);

describe('settings', () => {
  it('begin with the token’s user, no label, no channel and the usual title', () => {
    expect(defaults).toEqual({
      version: 1,
      titleTemplate: '{organization} – {person}',
      choices: { ownerId: null, labelIds: [], channel: null, visibleTo: '' },
      currency: '',
      formFields: null,
      keepsHistory: true,
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
      choices: { ownerId: 502, labelIds: ['a'], channel: 3, visibleTo: '1' },
      formFields: [],
      isMoreOpen: true,
    };
    expect(settingsFrom(structuredClone(stored))).toEqual(stored);
  });

  it('lose only what is broken', () => {
    const stored = { ...defaults, currency: 'CHF', choices: 'none', titleTemplate: ' ' };
    expect(settingsFrom(stored)).toEqual({ ...defaults, currency: 'CHF' });
  });
});

describe('the custom fields in the form', () => {
  const [first, second] = directory.customFields;
  const withRequired = {
    ...directory,
    customFields: directory.customFields.map((field) => ({ ...field, isRequired: field === second })),
  };

  it('are the required ones until the user has chosen', () => {
    expect(fieldsInForm(defaults, directory)).toEqual([]);
    expect(fieldsInForm(defaults, withRequired).map(({ key }) => key)).toEqual([second?.key]);
  });

  it('are those that the user has chosen and the account still has', () => {
    const settings = { ...defaults, formFields: ['gone', first?.key ?? ''] };
    expect(fieldsInForm(settings, withRequired).map(({ key }) => key)).toEqual([first?.key]);
    expect(fieldsInForm({ ...defaults, formFields: [] }, withRequired)).toEqual([]);
    expect(fieldsInForm(settings, undefined)).toEqual([]);
  });
});

describe('the currency', () => {
  it('is the user’s while the account has it, else the account’s', () => {
    expect(currencyFor({ ...defaults, currency: 'CHF' }, 'EUR', directory)).toBe('CHF');
    expect(currencyFor({ ...defaults, currency: 'XXX' }, 'EUR', directory)).toBe('EUR');
    expect(currencyFor({ ...defaults, currency: 'CHF' }, 'EUR', undefined)).toBe('EUR');
    expect(currencyFor(defaults, 'EUR', directory)).toBe('EUR');
  });
});
