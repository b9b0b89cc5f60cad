import type { Page } from '../page.ts';
import { annotatedValue } from './annotated-value.ts';
import { addTo, emptyItem, type Item, localName } from './item.ts';

/** Attributes by which a syntax writes things and their properties into elements. */
interface Syntax {
  /** Marks an element that is a thing. */
  scope: string;
  /** Attribute with the thing's types. */
  type: string;
  /** Attributes with a property's names. */
  properties: readonly string[];
}

const microdata: Syntax = { scope: 'itemscope', type: 'itemtype', properties: ['itemprop'] };
const rdfa: Syntax = { scope: 'typeof', type: 'typeof', properties: ['property', 'rel'] };

const itemLimit = 300;
const propertyLimit = 3_000;

export const readMicrodata = (page: Page): Item[] => annotatedItems(page, microdata);
export const readRdfa = (page: Page): Item[] => annotatedItems(page, rdfa);

/** Things nobody refers to as a value; the others hang below them. */
function annotatedItems(page: Page, syntax: Syntax): Item[] {
  const { document, dom } = page;
  const scopes = dom.all(document, `[${syntax.scope}]`).slice(0, itemLimit);
  if (scopes.length === 0) return [];
  const items = new Map(scopes.map((scope) => [scope, emptyItem(dom.attribute(scope, syntax.type).split(/\s+/))]));
  const nested = new Set<Item>();
  const assign = (element: Element, owner: Item | undefined): void => {
    if (!owner) return;
    const own = items.get(element);
    for (const name of namesOf(page, element, syntax)) {
      if (own) nested.add(own);
      addTo(owner, name, own ?? annotatedValue(page, element, name));
    }
  };
  const selector = syntax.properties.map((property) => `[${property}]`).join(', ');
  for (const element of dom.all(document, selector).slice(0, propertyLimit)) {
    const parent = dom.parent(element);
    const owner = dom.closest(parent, `[${syntax.scope}]`);
    assign(element, owner ? items.get(owner) : undefined);
  }
  return [...items.values()].filter((item) => !nested.has(item));
}

const namesOf = ({ dom }: Page, element: Element, { properties }: Syntax): string[] =>
  properties
    .flatMap((property) => dom.attribute(element, property).split(/\s+/))
    .filter(Boolean)
    .slice(0, 8)
    .map(localName);
