import * as v from 'valibot';
import type { StandingChoices } from '../lead/standing-choices.ts';
import { type Fields, readField, withFields } from './fields.ts';
import { type Preset, presetsSchema } from './presets.ts';
import { type Settings, settingsFrom } from './settings.ts';

/** What an organization has set for all its browsers. It goes before whatever its users set. */
export interface Policy {
  /** The settings that can't be changed here, by field. */
  fields: Fields;
  /** Of those, what can't be changed for a single lead either. */
  fixedChoices: (keyof StandingChoices)[];
  /** They go before the user's own. */
  presets: Preset[];
  /** They stand in the form beside the user's own. */
  formFields: string[];
  /** What else is decided. */
  switches: Partial<Pick<Settings, 'isBatchAllowed' | 'keepsHistory' | 'isSynced'>>;
}

const members = v.fallback(v.record(v.string(), v.unknown()), {});
const onOrOff = v.fallback(v.optional(v.boolean()), undefined);

/** As administrators write it; `public/managed-schema.json` tells it to Chrome and Edge. What can't be read isn't set. */
const policySchema = v.object({
  titleTemplate: v.optional(v.unknown()),
  beginsAsLast: v.optional(v.unknown()),
  defaults: members,
  fixed: members,
  contacts: members,
  mapping: members,
  presets: v.fallback(presetsSchema, []),
  formFields: v.fallback(v.array(v.string()), []),
  isBatchAllowed: onOrOff,
  keepsHistory: onOrOff,
  isSynced: onOrOff,
});

/** @param stored whatever the browser says that the organization has set */
export function policyFrom(stored: unknown): Policy {
  const written = v.parse(policySchema, v.is(v.record(v.string(), v.unknown()), stored) ? stored : {});
  const { titleTemplate, beginsAsLast, defaults, fixed, contacts, mapping, presets, formFields, ...switches } = written;
  const fixedFields = readable(inGroup('choices', fixed));
  return {
    fields: {
      ...readable({
        titleTemplate,
        beginsAsLast,
        ...inGroup('choices', defaults),
        ...inGroup('contacts', contacts),
        ...inGroup('mapping', mapping, destinationFrom),
      }),
      ...fixedFields,
    },
    fixedChoices: choiceNames.filter((name) => Object.hasOwn(fixedFields, `choices.${name}`)),
    presets,
    formFields,
    switches: Object.fromEntries(Object.entries(switches).filter(([, isOn]) => isOn !== undefined)),
  };
}

/** The settings that count: the organization's before the user's own. */
export function underPolicy(own: Settings, { fields, fixedChoices, presets, formFields, switches }: Policy): Settings {
  // Reading a title anew would take the blank from its end that is just being typed.
  const title = Object.hasOwn(fields, 'titleTemplate') ? {} : { titleTemplate: own.titleTemplate };
  const settings = { ...withFields(own, fields), ...title, ...switches, fixedChoices };
  return {
    ...settings,
    lastChoices: own.lastChoices && { ...own.lastChoices, ...pick(settings.choices, fixedChoices) },
    presets: [...presets, ...own.presets].map((preset) => ({
      ...preset,
      choices: without(preset.choices, fixedChoices),
    })),
    formFields: [...new Set([...formFields, ...own.formFields])],
  };
}

/** The same from what lies in the browser's storages. */
export const settingsInUse = ({ own, policy }: { own: unknown; policy: unknown }): Settings =>
  underPolicy(settingsFrom(own), policyFrom(policy));

/** Whether a setting, by its field, is the organization's. */
export const isSetBy = ({ fields, switches }: Policy, field: string): boolean =>
  Object.hasOwn(fields, field) || Object.hasOwn(switches, field);

const choiceNames = ['ownerId', 'labelIds', 'channel', 'visibleTo', 'currency'] as const;

const inGroup = (group: string, values: Fields, read = (value: unknown) => value): Fields =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${group}.${name}`, read(value)]));

const readable = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([field, value]) => readField(field, value) !== undefined));

const namedDestination = v.object({ of: v.string(), key: v.optional(v.string()), name: v.optional(v.string()) });

/** Always an object, as `{"of": "note"}`, because Chrome's policy schemas know no alternatives. */
function destinationFrom(written: unknown): unknown {
  if (!v.is(namedDestination, written)) return undefined;
  const { of, key, name = key } = written;
  return key === undefined ? of : { of, key, name };
}

const without = (choices: Preset['choices'], names: string[]): Preset['choices'] =>
  Object.fromEntries(Object.entries(choices).filter(([name]) => !names.includes(name)));

const pick = (choices: StandingChoices, names: string[]): Fields =>
  Object.fromEntries(Object.entries(choices).filter(([name]) => names.includes(name)));
