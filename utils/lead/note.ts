import type { Draft } from './draft.ts';

/** One line of the note that the form shows before it is sent; `label` names the message key of its heading. */
export interface NoteFact {
  label: 'jobTitle' | 'email' | 'phone' | 'website' | 'profileUrl' | 'location' | 'page';
  value: string;
}

/** Some pages have titles and addresses without end; a note takes about 100,000 characters. */
const factMaxLength = 2_000;

/** What was captured but has no field of its own in Pipedrive, in the order in which it is noted. */
export function noteFacts(draft: Draft): NoteFact[] {
  const contactPoints: NoteFact[] = draft.name.trim()
    ? []
    : [
        ...draft.emails.map(({ value }) => ({ label: 'email' as const, value })),
        ...draft.phones.map(({ value }) => ({ label: 'phone' as const, value })),
      ];
  const page = draft.includePage && draft.page ? `${draft.page.title} ${draft.page.url}` : '';
  const facts: NoteFact[] = [
    { label: 'jobTitle', value: draft.jobTitle },
    ...contactPoints,
    { label: 'website', value: draft.website },
    { label: 'profileUrl', value: draft.profileUrl },
    { label: 'location', value: draft.location },
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
export function noteFrom(draft: Draft, wordFor: (label: NoteFact['label']) => string): string {
  const facts = noteFacts(draft).map(({ label, value }) => `${wordFor(label)}: ${value}`);
  return [draft.note.trim(), facts.join('\n')].filter(Boolean).join('\n\n');
}
