import type { Draft } from '../lead/draft.ts';

/** By what two people are taken for one. Each needs words (`duplicate_<name>` in `public/_locales`). */
export type SharedTrait = 'email' | 'profileUrl' | 'nameAndOrganization';

export interface Duplicate {
  /** Position of the first one. */
  of: number;
  by: SharedTrait;
}

/** For each person the earlier one who is the same, as far as can be told; `undefined` for all others. */
export function duplicatesAmong(drafts: Draft[]): (Duplicate | undefined)[] {
  const firstWith = new Map<string, number>();
  return drafts.map((draft, index) => {
    const traits = traitsOf(draft);
    const known = traits.find(({ key }) => firstWith.has(key));
    for (const { key } of traits) if (!firstWith.has(key)) firstWith.set(key, index);
    const of = known && firstWith.get(known.key);
    return known && of !== undefined ? { of, by: known.by } : undefined;
  });
}

/** Surest first. */
function traitsOf(draft: Draft): { by: SharedTrait; key: string }[] {
  const emails = draft.emails.map(({ value }) => plain(value)).filter(Boolean);
  const profile = plain(draft.profileUrl).replace(/^https?:\/\/(?:www\.)?|[?#][\s\S]*$|\/$/g, '');
  const [name, organization] = [plain(draft.name), plain(draft.organizationName)];
  return [
    ...emails.map((email) => ({ by: 'email' as const, key: `email ${email}` })),
    ...(profile ? [{ by: 'profileUrl' as const, key: `profile ${profile}` }] : []),
    ...(name && organization ? [{ by: 'nameAndOrganization' as const, key: `name ${name}\n${organization}` }] : []),
  ];
}

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
