import type { Page } from '../page.ts';
import { linksTo, redirectTarget } from './linkedin-address.ts';

/** What the several builds of the page have in common. */
export interface Profile {
  name: string;
  headline: string;
  company: string;
  location: string;
  websites?: string[];
}

/**
 * Classes that name what they hold, in any language: signed out since 2020, signed in from 2017 to 2020, and the hCards
 * of 2011 to 2016 (seen in saved pages of those years). `pv-` marks the builds for members.
 */
const parts = {
  card: '.top-card-layout, .pv-top-card, .pv-top-card-section, #topcard, .vcard',
  name: '.top-card-layout__title, .pv-top-card--list li, [class*=section__name], .fn, .full-name',
  headline: '.top-card-layout__headline, .pv-top-card h2, [class*=section__headline], p.title',
  location:
    '.profile-info-subheader span, div.top-card__subline-item, .pv-top-card--list-bullet li, [class*=section__location], .locality',
  company:
    '[data-section^=currentPos] :is(.top-card-link__description, .org), [data-control-name^=position_see], [class*=section__company-name], .summary-current .org',
};

/** Employers and titles may be masked with asterisks for guests. */
const unmasked = (text: string): string => (/\*{2}/.test(text) ? '' : text);

/** A profile with speaking class names; a member's screen may still hold the one before, whose links lead elsewhere. */
export function readNamedParts(page: Page, slug: string): Profile | null {
  const { document, dom } = page;
  const card = dom.first(document, parts.card);
  const name = dom.textAt(card, parts.name);
  if (!card || !name || (dom.matches(card, '[class*=pv-]') && linksTo(page, card, slug).length === 0)) return null;
  return {
    name,
    headline: unmasked(dom.textAt(card, parts.headline)),
    company: unmasked(dom.textAt(document, parts.company).replace(/,$/, '')),
    location: unmasked(dom.textAt(card, parts.location)),
    websites: websitesOn(page),
  };
}

/** The person's own sites, behind redirects. */
const websitesOn = ({ document, dom, url }: Page): string[] =>
  dom.all(document, '[data-section=websites] a').map((link) => redirectTarget(dom.href(link), url));
