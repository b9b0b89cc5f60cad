import { type Draft, hasOrganization, hasPerson } from './draft.ts';
import type { MappedFact } from './mapping.ts';
import type { Placement } from './placement.ts';

/** One line of the note that the form shows before it is sent; `label` names the message key of its heading. */
export interface NoteFact {
  label: MappedFact | 'name' | 'organizationName' | 'email' | 'phone';
  value: string;
}

/** Some pages have titles and addresses without end; a note takes about 100,000 characters. */
export const factMaxLength = 2_000;

/** What was captured but has no field of its own in Pipedrive, in the order in which it is noted. */
export function noteFacts(draft: Draft, placements: Placement[] = []): NoteFact[] {
  const hasField = (fact: MappedFact) => placements.some((placement) => placement.fact === fact);
  const contactPoints: NoteFact[] = hasPerson(draft)
    ? []
    : [
        ...draft.emails.map(({ value }) => ({ label: 'email' as const, value })),
        ...draft.phones.map(({ value }) => ({ label: 'phone' as const, value })),
      ];
  const page = draft.includePage && draft.page ? `${draft.page.title} ${hasField('page') ? '' : draft.page.url}` : '';
  const unplaced = (fact: Exclude<MappedFact, 'page'>): NoteFact => ({
    label: fact,
    value: hasField(fact) ? '' : draft[fact],
  });
  const facts: NoteFact[] = [
    { label: 'name', value: hasPerson(draft) ? '' : draft.name },
    { label: 'organizationName', value: hasOrganization(draft) ? '' : draft.organizationName },
    unplaced('jobTitle'),
    ...contactPoints,
    unplaced('website'),
    unplaced('profileUrl'),
    unplaced('location'),
    unplaced('organizationAddress'),
    { label: 'page', value: page },
  ];
  return facts
    .map(({ label, value }) => ({ label, value: value.trim().slice(0, factMaxLength) }))
    .filter(({ value }) => value);
}

/**
 * The note as plain text: what the user wrote, then the facts under it.
 * @param wordFor the heading of a fact in the user's language
 */
export function noteFrom(draft: Draft, wordFor: WordFor, placements: Placement[] = []): string {
  return [draft.note.trim(), factLines(noteFacts(draft, placements), wordFor)].filter(Boolean).join('\n\n');
}

type WordFor = (label: NoteFact['label']) => string;

export const factLines = (facts: NoteFact[], wordFor: WordFor): string =>
  facts.map(({ label, value }) => `${wordFor(label)}: ${value}`).join('\n');
