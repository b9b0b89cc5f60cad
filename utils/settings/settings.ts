import * as v from 'valibot';
import { contactChoicesSchema } from '../lead/contact-choices.ts';
import type { ContactField } from '../lead/contact-field.ts';
import type { CustomField } from '../lead/custom-field.ts';
import type { Directory } from '../lead/directory.ts';
import { fieldFor, mappingSchema } from '../lead/mapping.ts';
import { choiceSchemas, noChoices } from '../lead/standing-choices.ts';
import { defaultTitleTemplate } from '../lead/title-template.ts';
import { presetsSchema } from './presets.ts';

export const titleTemplateSchema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500));

/** Each choice falls back by itself, too. */
const choicesSchema = v.object({
  ownerId: v.fallback(choiceSchemas.ownerId, noChoices.ownerId),
  labelIds: v.fallback(choiceSchemas.labelIds, noChoices.labelIds),
  channel: v.fallback(choiceSchemas.channel, noChoices.channel),
  visibleTo: v.fallback(choiceSchemas.visibleTo, noChoices.visibleTo),
  currency: v.fallback(choiceSchemas.currency, noChoices.currency),
});

/**
 * What the user has set for good. Every member falls back to its default by itself, so that a broken or a new one takes
 * nothing else with it. Nothing of it is secret.
 */
const settingsSchema = v.object({
  version: v.fallback(v.literal(1), 1),
  titleTemplate: v.fallback(titleTemplateSchema, defaultTitleTemplate),
  /** What a new draft begins with. */
  choices: v.fallback(choicesSchema, noChoices),
  /** Whether a new draft begins with what was chosen last. */
  beginsAsLast: v.fallback(v.boolean(), false),
  /** What was chosen last, while that matters. */
  lastChoices: v.fallback(v.nullable(v.strictObject(choiceSchemas)), null),
  /** By site; the first that fits counts. */
  presets: v.fallback(presetsSchema, []),
  contacts: v.fallback(contactChoicesSchema, v.parse(contactChoicesSchema, {})),
  mapping: v.fallback(mappingSchema, v.parse(mappingSchema, {})),
  /** Keys of the custom fields that stand in the form beside those that Pipedrive's own form requires. */
  formFields: v.fallback(v.array(v.string()), []),
  /** Whether what was sent is remembered on this computer. */
  keepsHistory: v.fallback(v.boolean(), true),
  /** Whether several leads can be made at once. */
  isBatchAllowed: v.fallback(v.boolean(), true),
  /** Whether the user's own settings follow them to their other machines. */
  isSynced: v.fallback(v.boolean(), true),
  /** What a lead begins with and the user can't change, because their organization has fixed it. */
  fixedChoices: v.fallback(v.array(v.keyof(v.object(choiceSchemas))), []),
  /** Whether the form shows its further fields. */
  isMoreOpen: v.fallback(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const defaultSettings: Settings = v.parse(settingsSchema, {});

/** @param stored whatever lies in the storage */
export function settingsFrom(stored: unknown): Settings {
  return v.parse(settingsSchema, v.is(v.record(v.string(), v.unknown()), stored) ? stored : {});
}

/** The custom fields that stand in the form, in the account's order. */
export function fieldsInForm({ formFields }: Settings, directory: Directory | undefined): CustomField[] {
  return (directory?.customFields ?? []).filter(({ key, isRequired }) => isRequired || formFields.includes(key));
}

/** The currency for a lead that names none: the user's, while the account has it, else the account's. */
export function currencyFor({ choices }: Settings, accountCurrency: string, directory: Directory | undefined): string {
  return directory?.currencies.some(({ code }) => code === choices.currency) ? choices.currency : accountCurrency;
}

/** The field of persons that holds the address of their profile, if there is one: whom it names is known by it. */
export function profileLinkFieldOf({ mapping }: Settings, directory: Directory | undefined): ContactField | undefined {
  const field = fieldFor('profileUrl', mapping, directory);
  return field?.of === 'person' ? field : undefined;
}
