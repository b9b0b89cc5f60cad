import { mailAddress } from '../links.ts';
import type { Page } from '../page.ts';
import { findingBy } from '../reading.ts';
import { onlyFindings, type Site } from './site.ts';

const found = findingBy('github');

const userOf = (url: URL): string => /^\/([\w-]{1,39})\/?$/.exec(url.pathname)?.[1] ?? '';
const reserved = new Set([
  'features',
  'pricing',
  'login',
  'join',
  'explore',
  'topics',
  'trending',
  'settings',
  'notifications',
  'about',
  'marketplace',
]);

/** A detail of the side column; its `itemprop` carries no language (seen in saved pages, 2026). */
const detail = ({ document, dom }: Page, name: string): Element | null => dom.first(document, `li[itemprop="${name}"]`);

/** GitHub's pages of people; those of organizations have no person's mark-up. */
export const github: Site = {
  id: 'github',
  isMine: (url) => url.hostname === 'github.com' && !reserved.has(userOf(url).toLowerCase()) && userOf(url) !== '',
  read(page) {
    const { document, dom, url } = page;
    const card = dom.first(document, '[itemtype$="schema.org/Person"]');
    if (!card) return dom.first(document, '[itemtype$="schema.org/Organization"]') ? onlyFindings([]) : 'missed';
    // The name may be empty; the handle always stands beside it.
    const handle = dom.textAt(card, '[itemprop="additionalName"]').split(/[\s·]/)[0] ?? '';
    const name = dom.textAt(card, '[itemprop="name"]') || handle;
    if (!name) return 'missed';
    const email = detail(page, 'email');
    const mailLink = email && dom.first(email, 'a[href^="mailto:" i]');
    const site = detail(page, 'url');
    const siteLink = site && dom.first(site, 'a[href]');
    return onlyFindings([
      found({
        about: 'main',
        person: {
          name: name,
          emails: mailLink ? mailAddress(dom.href(mailLink)) : '',
          website: siteLink ? dom.href(siteLink) : '',
          location: dom.textAt(detail(page, 'homeLocation') ?? card, '.p-label'),
          profileUrl: `https://github.com/${userOf(url)}`,
        },
        organization: { name: dom.textAt(detail(page, 'worksFor') ?? card, '.p-org') },
      }),
    ]);
  },
};
