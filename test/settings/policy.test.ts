import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningsFor } from '../../utils/settings/beginnings.ts';
import { isSetBy, policyFrom, underPolicy } from '../../utils/settings/policy.ts';
import { defaultSettings, settingsFrom } from '../../utils/settings/settings.ts';
import { syncRound } from '../../utils/settings/sync-round.ts';
import { anySettings } from './any-settings.ts';

const own = settingsFrom({
  titleTemplate: '{person}',
  choices: { ...defaultSettings.choices, channel: 1, currency: 'CHF' },
  beginsAsLast: true,
  lastChoices: { ...defaultSettings.choices, channel: 2, visibleTo: '1' },
  presets: [{ site: 'linkedin.com', choices: { channel: 3, visibleTo: '5' } }],
  formFields: ['mine'],
});
const written = {
  titleTemplate: '{organization}',
  defaults: { currency: 'EUR', ownerId: 502 },
  fixed: { channel: 9 },
  contacts: { owner: 'me' },
  mapping: { page: { of: 'note' }, jobTitle: { of: 'person', key: 'role', name: 'Role' } },
  presets: [{ site: 'linkedin.com', choices: { visibleTo: '7' } }],
  formFields: ['theirs'],
  isBatchAllowed: false,
  isSynced: false,
};
const policy = policyFrom(written);
const inUse = underPolicy(own, policy);
const profile = 'https://www.linkedin.com/in/jane';

describe('what the organization has set', () => {
  it('goes before what the user has set; the rest is the user’s', () => {
    expect(inUse).toMatchObject({
      titleTemplate: '{organization}',
      choices: { channel: 9, currency: 'EUR', ownerId: 502, labelIds: [] },
      contacts: { owner: 'me', visibleTo: 'lead' },
      mapping: { page: 'note', jobTitle: { of: 'person', key: 'role', name: 'Role' }, website: 'suggested' },
      beginsAsLast: true,
      isBatchAllowed: false,
      isSynced: false,
      keepsHistory: true,
    });
  });

  it('adds its fields to the form and its presets before the user’s own', () => {
    expect(inUse.formFields).toEqual(['theirs', 'mine']);
    expect(inUse.presets.map(({ choices }) => choices.visibleTo)).toEqual(['7', '5']);
    expect(beginningsFor(inUse, profile).visibleTo).toBe('7');
  });

  it('begins a lead unless the last choices or a preset say otherwise, but what is fixed is so for every lead', () => {
    expect(beginningsFor({ ...inUse, beginsAsLast: false }, undefined)).toMatchObject({ channel: 9, currency: 'EUR' });
    expect(beginningsFor(inUse, 'https://firm.example/')).toMatchObject({ channel: 9, visibleTo: '1' });
    expect(beginningsFor(inUse, profile).channel).toBe(9);
    expect(inUse.fixedChoices).toEqual(['channel']);
  });

  it('leaves a title that is just being typed as it is', () => {
    const typed = { ...own, titleTemplate: '{person} ' };
    expect(underPolicy(typed, policyFrom({ beginsAsLast: true })).titleTemplate).toBe('{person} ');
  });

  it('can be told from the user’s own', () => {
    const fields = ['titleTemplate', 'choices.channel', 'choices.currency', 'mapping.page', 'isSynced'];
    for (const field of fields) expect(isSetBy(policy, field)).toBe(true);
    for (const field of ['choices.labelIds', 'mapping.website', 'keepsHistory', 'toString'])
      expect(isSetBy(policy, field)).toBe(false);
  });

  it('goes before what comes from another machine, and never travels itself', () => {
    const synced = { 'settings.titleTemplate': { value: 'from elsewhere', at: 5 } };
    const { settings, set } = syncRound({ settings: defaultSettings, isSynced: true, known: {}, synced, now: 9 });
    expect(settings.titleTemplate).toBe('from elsewhere');
    expect(underPolicy(settings, policy).titleTemplate).toBe('{organization}');
    expect(set).toEqual({});
  });
});

describe('a policy', () => {
  it('that sets nothing changes nothing', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(underPolicy(settings, policyFrom({}))).toEqual(settings);
      }),
    );
  });

  it.each([[undefined], [null], [17], [[]], ['policy']])('that is %j sets nothing', (stored) => {
    expect(policyFrom(stored)).toEqual(policyFrom({}));
  });

  it('loses only what can’t be read', () => {
    const broken = {
      ...written,
      titleTemplate: ' ',
      defaults: { currency: 17, ownerId: 502, __proto__: { x: 1 } },
      fixed: 'all',
      mapping: { page: 'note', nonsense: { of: 'note' }, jobTitle: { of: 'nowhere' }, website: { of: 'note' } },
      presets: [{ site: 1 }, ...written.presets],
      isBatchAllowed: 'no',
    };
    const read = policyFrom(broken);
    expect(read.fields).toEqual({ 'choices.ownerId': 502, 'contacts.owner': 'me', 'mapping.website': 'note' });
    expect(read).toMatchObject({ fixedChoices: [], presets: written.presets, switches: { isSynced: false } });
    expect(underPolicy(own, read).isBatchAllowed).toBe(true);
  });

  it('that is anything at all leaves settings that can be read', () => {
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom(...Object.keys(written), 'choices', '__proto__') }), (anything) => {
        const settings = underPolicy(own, policyFrom(anything));
        expect(settingsFrom(structuredClone(settings))).toEqual(settings);
      }),
    );
  });
});
