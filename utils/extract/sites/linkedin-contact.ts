import { isNetworkProfile } from '../addresses.ts';
import { mailAddress } from '../links.ts';
import type { Page } from '../page.ts';
import { linksTo, redirectTarget } from './linkedin-address.ts';

/** What the contact overlay lists. */
export interface ContactDetails {
  emails: string[];
  phones: string[];
  websites: string[];
}

/** The overlay of 2026, and the modal of 2018 to 2024. */
const overlays =
  '[data-sdui-screen$=ProfileContactDetailsOverlay], .pv-profile-section__section-info.section-info, .pv-contact-info';

/** Drawings that name a row in every language: an id in 2026, an attribute before. */
const phoneIcons = 'svg[id^=phone-handset], [data-test-icon^=phone-handset]';
const linkIcons = 'svg[id^=link-], svg[id^=globe-], [data-test-icon^=link-], [data-test-icon^=globe-]';

/** The open contact overlay of this profile; one left over from another profile links elsewhere. */
export function contactDetails(page: Page, slug: string): ContactDetails {
  const { document, dom, url } = page;
  const overlay = dom.all(document, overlays).find((root) => linksTo(page, root, slug).length > 0);
  if (!overlay) return { emails: [], phones: [], websites: [] };
  const mails = dom.all(overlay, 'a[href^="mailto:" i]').map((link) => mailAddress(dom.href(link)));
  const sites = rowsWith(page, overlay, linkIcons)
    .flatMap((row) => dom.all(row, 'a[href]'))
    .map((link) => redirectTarget(dom.href(link), url));
  return { emails: mails, phones: phonesIn(page, overlay), websites: sites.filter((site) => !isNetworkProfile(site)) };
}

/** The smallest elements around each drawing that hold more than the drawing: one row each. */
function rowsWith({ dom }: Page, overlay: Element, icons: string): Element[] {
  return dom.all(overlay, icons).flatMap((icon) => {
    let row = dom.parent(icon);
    for (let depth = 0; row && depth < 3 && !dom.text(row); depth++) row = dom.parent(row);
    return row ? [row] : [];
  });
}

/** Numbers stand first in their line; the kind follows in brackets, for the judge to tell a mobile one by. */
function phonesIn(page: Page, overlay: Element): string[] {
  const { dom } = page;
  const lines = rowsWith(page, overlay, phoneIcons).flatMap((row) => dom.all(row, 'p, li'));
  return lines.map((line) => dom.text(line)).filter((text) => /^[+(\d][\d\s().+/-]{5,}(\([^()\d]+\))?$/.test(text));
}
