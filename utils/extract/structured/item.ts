/** A thing described by structured data, in whichever syntax: JSON-LD, microdata, RDFa and microformats all give this. */
export interface Item {
  /** Lower-case names without their vocabulary: `person`, `localbusiness`. */
  types: string[];
  /** Lower-case property names without their vocabulary: `jobtitle`. */
  properties: Map<string, Value[]>;
}

export type Value = string | Item;

export const isItem = (value: Value): value is Item => typeof value !== 'string';

/** `https://schema.org/jobTitle`, `foaf:name` and `jobTitle` → `jobtitle`, `name`, `jobtitle`. */
export const localName = (term: string): string =>
  term
    .slice(0, 200)
    .replace(/^.*[/#:]/, '')
    .toLowerCase();

export const emptyItem = (types: readonly string[] = []): Item => ({
  types: types.map(localName),
  properties: new Map(),
});

/** How many values one property keeps: a hostile page can list millions. */
const valuesPerProperty = 50;

export function addTo(item: Item, property: string, value: Value): void {
  const values = item.properties.get(property) ?? [];
  if (values.length < valuesPerProperty && value !== '') item.properties.set(property, [...values, value]);
}

/** All values of the named properties, in that order. */
export const valuesOf = (item: Item, ...names: string[]): Value[] =>
  names.flatMap((name) => item.properties.get(name) ?? []);

export const itemsOf = (item: Item, ...names: string[]): Item[] => valuesOf(item, ...names).filter(isItem);

/** The values as text; a nested item stands for its name. */
export const textsOf = (item: Item, ...names: string[]): string[] =>
  valuesOf(item, ...names)
    .map((value) => (isItem(value) ? (textsOf(value, 'name', 'legalname', 'value')[0] ?? '') : value))
    .filter(Boolean);

export const isPerson = (item: Item): boolean => item.types.includes('person');
