import type { Capture } from '../lead/capture.ts';
import { optionalFields } from '../lead/contact-field.ts';
import type { Failure } from '../pipedrive/failure.ts';
import type { Entity, Journal, WaitingRecord } from './record.ts';

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

/** Whether a refusal is about a mapped field, which has vanished from the account since that said what it offers. */
export function isAboutFields(capture: Capture, entity: Entity, failure: Failure): boolean {
  const mapped = isMapped(entity) ? capture[entity]?.mapped : undefined;
  return mapped !== undefined && isAbout(Object.keys(mapped.values), failure);
}

/** An entity's mapped fields go into the note instead: one that has vanished doesn't keep a lead back. */
export function withoutFields(record: WaitingRecord, entity: Entity): WaitingRecord {
  const { capture } = record;
  if (!isMapped(entity)) return record;
  const { mapped, ...rest } = capture[entity] ?? {};
  return {
    ...record,
    isFieldGone: true,
    capture: { ...capture, [entity]: rest, note: joined(capture.note, mapped?.inWords) },
  };
}

const isMapped = (entity: Entity) => entity === 'person' || entity === 'organization' || entity === 'lead';

/** A built-in field that the account lacks is refused with 403, which doesn't name it (reported of `job_title`). */
function isAbout(keys: string[], failure: Failure): boolean {
  if (failure.kind === 'forbidden') return keys.some((key) => optionalFields.some((known) => known === key));
  return failure.kind === 'refused' && ['custom_fields', ...keys].some((key) => failure.words.includes(key));
}

const joined = (note: string, ...lines: (string | undefined)[]): string =>
  [note, lines.filter(Boolean).join('\n')].filter(Boolean).join('\n\n');
