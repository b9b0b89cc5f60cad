import { mailAddress } from '../links.ts';
import type { Page } from '../page.ts';

/** Properties whose value is where a link leads, not what it says. */
const linked = /^(?:url|sameas|homepage|email|mbox|telephone|phone|weblog|workinfohomepage|image|logo|photo)$/;

const shownAddress = /^(?:https?:\/\/)?(?:www\.)?(?:[a-z\d-]{1,63}\.)+[a-z]{2,24}(?:\/\S*)?$/i;

/** An annotated element's value: its content or data attribute, its link's target, else its text. */
export function annotatedValue({ dom, base }: Page, element: Element, property: string): string {
  const stated =
    dom.attribute(element, 'content') || (dom.tag(element) === 'data' ? dom.attribute(element, 'value') : '');
  if (stated && !(property === 'telephone')) return stated;
  const href = dom.href(element);
  const text = dom.text(element);
  if (!linked.test(property) || (!href && !dom.attribute(element, 'src'))) return text || stated;
  if (/^mailto:/i.test(href)) return mailAddress(href) || text;
  if (/^tel:/i.test(href)) return /\d{3}/.test(text) ? text : href;
  // A redirecting link shows the real address as its text.
  if (shownAddress.test(text)) return text;
  return URL.parse(href || dom.attribute(element, 'src'), base)?.href ?? '';
}
