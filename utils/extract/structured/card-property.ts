import { mailAddress } from '../links.ts';
import type { Page } from '../page.ts';

/** Class names of both versions, without their prefix, that schema.org spells without the hyphen: parts of an address, then others. */
const addressNames = 'street-address extended-address postal-code'.split(' ');
const sameNames = 'name given-name family-name additional-name honorific-prefix job-title email url'.split(' ');
/** Those it calls something else. */
const otherNames = {
  fn: 'name',
  org: 'worksfor',
  'organization-name': 'worksfor',
  title: 'jobtitle',
  role: 'jobtitle',
  tel: 'telephone',
  locality: 'addresslocality',
  region: 'addressregion',
  'country-name': 'addresscountry',
};

const spelled = (name: string): string => name.replace('-', '');
const properties = new Map([
  ...[...addressNames, ...sameNames].map((name) => [name, spelled(name)] as const),
  ...Object.entries(otherNames),
]);
export const isAddressPart = (property: string): boolean =>
  addressNames.map(spelled).includes(property) || property.startsWith('address');

/** What an element's classes say it holds, and whether in version 2's way, with a prefix. */
export const namedBy = ({ dom }: Page, element: Element): [property: string, isPrefixed: boolean][] =>
  dom
    .attribute(element, 'class')
    .toLowerCase()
    .split(/\s+/)
    .flatMap((name) => {
      const bare = name.replace(/^[pu]-/, '');
      const property = properties.get(bare);
      return property ? [[property, bare !== name]] : [];
    });

export function cardValue(page: Page, element: Element, property: string): string {
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
export function propertyText({ dom }: Page, element: Element): string {
  const parts = dom.all(element, '.value').map((part) => dom.text(part));
  if (parts.length > 0) return parts.join(' ');
  const tag = dom.tag(element);
  if (tag === 'img' || tag === 'area') return dom.attribute(element, 'alt');
  if (tag === 'data') return dom.attribute(element, 'value');
  return (tag === 'abbr' && dom.attribute(element, 'title')) || dom.text(element);
}
