import type { Capture } from '../lead/capture.ts';
import { noteText } from './mapped.ts';
import type { Entity, Journal } from './record.ts';
import { hasNameAlone } from './traces.ts';

/** What has to be done next for a capture; told by its journal alone, so a worker that died goes on where it was. */
export type Task =
  /** Find out whether Pipedrive has it already. Asks only. */
  | { do: 'look'; entity: 'person' | 'organization' }
  | { do: 'create'; entity: Entity }
  /** A create request may have arrived: find out, once Pipedrive can no longer be working on it. */
  | { do: 'recover'; entity: Entity; askedAt: number }
  | { do: 'finish' };

/**
 * The person is looked for before the organization is made: a person who is known may bring their organization along,
 * which saves a search.
 */
export function nextTask(capture: Capture, journal: Journal): Task {
  if (capture.person && !journal.person && !isTold(capture, journal)) return { do: 'look', entity: 'person' };
  const entity = neededEntities(capture, journal).find((needed) => journal[needed]?.state !== 'known');
  if (entity === undefined) return { do: 'finish' };
  const progress = journal[entity];
  if (progress?.state === 'asked') return { do: 'recover', entity, askedAt: progress.at };
  return entity === 'organization' && !progress ? { do: 'look', entity } : { do: 'create', entity };
}

/** Who has a name alone is told from others by the organization: that comes first. */
const isTold = (capture: Capture, journal: Journal): boolean =>
  hasNameAlone(capture) &&
  capture.person?.existingId === undefined &&
  capture.organization !== undefined &&
  journal.organization?.state !== 'known';

function neededEntities(capture: Capture, journal: Journal): Entity[] {
  return [
    ...(capture.organization ? (['organization'] as const) : []),
    ...(capture.person ? (['person'] as const) : []),
    'lead',
    ...(noteText(capture, journal) ? (['note'] as const) : []),
    // Last: a lead doesn't wait for them.
    ...(capture.person?.existingId !== undefined && capture.person.additions ? (['additions'] as const) : []),
  ];
}
