import type { Page } from '../page.ts';
import { type Finding, foundBy } from '../reading.ts';
import { isHost, onlyFindings, type Site } from './site.ts';

const found = foundBy('linkedin');

/** The profile's own part of an address, such as `jane-doe-1a2b3c`; empty for any other page. */
export function slugOf(address: string, base: URL): string {
  const url = URL.parse(address, base);
  if (!url || !isHost(url, 'linkedin.com')) return '';
  const [, section, slug] = url.pathname.split('/');
  return section === 'in' && slug ? decoded(slug).toLowerCase() : '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Elements matching the selector whose link leads to this profile. */
function linksTo(page: Page, root: ParentNode, slug: string): Element[] {
  const { dom, url } = page;
  // Links to profiles; the top card's own links carry the slug of the address bar (seen in saved pages, 2026).
  return dom.all(root, 'a[href*="/in/"]').filter((link) => slugOf(dom.attribute(link, 'href'), url) === slug);
}

/** Signed in, 2026: no `h1`, hashed classes, cards named by `componentkey` (seen in saved pages, 2026). */
function readCards(page: Page, slug: string): Finding | null {
  const { dom } = page;
  for (const card of dom.all(page.document, '[componentkey^="com.linkedin.sdui.profile.card.ref" i]')) {
    if (!dom.attribute(card, 'componentkey').toLowerCase().endsWith('topcard')) continue;
    const heading = linksTo(page, card, slug)
      .map((link) => dom.first(link, 'h1, h2'))
      .find((element) => element !== null);
    const name = dom.text(heading ?? null);
    if (heading && name) return cardFinding(page, card, heading, name, slug);
  }
  return null;
}

function cardFinding(page: Page, card: Element, heading: Element, name: string, slug: string): Finding {
  const { dom } = page;
  // The placeholder drawing tells companies from schools in every language (seen in saved pages, 2026).
  const company = dom
    .all(card, '[role="button"]')
    .filter((button) => dom.first(button, 'svg[id^="company-accent"]'))
    .map((button) => dom.text(dom.first(button, 'p')));
  return profile(slug, {
    name,
    headline: headlineAfter(page, card, heading),
    company: company[0] ?? '',
    location: besideContactLink(page, card, 'p'),
  });
}

/** Paragraphs follow the name in this order: pronouns or not, "· 1st", "· 2nd", headline (seen in saved pages, 2026). */
function headlineAfter({ dom }: Page, card: Element, heading: Element): string {
  const after = dom
    .all(card, 'p')
    .filter((paragraph) => heading.compareDocumentPosition(paragraph) & 4)
    .map((paragraph) => dom.text(paragraph));
  const degree = after.slice(0, 4).findLastIndex((text) => /^[·•]\s*\S/.test(text));
  return after[degree + 1] ?? '';
}

/** The place stands in the same row as the link to the contact overlay. */
function besideContactLink({ dom }: Page, root: ParentNode, selector: string): string {
  // The link's path carries no language (seen in saved pages, 2024 and 2026).
  const link = dom.first(root, 'a[href*="/overlay/contact-info"]');
  for (let row = link && dom.parent(link), depth = 0; row && depth < 3; row = dom.parent(row), depth++) {
    const place = dom
      .all(row, selector)
      .map((element) => dom.text(element))
      .find((text) => text && !/^[·•]$/.test(text));
    if (place && place !== dom.text(link)) return place;
  }
  return '';
}

/** Signed in, 2024: Ember, which some accounts still get (seen in saved pages, 2024). */
function readEmber(page: Page, slug: string): Finding | null {
  const { dom } = page;
  // The name, in the largest heading of the top card.
  const heading = dom.first(page.document, 'main h1.text-heading-xlarge, main h1');
  const card = heading && dom.closest(heading, 'section');
  const name = dom.text(heading);
  if (!card || !name || linksTo(page, card, slug).length === 0) return null;
  return profile(slug, {
    name,
    // The headline carries this attribute and no language.
    headline: dom.text(dom.first(card, '[data-generated-suggestion-target]')),
    company: emberCompany(page, card),
    location: besideContactLink(page, card, 'span.text-body-small'),
  });
}

/** Employer and school are buttons alike; the placeholder's class says which. */
function emberCompany({ dom }: Page, card: Element): string {
  const logo = dom.first(card, 'button img.ghost-company');
  return dom.text(logo && dom.closest(logo, 'button'));
}

interface Profile {
  name: string;
  headline: string;
  company: string;
  location: string;
}

function profile(slug: string, { name, headline, company, location }: Profile): Finding {
  return {
    about: 'main',
    person: {
      name: found(name),
      jobTitle: found(headline),
      profileUrl: found(`https://www.linkedin.com/in/${encodeURIComponent(slug)}/`),
      location: found(location),
    },
    organization: { name: found(company) },
  };
}

/** LinkedIn profiles of people. */
export const linkedInProfile: Site = {
  id: 'linkedin',
  isMine: (url) => slugOf(url.href, url) !== '',
  read(page) {
    const slug = slugOf(page.url.href, page.url);
    const finding = readCards(page, slug) ?? readEmber(page, slug);
    return finding ? onlyFindings([finding]) : 'missed';
  },
};
