import { decodedLoosely } from '../links.ts';
import type { Page } from '../page.ts';
import { type Finding, findingBy } from '../reading.ts';
import { isHost } from './site.ts';

/** The profile's own part of an address, such as `jane-doe-1a2b3c`; empty for any other page. */
export function slugOf(address: string, base: URL): string {
  const url = URL.parse(address, base);
  if (!url || !isHost(url, 'linkedin.com')) return '';
  const [, section, slug] = url.pathname.split('/');
  return section === 'in' && slug ? decodedLoosely(slug).toLowerCase() : '';
}

export const profileAddress = (slug: string): string => `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`;

/** Links that lead to this profile. Cards of other people stand beside it, and a hidden screen may hold yesterday's. */
export function linksTo({ dom, url }: Page, root: ParentNode, slug: string): Element[] {
  // Links to profiles; the top card's own links carry the slug of the address bar (seen in saved pages, 2026).
  return dom.all(root, 'a[href*="/in/"]').filter((link) => slugOf(dom.href(link), url) === slug);
}

/** Where a link leads that goes through LinkedIn's redirect or its safety page (seen in saved pages, 2024 and 2026). */
export function redirectTarget(href: string, base: URL): string {
  const url = URL.parse(href, base);
  if (!url) return '';
  const isRedirect = isHost(url, 'linkedin.com') && /^\/(?:safety\/go|redir\/redirect)/.test(url.pathname);
  return isRedirect ? (url.searchParams.get('url') ?? '') : url.href;
}

const found = findingBy('linkedin');

/** Somebody in a list of people. Those whose name is withheld have no link to a profile. */
export function listedPerson(
  { dom, url }: Page,
  link: Element | null,
  person: { name: string; jobTitle?: string | undefined; location?: string | undefined },
  company = '',
): Finding[] {
  const slug = link ? slugOf(dom.href(link), url) : '';
  return slug
    ? [
        found({
          about: 'other',
          person: { ...person, profileUrl: profileAddress(slug) },
          organization: { name: company },
        }),
      ]
    : [];
}
