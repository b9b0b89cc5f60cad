import type { Page } from './page.ts';
import { type Finding, foundBy } from './reading.ts';

/** A `meta` element's content by its `property` or `name`. */
export const metaContent = ({ document, dom }: Page, name: string): string => {
  const meta = dom.first(document, `meta[property="${name}" i], meta[name="${name}" i]`);
  return meta ? dom.attribute(meta, 'content').trim() : '';
};

/** What the page says of itself in OpenGraph: a profile's person, the site's name. */
export function readHead(page: Page): Finding[] {
  const found = foundBy('open-graph');
  const given = metaContent(page, 'profile:first_name');
  const family = metaContent(page, 'profile:last_name');
  const isProfile = metaContent(page, 'og:type').toLowerCase() === 'profile';
  const name = [given, family].filter(Boolean).join(' ');
  const site = metaContent(page, 'og:site_name');
  return [
    ...(isProfile && name ? [{ about: 'main' as const, person: { name: found(name) }, organization: {} }] : []),
    ...(site ? [{ about: 'other' as const, person: {}, organization: { name: found(site, 'likely') } }] : []),
  ];
}
