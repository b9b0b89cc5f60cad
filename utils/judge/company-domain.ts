import { parse } from 'tldts-icann';
import { mailProviders } from './mail-providers.ts';

/** The registrable domain of a work address; empty for free mail and for anything that is no domain. */
export function workDomain(email: string): string {
  const { domain } = parse(email.split('@')[1] ?? '');
  return domain && !mailProviders.has(domain) ? domain : '';
}

/** A company's name as its domain suggests it: `norrsken-ferries.example` → "Norrsken Ferries". Always a guess. */
export const companyFromDomain = (domain: string): string =>
  (domain.split('.')[0] ?? '')
    .split('-')
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
