import type { Page } from '../page.ts';
import { type Finding, findingBy } from '../reading.ts';
import { profileAddress, slugOf } from './linkedin-address.ts';
import { isHost, onlyFindings, type Site } from './site.ts';

const found = findingBy('linkedin');

/** One result of 2026: name with its degree, headline, place, a paragraph each (seen in saved pages, 2026). */
function recentResult(page: Page, result: Element): Finding | null {
  const { dom } = page;
  const [, headline, place] = dom.all(result, 'p').map((paragraph) => dom.text(paragraph));
  return resultFinding(page, dom.first(result, 'a[data-view-name="search-result-lockup-title"]'), headline, place);
}

/** People whose name is withheld have no link to a profile. */
function resultFinding({ dom, url }: Page, link: Element | null, headline = '', place = ''): Finding | null {
  const slug = link ? slugOf(dom.href(link), url) : '';
  if (!link || !slug) return null;
  return found({
    about: 'other',
    person: {
      name: dom.text(link),
      jobTitle: headline,
      location: place,
      profileUrl: profileAddress(slug),
    },
    organization: {},
  });
}

/** LinkedIn's search for people. */
export const linkedInSearch: Site = {
  id: 'linkedin',
  isMine: (url) => isHost(url, 'linkedin.com') && url.pathname.startsWith('/search/results/people'),
  read(page) {
    const { document, dom } = page;
    const recent = dom
      .all(document, '[data-view-name="people-search-result"]')
      .map((result) => recentResult(page, result));
    return onlyFindings(recent.filter((finding) => finding !== null).slice(0, 60));
  },
};
