import { getEmptyResult, parseImpl } from 'tldts-core';
import { mailProviders } from './mail-providers.ts';
import { suffixesBelow } from './public-suffixes.ts';

/**
 * The part of a host that nobody owns, as https://publicsuffix.org/list/ has it, but without the suffixes that private
 * operators have entered there (`github.io`): `jane.co.uk` → `co.uk`. A last label that the list doesn't know counts, too.
 */
export function publicSuffix(host: string): string {
  const labels = host.split('.');
  let suffix = labels.at(-1) ?? '';
  for (let from = labels.length - 1; from > 0; from--) {
    const domain = labels.slice(from).join('.');
    const [label = '', below] = [labels[from - 1], suffixesBelow.get(domain)];
    if (below?.has(`!${label}`)) return domain;
    if (below?.has(label) || below?.has('*')) suffix = `${label}.${domain}`;
  }
  return suffix;
}

/** Parse as far as the domain: the package's constant for it can't be imported. */
const upToDomain = 3;

/** The registrable domain of a work address; empty for free mail and for anything that is no domain. */
export function workDomain(email: string): string {
  const { domain } = parseImpl(
    email.split('@')[1] ?? '',
    upToDomain,
    (host, _options, found) => {
      found.publicSuffix = publicSuffix(host);
    },
    undefined,
    getEmptyResult(),
  );
  return domain && !mailProviders.has(domain) ? domain : '';
}

/** A company's name as its domain suggests it: `norrsken-ferries.example` → "Norrsken Ferries". Always a guess. */
export const companyFromDomain = (domain: string): string =>
  (domain.split('.')[0] ?? '')
    .split('-')
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
