import * as fc from 'fast-check';
import { visibilities } from '../../utils/lead/standing-choices.ts';
import { type Settings, settingsFrom } from '../../utils/settings/settings.ts';

const choices = {
  ownerId: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  labelIds: fc.array(fc.constantFrom('cold', 'warm'), { maxLength: 2 }),
  channel: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  visibleTo: fc.constantFrom(...visibilities),
  currency: fc.constantFrom('', 'EUR', 'CHF'),
};

const destination = fc.oneof(
  fc.constantFrom('suggested', 'note'),
  fc.record({
    of: fc.constantFrom('person', 'organization', 'lead'),
    key: fc.constantFrom('a', 'b'),
    name: fc.string(),
  }),
);

/** Few sites, so that two lists have some in common; half-written ones, too. */
export const anySite = fc.constantFrom('a.example', 'www.b.example', 'https://c.example/in', 'D.example', 'half', '');

/** Any settings that the options can hold. */
export const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    titleTemplate: fc.constantFrom('{person}', '{organization} – {person}', 'Ünïcode <b>'),
    choices: fc.record(choices),
    beginsAsLast: fc.boolean(),
    presets: fc.uniqueArray(
      fc.record({ site: anySite, choices: fc.record(choices, { requiredKeys: [] }) }, { noNullPrototype: true }),
      { maxLength: 4, selector: ({ site }) => site },
    ),
    contacts: fc.record({
      owner: fc.constantFrom('lead', 'me'),
      visibleTo: fc.constantFrom('lead', ...visibilities),
    }),
    mapping: fc.record({ jobTitle: destination, page: destination }),
    formFields: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    keepsHistory: fc.boolean(),
    isMoreOpen: fc.boolean(),
  })
  .map(settingsFrom);
