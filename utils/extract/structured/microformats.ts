import { mailAddress } from '../links.ts';
import type { Page } from '../page.ts';
import { addTo, emptyItem, type Item } from './item.ts';

/** Cards of microformats 2 (`h-card`) and 1 (`vcard`). */
const rootSelector = '.h-card, .vcard';

/** Cards that are nobody to contact: an employer inside a card, commenters, past employers and schools, groups, an assistant. */
const aside = '.p-org, .h-cite, .p-comment, [class*=education], [class*=experience], [class*=affiliation], .agent';

/** Class names of both versions, without their prefix, that schema.org spells without the hyphen: parts of an address, then others. */
const addressNames = ['street-address', 'extended-address', 'postal-code'];
const sameNames = 'name given-name family-name additional-name honorific-prefix job-title email url'.split(' ');
/** Those it calls something else. */
const otherNames = {
  fn: 'name',
  org: 'worksfor',
  'organization-name': 'worksfor',
  title: 'jobtitle',
  role: 'jobtitle',
  tel: 'telephone',
  adr: 'address',
  locality: 'addresslocality',
  region: 'addressregion',
  'country-name': 'addresscountry',
};

const spelled = (name: string): string => name.replace('-', '');
const names = [
  ...[...addressNames, ...sameNames].map((name) => [name, spelled(name)] as const),
  ...Object.entries(otherNames),
];
const propertySelector = names.flatMap(([name]) => [`.p-${name}`, `.u-${name}`, `.${name}`]).join(', ');
const isAddressPart = (property: string): boolean =>
  addressNames.map(spelled).includes(property) || /^address./.test(property);

/** People and organizations of the page's cards, as schema.org items. */
export function readMicroformats(page: Page): Item[] {
  const { document, dom } = page;
  const roots = dom.all(document, rootSelector).slice(0, 200);
  return roots.filter((root) => !dom.closest(root, aside)).map((root) => cardItem(page, root));
}

function cardItem(page: Page, root: Element): Item {
  const { dom } = page;
  const item = emptyItem(['person']);
  const address = emptyItem(['postaladdress']);
  const isSecond = dom.matches(root, '.h-card');
  const inside = [...dom.all(root, propertySelector), ...referred(page, root)].slice(0, 400);
  for (const element of inside) {
    const owner = dom.closest(element, rootSelector);
    const outer = owner === element ? dom.parent(element) : null;
    if (owner !== root && (outer ? dom.closest(outer, rootSelector) : null) !== root && owner !== null) continue;
    for (const property of propertiesOf(page, element, isSecond)) {
      if (isAddressPart(property)) addTo(address, property, propertyText(page, element));
      else if (property !== 'address' && !(property === 'url' && owner === null))
        addTo(item, property, cardValue(page, element, property));
    }
  }
  if (address.properties.size > 0) addTo(item, 'address', address);
  return completed(page, root, item);
}

/** Elements that stand elsewhere: `itemref` and a table cell's `headers` name them by id. */
function referred({ document, dom }: Page, root: Element): Element[] {
  const ids = `${dom.attribute(root, 'itemref')} ${dom.attribute(root, 'headers')}`
    .split(/\s+/)
    .filter((id) => /^[\w-]+$/.test(id));
  return ids.slice(0, 10).flatMap((id) => {
    const element = dom.first(document, `[id="${id}"]`);
    return element ? [element, ...dom.all(element, propertySelector)] : [];
  });
}

/** Version 2 prefixes its classes; without prefix only the parts of an address count there, as `title` or `name` style many a page. */
function propertiesOf({ dom }: Page, element: Element, isSecond: boolean): string[] {
  const classes = dom.attribute(element, 'class').toLowerCase().split(/\s+/);
  return names
    .filter(([name, property]) =>
      isSecond
        ? classes.includes(`p-${name}`) ||
          classes.includes(`u-${name}`) ||
          (isAddressPart(property) && classes.includes(name))
        : classes.includes(name),
    )
    .map(([, property]) => property);
}

function cardValue(page: Page, element: Element, property: string): string {
  const { dom, base } = page;
  const link =
    property === 'email' || property === 'url'
      ? dom.matches(element, '[href]')
        ? element
        : dom.first(element, '[href]')
      : null;
  const href = link ? dom.href(link) : '';
  if (property === 'email' && /^mailto:/i.test(href) && !dom.first(element, '.value')) return mailAddress(href);
  if (property === 'url' && (href || link)) return URL.parse(href, base)?.href ?? '';
  const types = dom.all(element, '.type').map((type) => dom.text(type));
  return types.some((type) => /fax/i.test(type)) ? '' : propertyText(page, element);
}

/** The value-class pattern, alternatives of images and abbreviations, else the text. */
function propertyText({ dom }: Page, element: Element): string {
  const parts = dom.all(element, '.value').map((part) => dom.text(part));
  if (parts.length > 0) return parts.join(' ');
  const tag = dom.tag(element);
  if (tag === 'img' || tag === 'area') return dom.attribute(element, 'alt');
  if (tag === 'data') return dom.attribute(element, 'value');
  return (tag === 'abbr' && dom.attribute(element, 'title')) || dom.text(element);
}

/** Implied names and addresses, and what kind of card it is. */
function completed(page: Page, root: Element, item: Item): Item {
  const { dom, base } = page;
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
