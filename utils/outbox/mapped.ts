import type { Capture } from '../lead/capture.ts';
import { optionalFields } from '../lead/contact-field.ts';
import type { Failure } from '../pipedrive/failure.ts';
import type { Entity, Journal } from './record.ts';

/** The note, with what would stand in fields of a person or organization if that hadn't been there already. */
export function noteText(capture: Capture, journal: Journal): string {
  const isFound = (entity: 'person' | 'organization') => {
    const progress = journal[entity];
    return progress?.state === 'known' && progress.how === 'found';
  };
  const unplaced = (['person', 'organization'] as const)
    .filter(isFound)
    .map((entity) => capture[entity]?.mapped?.inWords);
  return joined(capture.note, ...unplaced);
}

/**
 * The capture with an entity's mapped fields in the note instead, where a refusal is about one of them: the field has
 * vanished from the account since it was last asked what it offers. That doesn't keep a lead back.
 */
export function withoutRefusedFields(capture: Capture, entity: Entity, failure: Failure): Capture | undefined {
  if (entity !== 'person' && entity !== 'organization' && entity !== 'lead') return undefined;
  const { mapped, ...rest } = capture[entity] ?? {};
  if (!mapped || !isAbout(Object.keys(mapped.values), failure)) return undefined;
  return { ...capture, [entity]: rest, note: joined(capture.note, mapped.inWords) };
}

/** A built-in field that the account lacks is refused with 403, which doesn't name it (reported of `job_title`). */
function isAbout(keys: string[], failure: Failure): boolean {
  if (failure.kind === 'forbidden') return keys.some((key) => optionalFields.some((known) => known === key));
  return failure.kind === 'refused' && ['custom_fields', ...keys].some((key) => failure.words.includes(key));
}

const joined = (note: string, ...lines: (string | undefined)[]): string =>
  [note, lines.filter(Boolean).join('\n')].filter(Boolean).join('\n\n');
