import type { Page } from '../page.ts';
import { foundBy } from '../reading.ts';
import { isHost, onlyFindings, type Site } from './site.ts';

const found = foundBy('sales-navigator');

/** A lead in LinkedIn's Sales Navigator. Similar leads carry the same attributes, so each is read inside its section (from code that reads the live site, 2026). */
export const salesNavigator: Site = {
  id: 'sales-navigator',
  isMine: (url) => isHost(url, 'linkedin.com') && /^\/sales\/(?:lead|people)\/[^/]+/.test(url.pathname),
  read(page) {
    const { document, dom } = page;
    // A hidden heading stands before the one with the name.
    const heading = dom.first(document, '[data-x--lead--name]');
    const card = heading && dom.closest(heading, 'section');
    const name = dom.text(heading);
    if (!card || !name) return 'missed';
    const role = dom.first(document, '[data-sn-view-name="lead-current-role"]');
    const inRole = (kind: string) => dom.text(role && dom.first(role, `[data-anonymize="${kind}"]`));
    const links = contactLinks(page);
    return onlyFindings([
      {
        about: 'main',
        person: {
          name: found(name),
          jobTitle: found([inRole('job-title'), dom.text(dom.first(card, '[data-anonymize="headline"]'))]),
          emails: found(links.filter(({ href }) => /^mailto:/i.test(href)).map(({ text }) => text)),
          phones: found(links.filter(({ href }) => /^tel:/i.test(href)).map(({ text }) => text)),
          website: found(links.find(({ href }) => /^https?:/i.test(href))?.href),
          location: found(dom.text(dom.first(card, '[data-anonymize="location"]'))),
        },
        organization: { name: found(inRole('company-name')) },
      },
    ]);
  },
};

function contactLinks({ document, dom }: Page): { href: string; text: string }[] {
  const links = dom.all(document, '[data-sn-view-name="feature-lead-contact-info"] a[href]').slice(0, 20);
  return links.map((link) => ({ href: dom.attribute(link, 'href'), text: dom.text(link) }));
}
