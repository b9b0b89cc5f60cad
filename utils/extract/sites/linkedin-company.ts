import type { Page } from '../page.ts';
import { type Finding, findingBy } from '../reading.ts';
import { listedPerson, redirectTarget } from './linkedin-address.ts';
import { isHost, onlyFindings, type Site } from './site.ts';

const found = findingBy('linkedin');

/** The company's own website: marked on the public page, the first foreign link of the facts when signed in (seen in saved pages, 2024). */
function websiteOf({ document, dom, url }: Page): string {
  const links = [
    ...dom.all(document, '[data-test-id=about-us__website] a[href]'),
    ...dom.all(document, 'main dl dd a[href^=http]'),
  ];
  const targets = links.map((link) => URL.parse(redirectTarget(dom.href(link), url)));
  return targets.find((target) => target && !isHost(target, 'linkedin.com'))?.href ?? '';
}

/** Headquarters: marked on the public page; signed in the first listed location, or the line under the name (seen in saved pages, 2024). */
function locationOf({ document, dom }: Page): string {
  const marked = dom.first(document, '[data-test-id=about-us__headquarters] dd, .org-location-card p');
  const inline = dom.first(document, '.inline-block > .org-top-card-summary-info-list__info-item');
  return dom.text(marked ?? inline);
}

/** Employees that the page lists, on the "People" tab or the public page (seen in saved pages, 2024). */
function employees(page: Page, company: string): Finding[] {
  const { document, dom } = page;
  const names = dom.all(document, '.org-people-profile-card__profile-title, [data-test-id=employees-at] h3');
  return names.slice(0, 60).flatMap((name) => {
    const card = dom.closest(name, '.artdeco-entity-lockup, li');
    const jobTitle = dom.textAt(card, '.artdeco-entity-lockup__subtitle, h4');
    return listedPerson(page, dom.first(card, 'a[href*="/in/"]'), { name: dom.text(name), jobTitle }, company);
  });
}

/** LinkedIn's pages of companies and schools. */
export const linkedInCompany: Site = {
  id: 'linkedin',
  isMine: (url) => isHost(url, 'linkedin.com') && /^\/(?:company|school|showcase)\/[^/]+/.test(url.pathname),
  read(page) {
    const { document, dom } = page;
    const name = dom.textAt(document, 'h1.top-card-layout__title, h1.org-top-card-summary__title, main h1');
    if (!name) return 'missed';
    // The link shows the number twice, once for screen readers: its address has it once (seen in saved pages, 2024).
    const phone = dom.first(document, 'main dl a[href^="tel:" i]');
    const shown = dom.first(phone, '[aria-hidden=true]');
    const organization: Finding = found({
      about: 'main',
      organization: {
        name: name,
        website: websiteOf(page),
        phones: dom.text(shown) || (phone ? dom.href(phone).replace(/^tel:/i, '') : ''),
        location: locationOf(page),
      },
    });
    return onlyFindings([organization, ...employees(page, name)]);
  },
};

/** Addresses it takes. Every other site's are addresses it must refuse. */
export const examples: readonly string[] = [
  'https://www.linkedin.com/company/firm-ltd/about/',
  'https://www.linkedin.com/school/example-college/',
];
