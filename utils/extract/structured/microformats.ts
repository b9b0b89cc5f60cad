import type { Page } from '../page.ts';
import { cardValue, isAddressPart, namedBy, propertyText } from './card-property.ts';
import { addTo, emptyItem, type Item } from './item.ts';

/** Cards of microformats 2 (`h-card`) and 1 (`vcard`). */
const rootSelector = '.h-card, .vcard';

/** Cards that are nobody to contact: an employer inside a card, commenters, past employers and schools, groups, an assistant. */
const aside =
  '.p-org, .h-cite, .p-comment, .comment-author, [class*=education], [class*=experience], [class*=affiliation], .agent';

interface Card {
  item: Item;
  /** The parts of its address. */
  address: Item;
  /** Of version 2. */
  isSecond: boolean;
}

const propertyLimit = 3_000;

/** People and organizations of the page's cards, as schema.org items. */
export function readMicroformats(page: Page): Item[] {
  const { document, dom } = page;
  // One class at a time: a browser knows at once that a page has no such class, but asks each element for one of several.
  if (!dom.first(document, '.h-card') && !dom.first(document, '.vcard')) return [];
  const cards = new Map(dom.all(document, rootSelector).map((root) => [root, emptyCard(page, root)]));
  const outermost = [...cards.keys()].filter((root) => !dom.closest(dom.parent(root), rootSelector));
  const inside = outermost.flatMap((root) => dom.all(root, '[class]'));
  const marked = inside.filter((element) => namedBy(page, element).length > 0);
  for (const element of marked.slice(0, propertyLimit)) {
    const owner = dom.closest(dom.parent(element), rootSelector);
    const card = owner && cards.get(owner);
    if (card) assign(page, element, card);
  }
  return [...cards].filter(([root]) => !dom.closest(root, aside)).map(([root, card]) => completed(page, root, card));
}

const emptyCard = ({ dom }: Page, root: Element): Card => ({
  item: emptyItem(['person']),
  address: emptyItem(['postaladdress']),
  isSecond: dom.matches(root, '.h-card'),
});

/** Without a prefix only the parts of an address count in version 2, as `title` or `name` style many a page. */
function assign(page: Page, element: Element, { item, address, isSecond }: Card, isReferred = false): void {
  for (const [property, isPrefixed] of namedBy(page, element)) {
    if (isPrefixed !== isSecond && !(isSecond && isAddressPart(property))) continue;
    if (isAddressPart(property)) addTo(address, property, propertyText(page, element));
    else if (property !== 'url' || !isReferred) addTo(item, property, cardValue(page, element, property));
  }
}

/** Elements that stand elsewhere: `itemref` and a table cell's `headers` name them by id. */
function referred({ document, dom }: Page, root: Element): Element[] {
  const ids = dom
    .attributes(root, 'itemref', 'headers')
    .split(/\s+/)
    .filter((id) => /^[\w-]+$/.test(id));
  return ids.slice(0, 10).flatMap((id) => {
    const element = dom.first(document, `[id="${id}"]`);
    return element && !dom.closest(element, rootSelector) ? [element, ...dom.all(element, '[class]')].slice(0, 40) : [];
  });
}

/** Implied names and addresses, and what kind of card it is. */
function completed(page: Page, root: Element, card: Card): Item {
  const { dom, base } = page;
  const { item, address } = card;
  for (const element of referred(page, root)) assign(page, element, card, true);
  if (address.properties.size > 0) addTo(item, 'address', address);
  const resume = dom.closest(root, '.h-resume');
  if (!item.properties.has('name') && !item.properties.has('givenname')) {
    const named = dom.first(resume, '.p-name');
    addTo(item, 'name', named ? dom.text(named) : impliedName(page, root, item));
  }
  if (!item.properties.has('url') && dom.tag(root) === 'a')
    addTo(item, 'url', URL.parse(dom.href(root), base)?.href ?? '');
  const isOrganization = dom.matches(root, '.h-org') || sharesName(item);
  return isOrganization ? { ...item, types: ['organization'] } : item;
}

function impliedName({ dom }: Page, root: Element, item: Item): string {
  if (item.properties.size > 1) return '';
  const image = dom.tag(root) === 'img' ? root : dom.first(root, 'img[alt]:only-child');
  return (image && dom.attribute(image, 'alt')) || dom.text(root, 100);
}

/** One text for name and organization: the card is the organization's. */
const sharesName = (item: Item): boolean =>
  item.properties.get('worksfor')?.includes(item.properties.get('name')?.[0] ?? '-') ?? false;
