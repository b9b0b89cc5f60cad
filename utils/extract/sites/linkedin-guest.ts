import type { Page } from '../page.ts';
import { redirectTarget } from './linkedin-address.ts';

/** What the several builds of the page have in common. */
export interface Profile {
  name: string;
  headline: string;
  company: string;
  location: string;
  websites?: string[];
}

/** Employers and titles may be masked with asterisks for guests. */
const unmasked = (text: string): string => (/\*{2}/.test(text) ? '' : text);

/** Signed out: classes that name what they hold (seen in saved pages, 2023 and 2024). */
export function readGuestProfile(page: Page): Profile | null {
  const { document, dom } = page;
  const name = dom.textAt(document, 'h1.top-card-layout__title');
  if (!name) return null;
  const inTopCard = (selector: string) => unmasked(dom.textAt(document, selector));
  return {
    name,
    headline: inTopCard('h2.top-card-layout__headline'),
    company: inTopCard('[data-section="currentPositionsDetails"] .top-card-link__description'),
    location: inTopCard('.profile-info-subheader span'),
    websites: websitesOn(page),
  };
}

/** The public profile of 2015 and 2016, an hCard (seen in saved pages, 2016). */
export function readOldProfile(page: Page): Profile | null {
  const { document, dom } = page;
  const card = dom.first(document, '#topcard, .vcard');
  const name = dom.textAt(card, '#name, h1.fn, .full-name');
  if (!card || !name) return null;
  const current = dom.first(card, '[data-section="currentPositionsDetails"] .org');
  return {
    name,
    headline: dom.textAt(card, '.headline'),
    company: unmasked(dom.text(current).replace(/,$/, '')),
    location: dom.textAt(card, '.locality'),
    websites: websitesOn(page),
  };
}

/** The person's own sites, behind redirects. */
const websitesOn = ({ document, dom, url }: Page): string[] =>
  dom.all(document, '[data-section="websites"] a[href]').map((link) => redirectTarget(dom.href(link), url));
