import type { Page } from '../page.ts';
import { findingBy } from '../reading.ts';
import { isHost, onlyFindings, type Site } from './site.ts';

const found = findingBy('sales-navigator');

/** A lead in LinkedIn's Sales Navigator. Similar leads carry the same attributes, so each is read inside its section (from code that reads the live site, 2026). */
export const salesNavigator: Site = {
  id: 'sales-navigator',
  isMine: (url) => isHost(url, 'linkedin.com') && /^\/sales\/(?:lead|people)\/[^/]+/.test(url.pathname),
  read(page) {
    const { document, dom } = page;
    // A hidden heading stands before the one with the name.
    const heading = dom.first(document, '[data-x--lead--name]');
    const card = dom.closest(heading, 'section');
    const name = dom.text(heading);
    if (!card || !name) return 'missed';
    const role = dom.first(document, '[data-sn-view-name=lead-current-role]');
    const inRole = (kind: string) => dom.textAt(role, `[data-anonymize="${kind}"]`);
    const links = contactLinks(page);
    return onlyFindings([
      found({
        about: 'main',
        person: {
          name: name,
          jobTitle: [inRole('job-title'), dom.textAt(card, '[data-anonymize=headline]')],
          emails: links.filter(({ href }) => /^mailto:/i.test(href)).map(({ text }) => text),
          phones: links.filter(({ href }) => /^tel:/i.test(href)).map(({ text }) => text),
          website: links.find(({ href }) => /^https?:/i.test(href))?.href,
          location: dom.textAt(card, '[data-anonymize=location]'),
        },
        organization: { name: inRole('company-name') },
      }),
    ]);
  },
};

function contactLinks({ document, dom }: Page): { href: string; text: string }[] {
  const links = dom.all(document, '[data-sn-view-name=feature-lead-contact-info] a[href]').slice(0, 20);
  return links.map((link) => ({ href: dom.href(link), text: dom.text(link) }));
}

/** Addresses it takes. Every other site's are addresses it must refuse. */
export const examples: readonly string[] = ['https://www.linkedin.com/sales/lead/ACwAAexample,NAME_SEARCH,abcd'];
