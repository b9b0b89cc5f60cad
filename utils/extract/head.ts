import type { Page } from './page.ts';
import { type Finding, findingBy } from './reading.ts';

/** A `meta` element's content by its `property` or `name`. */
export const metaContent = ({ document, dom }: Page, name: string): string => {
  const meta = dom.first(document, `meta[property="${name}" i], meta[name="${name}" i]`);
  return meta ? dom.attribute(meta, 'content').trim() : '';
};

const found = findingBy('open-graph');
const likely = findingBy('open-graph', 'likely');

/** What the page says of itself in OpenGraph: a profile's person, the site's name. */
export function readHead(page: Page): Finding[] {
  const name = [metaContent(page, 'profile:first_name'), metaContent(page, 'profile:last_name')]
    .filter(Boolean)
    .join(' ');
  const isProfile = metaContent(page, 'og:type').toLowerCase() === 'profile' && name;
  const site = metaContent(page, 'og:site_name');
  return [
    ...(isProfile ? [found({ about: 'main', person: { name } })] : []),
    ...(site ? [likely({ about: 'other', organization: { name: site } })] : []),
  ];
}
