import type { Page } from '../page.ts';
import { type Finding, foundBy } from '../reading.ts';
import { profileAddress, slugOf } from './linkedin-address.ts';
import { isHost, onlyFindings, type Site } from './site.ts';

const found = foundBy('linkedin');

/** One result of 2026: name with its degree, headline, place, a paragraph each (seen in saved pages, 2026). */
function recentResult(page: Page, result: Element): Finding | null {
  const { dom } = page;
  const [, headline, place] = dom.all(result, 'p').map((paragraph) => dom.text(paragraph));
  return resultFinding(page, dom.first(result, 'a[data-view-name="search-result-lockup-title"]'), headline, place);
}

/** One result of 2024; its texts stand twice, once for screen readers (from code that reads the live site). */
function earlierResult(page: Page, result: Element): Finding | null {
  const { dom } = page;
  const part = (name: string) => dom.text(dom.first(result, `.entity-result__${name}`));
  const link = dom.first(result, '.entity-result__title-text a[href*="/in/"]');
  return resultFinding(page, link, part('primary-subtitle'), part('secondary-subtitle'));
}

/** People whose name is withheld have no link to a profile. */
function resultFinding({ dom, url }: Page, link: Element | null, headline = '', place = ''): Finding | null {
  const slug = link ? slugOf(dom.attribute(link, 'href'), url) : '';
  if (!link || !slug) return null;
  return {
    about: 'other',
    person: {
      name: found(dom.text(dom.first(link, '[aria-hidden="true"]') ?? link)),
      jobTitle: found(headline),
      location: found(place),
      profileUrl: found(profileAddress(slug)),
    },
    organization: {},
  };
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
    const earlier = dom.all(document, '.entity-result').map((result) => earlierResult(page, result));
    return onlyFindings([...recent, ...earlier].filter((finding) => finding !== null).slice(0, 60));
  },
};
