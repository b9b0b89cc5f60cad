import * as v from 'valibot';
import { contactChoiceSchemas } from '../lead/contact-choices.ts';
import { destinationSchema, mappedFacts } from '../lead/mapping.ts';
import { choiceSchemas } from '../lead/standing-choices.ts';
import { presetSchema } from './presets.ts';
import { type Settings, titleTemplateSchema } from './settings.ts';

/** What a file of settings holds. Unlike in the storage nothing falls back: a file is taken as a whole or not at all. */
const portableSchema = v.strictObject({
  titleTemplate: v.exactOptional(titleTemplateSchema),
  choices: v.exactOptional(v.strictObject(choiceSchemas)),
  beginsAsLast: v.exactOptional(v.boolean()),
  presets: v.exactOptional(v.pipe(v.array(presetSchema), v.maxLength(500))),
  contacts: v.exactOptional(v.strictObject(contactChoiceSchemas)),
  mapping: v.exactOptional(v.strictObject(v.entriesFromList(mappedFacts, destinationSchema))),
  formFields: v.exactOptional(v.pipe(v.array(v.string()), v.maxLength(1_000))),
});

/** The settings that a file holds; those that it doesn't name stay as they are. */
export type PortableSettings = v.InferOutput<typeof portableSchema>;

const fileSchema = v.strictObject({ leadclip: v.literal('settings'), version: v.literal(1), settings: portableSchema });

export const importMaxBytes = 256 * 1024;

/** Why a file can't be imported. Each needs a sentence (`import_<kind>` in `public/_locales`). */
export type ImportProblem =
  | { kind: 'tooLarge' }
  | { kind: 'noJson' }
  | { kind: 'noSettings' }
  | { kind: 'newer' }
  /** Where in the file what can't be used stands: `presets.2.site`. */
  | { kind: 'unusable'; place: string };

export type Imported = { ok: true; settings: PortableSettings } | { ok: false; problem: ImportProblem };

/** Chosen by name: neither the token nor anything of a person is among the settings, nor could get here by mistake. */
export function exportedSettings(settings: Settings): string {
  const { titleTemplate, choices, beginsAsLast, presets, contacts, mapping, formFields } = settings;
  const portable: PortableSettings = { titleTemplate, choices, beginsAsLast, presets, contacts, mapping, formFields };
  return `${JSON.stringify({ leadclip: 'settings', version: 1, settings: portable }, null, 2)}\n`;
}

export function importedSettings(text: string): Imported {
  if (new TextEncoder().encode(text).length > importMaxBytes) return failed({ kind: 'tooLarge' });
  const file = jsonFrom(text);
  if (file === undefined) return failed({ kind: 'noJson' });
  if (!v.is(v.looseObject({ leadclip: v.literal('settings'), version: v.number() }), file))
    return failed({ kind: 'noSettings' });
  if (file.version > 1) return failed({ kind: 'newer' });
  const read = v.safeParse(fileSchema, file, { abortEarly: true });
  if (read.success) return { ok: true, settings: read.output.settings };
  const place = v.getDotPath(read.issues[0])?.replace(/^settings\./, '');
  return failed({ kind: 'unusable', place: place ?? 'settings' });
}

const failed = (problem: ImportProblem): Imported => ({ ok: false, problem });

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
