import type { Draft } from '../../utils/lead/draft.ts';
import type { LookUp } from '../../utils/lead/match.ts';

/** By what a draft's person and organization are looked for. @param hasProfileField see `LookUp` */
export async function lookUpOf(draft: Draft, hasProfileField: boolean): Promise<LookUp> {
  const emails = filled(draft.emails).filter((email) => /^[^\s@]+@(?:[^\s@.]+\.)+[^\s@.]{2,}$/.test(email));
  return {
    name: draft.name.trim(),
    emails,
    phones: filled(draft.phones).filter((phone) => phone.replaceAll(/\D/g, '').length >= 7),
    profileUrl: draft.profileUrl.trim(),
    organizationName: draft.organizationName.trim(),
    domain: await domainOf(emails[0], draft.website.trim()),
    hasProfileField,
  };
}

const filled = (points: Draft['emails']) => points.map(({ value }) => value.trim()).filter(Boolean);

/** The tables behind it are large, and loaded only now. */
async function domainOf(email: string | undefined, website: string): Promise<string> {
  if (!email && !website) return '';
  const { workDomain } = await import('../../utils/judge/company-domain.ts');
  return email ? workDomain(email) : workDomain(`at@${hostOf(website)}`);
}

const hostOf = (address: string) =>
  URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`)?.hostname ?? '';
