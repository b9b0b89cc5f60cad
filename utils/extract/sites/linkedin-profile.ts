import type { Page } from '../page.ts';
import { type Finding, findingBy } from '../reading.ts';
import { linksTo, profileAddress, slugOf } from './linkedin-address.ts';
import { contactDetails } from './linkedin-contact.ts';
import { type Profile, readNamedParts } from './linkedin-named-parts.ts';
import { onlyFindings, type Site } from './site.ts';

const found = findingBy('linkedin');

/** Signed in, 2026: no `h1`, hashed classes, cards named by `componentkey` (seen in saved pages, 2026). */
function readCards(page: Page, slug: string): Profile | null {
  const { dom } = page;
  for (const card of dom.all(page.document, '[componentkey^="com.linkedin.sdui.profile.card.ref" i]')) {
    if (!dom.attribute(card, 'componentkey').toLowerCase().endsWith('topcard')) continue;
    const heading = linksTo(page, card, slug)
      .map((link) => dom.first(link, 'h1, h2'))
      .find((element) => element !== null);
    const name = dom.text(heading ?? null);
    if (heading && name) return cardProfile(page, card, heading, name);
  }
  return null;
}

function cardProfile(page: Page, card: Element, heading: Element, name: string): Profile {
  const { dom } = page;
  // The placeholder drawing tells companies from schools in every language (seen in saved pages, 2026).
  const companies = dom
    .all(card, '[role=button]')
    .filter((button) => dom.first(button, 'svg[id^=company-accent]'))
    .map((button) => dom.textAt(button, 'p'));
  return {
    name,
    headline: headlineAfter(page, card, heading),
    company: companies[0] ?? '',
    location: besideContactLink(page, card, 'p'),
  };
}

/** Paragraphs follow the name in this order: pronouns or not, "· 1st", "· 2nd", headline (seen in saved pages, 2026). */
function headlineAfter({ dom }: Page, card: Element, heading: Element): string {
  const after = dom
    .all(card, 'p')
    .filter((paragraph) => dom.isBefore(heading, paragraph))
    .map((paragraph) => dom.text(paragraph));
  const degree = after.slice(0, 4).findLastIndex((text) => /^[·•・]\s*\S/.test(text));
  return after[degree + 1] ?? '';
}

/** The place stands in the same row as the link to the contact overlay, whose path carries no language (seen in saved pages, 2024 and 2026). */
function besideContactLink({ dom }: Page, root: ParentNode, selector: string): string {
  const link = dom.first(root, 'a[href*="/overlay/contact-info"]');
  for (let row = link && dom.parent(link), depth = 0; row && depth < 3; row = dom.parent(row), depth++) {
    const texts = dom.all(row, selector).map((element) => dom.text(element));
    const place = texts.find((text) => text && !/^[·•・]$/.test(text));
    if (place && place !== dom.text(link)) return place;
  }
  return '';
}

/** Signed in, 2024: Ember, which some accounts still get (seen in saved pages, 2024). */
function readEmber(page: Page, slug: string): Profile | null {
  const { dom } = page;
  // The name, in the largest heading of the top card.
  const heading = dom.first(page.document, 'main section h1');
  const card = dom.closest(heading, 'section');
  const name = dom.text(heading);
  if (!card || !name || linksTo(page, card, slug).length === 0) return null;
  return {
    name,
    // The headline carries this attribute and no language.
    headline: dom.textAt(card, '[data-generated-suggestion-target], .text-body-medium.break-words'),
    company: emberCompany(page, card),
    location: besideContactLink(page, card, 'span.text-body-small'),
  };
}

/** Employer and school are buttons alike: the placeholder's class says which, or else the list of positions. */
function emberCompany({ document, dom }: Page, card: Element): string {
  const logo = dom.first(card, 'button img.ghost-company');
  if (logo) return dom.text(dom.closest(logo, 'button'));
  // The anchor of the positions' card (seen in saved pages, 2024).
  const anchor = dom.first(document, '#experience');
  const positions = dom.text(dom.closest(anchor, 'section'), 20_000);
  const entities = dom.all(card, 'ul button').map((button) => dom.text(button));
  return entities.find((entity) => entity && positions.includes(entity)) ?? '';
}

/** A headline without any letter, such as "--", says nothing. */
const worded = (text: string): string => (/\p{L}/u.test(text) ? text : '');

function profileFinding(page: Page, slug: string, profile: Profile): Finding {
  const contact = contactDetails(page, slug);
  return found({
    about: 'main',
    person: {
      name: profile.name,
      emails: contact.emails,
      phones: contact.phones,
      jobTitle: worded(profile.headline),
      profileUrl: profileAddress(slug),
      website: [...contact.websites, ...(profile.websites ?? [])],
      location: profile.location,
    },
    organization: { name: profile.company },
  });
}

/** LinkedIn profiles of people. */
export const linkedInProfile: Site = {
  id: 'linkedin',
  isMine: (url) => slugOf(url.href, url) !== '',
  read(page) {
    const { document, dom, url } = page;
    const slug = slugOf(url.href, url);
    const profile = readCards(page, slug) ?? readEmber(page, slug) ?? readNamedParts(page, slug);
    if (profile) return onlyFindings([profileFinding(page, slug, profile)]);
    // Such a profile does not exist (seen in saved pages, 2024).
    return dom.first(document, 'h1.page-not-found__headline') ? onlyFindings([]) : 'missed';
  },
};

/** Addresses it takes. Every other site's are addresses it must refuse. */
export const examples: readonly string[] = [
  'https://www.linkedin.com/in/jane-roe-1a2b3c/',
  'https://uk.linkedin.com/in/jane-roe-1a2b3c',
  'https://www.linkedin.com/in/jane-roe-1a2b3c/overlay/contact-info/',
];
