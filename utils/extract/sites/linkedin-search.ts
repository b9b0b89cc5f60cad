import type { Page } from '../page.ts';
import { listedPerson } from './linkedin-address.ts';
import { isHost, onlyFindings, type Site } from './site.ts';

/** One result: name with its degree, headline, place, a paragraph each (seen in saved pages, 2026). */
function resultFinding(page: Page, result: Element) {
  const { dom } = page;
  const [, jobTitle, location] = dom.all(result, 'p').map((paragraph) => dom.text(paragraph));
  const link = dom.first(result, 'a[data-view-name=search-result-lockup-title]');
  return listedPerson(page, link, { name: dom.text(link), jobTitle, location });
}

/** LinkedIn's search for people. */
export const linkedInSearch: Site = {
  id: 'linkedin',
  isMine: (url) => isHost(url, 'linkedin.com') && url.pathname.startsWith('/search/results/people'),
  read(page) {
    const results = page.dom.all(page.document, '[data-view-name=people-search-result]').slice(0, 60);
    return onlyFindings(results.flatMap((result) => resultFinding(page, result)));
  },
};

/** Addresses it takes. Every other site's are addresses it must refuse. */
export const examples: readonly string[] = ['https://www.linkedin.com/search/results/people/?keywords=buyer'];
