import { isNetworkProfile } from '../addresses.ts';
import type { Dom } from '../dom.ts';
import { mailAddress, phoneNumber, unprotected, unshifted } from '../links.ts';
import type { LineText } from './line-text.ts';

/** Where the element's own text starts in the line, if it is a link that the outline says something of; otherwise -1. */
export function linkStartIn(line: LineText, dom: Dom, element: Element, tag: string): number {
  const href = tag === 'a' ? dom.href(element) : '';
  // Plain, or protected by the page's own script.
  const isContact = /^\s*(?:mailto|tel):|email-protection#|UnCryptMailto/i.test(href);
  if (/^\s*tel:/i.test(href) && /fax/i.test(dom.attribute(element, 'class'))) line.text += ' Fax: ';
  if (isContact && !line.text.endsWith(' ')) line.text += ' ';
  const isGuarded = (tag === 'a' || tag === 'span') && dom.has(element, 'data-cfemail');
  const isTelling = isContact || isGuarded || isNetworkProfile(href);
  return isTelling ? line.text.length : -1;
}

/** What the reader sees with the address or number that the link holds, in place of "[email protected]" or an icon; else where it leads. */
export function withContact(dom: Dom, element: Element, shown: string): { text: string; link: string } {
  const href = dom.href(element).trim();
  const [, guarded = dom.attribute(element, 'data-cfemail')] = /email-protection#([\da-f]+)/i.exec(href) ?? [];
  const [coded] = (href.split(/UnCryptMailto\((?:'|%27|")/i)[1] ?? '').split(/(?:'|%27|")\)/);
  const email =
    unprotected(guarded) || (coded && unshifted(coded)) || (/^mailto:/i.test(href) ? mailAddress(href) : '');
  const phone = /^tel:/i.test(href) ? phoneNumber(href) : '';
  if (email) return { text: withAddress(shown, email), link: '' };
  if (!phone) return { text: shown, link: href };
  const isNumberShown = shown.replace(/\D/g, '').length > 5;
  return { text: isNumberShown ? shown : `${shown.replace(/[\d-]+/g, '')} ${phone} `, link: '' };
}

/** "Jane Doe" keeps its name, "[email protected]" or "jane (at) …" does not. */
function withAddress(shown: string, email: string): string {
  const isAddress = /@|＠|\[email|\((?:at|ät)\)|\[at\]/iu.test(shown);
  return isAddress || !shown.trim() ? ` ${email} ` : `${shown} ${email} `;
}
