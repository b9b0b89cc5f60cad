import type { LeadChoices, Mapped, NewRecord } from './capture.ts';
import { contactsLikeLead, ownership } from './contact-choices.ts';
import type { MappedField } from './mapping.ts';
import { factLines, factMaxLength } from './note.ts';
import type { Placement } from './placement.ts';
import type { Surroundings } from './problem.ts';

/** What a person or organization gets beside its name, if it is new. */
export function newRecordFrom(
  of: 'person' | 'organization',
  placements: Placement[],
  lead: LeadChoices,
  { contacts = contactsLikeLead, wordFor }: Surroundings,
): NewRecord {
  return { ...ownership(contacts, lead), ...mappedFrom(of, placements, wordFor) };
}

/** What goes into the fields of one record, as its request takes it. */
export function mappedFrom(
  of: MappedField['of'],
  placements: Placement[],
  wordFor: Surroundings['wordFor'],
): { mapped?: Mapped } {
  const own = placements.filter(({ field }) => field.of === of);
  if (own.length === 0) return {};
  const values = own.map(({ field, value }) => [field.key, isObject(field) ? { value } : value] as const);
  const facts = own.map(({ fact, value }) => ({ label: fact, value: value.slice(0, factMaxLength) }));
  return { mapped: { values: Object.fromEntries(values), inWords: factLines(facts, wordFor) } };
}

/** Leads take an address as a line. */
const isObject = ({ of, type }: MappedField) => of !== 'lead' && type === 'address';
