import type { CheckedReading } from '../reading-schema.ts';

type Things = CheckedReading['structured'][number]['things'];

/** A thing whose values are linked again: text, or another thing. */
export interface Item {
  types: string[];
  isRoot: boolean;
  /** A map: property names come from the page and may be `__proto__`. */
  properties: Map<string, Value[]>;
}

export type Value = string | Item;

/** The flat list's things with their references resolved; circles stay circles. */
export function linked(things: Things): Item[] {
  const items = things.map(({ types, isRoot }): Item => ({ types, isRoot, properties: new Map() }));
  things.forEach(({ properties }, index) => {
    for (const [name, values] of properties) {
      const resolved = values
        .map((value) => (typeof value === 'string' ? value : items[value]))
        .filter((value) => value !== undefined);
      items[index]?.properties.set(name, resolved);
    }
  });
  return items;
}

export const isItem = (value: Value): value is Item => typeof value !== 'string';

/** All values of the named properties, in that order. */
export const valuesOf = (item: Item, ...names: string[]): Value[] =>
  names.flatMap((name) => item.properties.get(name) ?? []);

export const itemsOf = (item: Item, ...names: string[]): Item[] => valuesOf(item, ...names).filter(isItem);

/** The values as text; a thing stands for its name. */
export const textsOf = (item: Item, ...names: string[]): string[] =>
  valuesOf(item, ...names)
    .map((value) => (isItem(value) ? nameOf(value) : value))
    .filter(Boolean);

const nameOf = (item: Item): string =>
  valuesOf(item, 'name', 'legalname', 'value').find((value) => typeof value === 'string') ?? '';

export const isPerson = (item: Item): boolean => item.types.includes('person') && !item.types.includes('organization');
