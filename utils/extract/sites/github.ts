import { metaContents } from '../head.ts';
import { mailAddress } from '../links.ts';
import type { Page } from '../page.ts';
import { findingBy } from '../reading.ts';
import { onlyFindings, type Site } from './site.ts';

const found = findingBy('github');

const userOf = (url: URL): string => /^\/([\w-]{1,39})\/?$/.exec(url.pathname)?.[1] ?? '';

/** A detail of the side column; its `itemprop` carries no language (seen in saved pages, 2026). */
const detail = ({ document, dom }: Page, name: string): Element | null => dom.first(document, `li[itemprop="${name}"]`);

/** GitHub's pages of people; those of organizations have no person's mark-up. */
export const github: Site = {
  id: 'github',
  isMine: (url) => url.hostname === 'github.com' && userOf(url) !== '',
  read(page) {
    const { document, dom, url } = page;
    const card = dom.first(document, '[itemtype$="schema.org/Person"]');
    // Pages of organizations and of the site itself are no profiles.
    if (!card) return metaContents(page).get('og:type') === 'profile' ? 'missed' : onlyFindings([]);
    // The name may be empty; the handle always stands beside it.
    const handle = dom.textAt(card, '[itemprop=additionalName]').split(/[\s·]/)[0] ?? '';
    const name = dom.textAt(card, '[itemprop=name]') || handle;
    if (!name) return 'missed';
    const email = detail(page, 'email');
    const mailLink = dom.first(email, 'a[href^="mailto:" i]');
    const site = detail(page, 'url');
    const siteLink = dom.first(site, 'a[href]');
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

/** Addresses it takes. Every other site's are addresses it must refuse. */
export const examples: readonly string[] = ['https://github.com/janeroe-ex'];
