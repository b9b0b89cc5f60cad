import type { Page } from './page.ts';
import { type Finding, findingBy } from './reading.ts';

/** The contents of the page's `meta` elements by their `property` or `name`; the first of a name counts. */
export function metaContents({ document, dom }: Page): Map<string, string> {
  const contents = new Map<string, string>();
  for (const meta of dom.all(document, 'meta'))
    for (const attribute of ['property', 'name']) {
      const name = dom.attribute(meta, attribute).toLowerCase();
      if (name && !contents.has(name)) contents.set(name, dom.attribute(meta, 'content').trim());
    }
  return contents;
}

const found = findingBy('open-graph');
const likely = findingBy('open-graph', 'likely');

/** What the page says of itself in OpenGraph: a profile's person, the site's name. */
export function readHead(page: Page): Finding[] {
  const contents = metaContents(page);
  const content = (name: string): string => contents.get(name) ?? '';
  const name = [content('profile:first_name'), content('profile:last_name')].filter(Boolean).join(' ');
  const isProfile = content('og:type').toLowerCase() === 'profile' && name;
  const site = content('og:site_name');
  return [
    ...(isProfile ? [found({ about: 'main', person: { name } })] : []),
    ...(site ? [likely({ about: 'other', organization: { name: site } })] : []),
  ];
}
