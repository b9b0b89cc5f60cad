import * as v from 'valibot';
import type { CustomField } from '../lead/custom-field.ts';
import type { Directory } from '../lead/directory.ts';
import { standingChoicesSchema } from '../lead/draft.ts';
import { defaultTitleTemplate } from '../lead/title-template.ts';

/**
 * What the user has set for good. Every member falls back to its default by itself, so that a broken or a new one takes
 * nothing else with it. Nothing of it is secret.
 */
const settingsSchema = v.object({
  version: v.fallback(v.literal(1), 1),
  titleTemplate: v.fallback(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500)), defaultTitleTemplate),
  /** What a new draft begins with. */
  choices: v.fallback(standingChoicesSchema, { ownerId: null, labelIds: [], channel: null, visibleTo: '' }),
  /** Empty: the account's own. */
  currency: v.fallback(v.pipe(v.string(), v.maxLength(10)), ''),
  /** Keys of the custom fields that stand in the form; `null`: those that Pipedrive's own form requires. */
  formFields: v.fallback(v.nullable(v.array(v.string())), null),
  /** Whether what was sent is remembered on this computer. */
  keepsHistory: v.fallback(v.boolean(), true),
  /** Whether the form shows its further fields. */
  isMoreOpen: v.fallback(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** @param stored whatever lies in the storage */
export function settingsFrom(stored: unknown): Settings {
  return v.parse(settingsSchema, v.is(v.record(v.string(), v.unknown()), stored) ? stored : {});
}

/** The custom fields that stand in the form, in the account's order. */
export function fieldsInForm({ formFields }: Settings, directory: Directory | undefined): CustomField[] {
  const all = directory?.customFields ?? [];
  return all.filter(({ key, isRequired }) => (formFields === null ? isRequired : formFields.includes(key)));
}

/** The currency for a lead that names none: the user's, while the account has it, else the account's. */
export function currencyFor({ currency }: Settings, accountCurrency: string, directory: Directory | undefined): string {
  return directory?.currencies.some(({ code }) => code === currency) ? currency : accountCurrency;
}
