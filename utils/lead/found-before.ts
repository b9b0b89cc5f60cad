import type { Capture } from './capture.ts';
import type { Draft } from './draft.ts';
import type { Found } from './link.ts';

type Decided = { existingId?: number | undefined; isNew?: true | undefined } | undefined;

/**
 * What was decided when a capture was confirmed, as if it had been found again: it holds where nobody can look while the
 * capture is mended, as long as it is about the same person and organization. Who was refused is nobody in particular.
 */
export function foundBefore({ person, organization }: Capture, draft: Draft): Found {
  const emails = draft.emails.map(({ value }) => value.trim()).filter(Boolean);
  const isSamePerson =
    draft.name.trim() === person?.name && String(emails) === String(person.emails.map(({ value }) => value));
  const isSameOrganization = draft.organizationName.trim() === organization?.name;
  return {
    persons: isSamePerson ? decided(person).map((match) => ({ ...match, emails: [], phones: [] })) : [],
    organizations: isSameOrganization ? decided(organization) : [],
  };
}

function decided(before: Decided) {
  if (before?.existingId === undefined && !before?.isNew) return [];
  return [{ id: before.existingId ?? 0, certainty: 'certain' as const }];
}
