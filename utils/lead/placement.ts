import { shortTextMaxLength } from './capture.ts';
import { type Draft, hasOrganization, hasPerson } from './draft.ts';
import {
  fieldFor,
  isNamedForLinkedIn,
  type MappedFact,
  type MappedField,
  mappedFacts,
  suggestedMapping,
} from './mapping.ts';
import type { Surroundings } from './problem.ts';

/** A fact that has a field of its own. */
export interface Placement {
  fact: MappedFact;
  value: string;
  field: MappedField;
}

type Around = Pick<Surroundings, 'directory' | 'mapping' | 'customFields'>;

/**
 * What of the draft goes into which field. What isn't among it goes into the note: because it is to, because its field has
 * vanished or has a value already, or because the value doesn't fit.
 */
export function placementsOf(
  draft: Draft,
  { directory, mapping = suggestedMapping, customFields = [] }: Around,
): Placement[] {
  const placements: Placement[] = [];
  for (const fact of mappedFacts) {
    const value = factValue(draft, fact);
    const field = value ? fieldFor(fact, mapping, directory) : undefined;
    if (!field || !fits(fact, value, field) || !hasRecord(draft, field)) continue;
    const isTyped = customFields.some(({ key }) => key === field.key) && draft.customFields[field.key]?.first.trim();
    const isTaken = placements.some((other) => other.field.of === field.of && other.field.key === field.key);
    if (!isTyped && !isTaken) placements.push({ fact, value, field });
  }
  return placements;
}

export function factValue(draft: Draft, fact: MappedFact): string {
  if (fact === 'page') return draft.includePage ? (draft.page?.url.trim() ?? '') : '';
  return draft[fact].trim();
}

/** Pipedrive refuses longer lines; and a field for LinkedIn is no place for other profiles. */
function fits(fact: MappedFact, value: string, field: MappedField): boolean {
  if (field.type.startsWith('varchar') && value.length > shortTextMaxLength) return false;
  return fact !== 'profileUrl' || !isNamedForLinkedIn(field) || isOnLinkedIn(value);
}

function isOnLinkedIn(value: string): boolean {
  const host = URL.parse(/^[a-z]+:/i.test(value) ? value : `https://${value}`)?.hostname;
  return host === 'linkedin.com' || host?.endsWith('.linkedin.com') === true;
}

const hasRecord = (draft: Draft, { of }: MappedField): boolean =>
  of === 'lead' || (of === 'person' ? hasPerson(draft) : hasOrganization(draft));
