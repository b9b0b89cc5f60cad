import { plainLine } from '../hygiene.ts';
import * as limits from '../limits.ts';
import type { Thing } from '../reading.ts';

/** A thing described by structured data, in whichever syntax: JSON-LD, microdata, RDFa and microformats all give this. */
export interface Item {
  /** Lower-case names without their vocabulary: `person`, `localbusiness`. */
  types: string[];
  /** Lower-case property names without their vocabulary: `jobtitle`. */
  properties: Map<string, Value[]>;
}

export type Value = string | Item;

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

export function addTo(item: Item, property: string, value: Value): void {
  const values = item.properties.get(property) ?? [];
  if (values.length < limits.valuesPerProperty && value !== '') item.properties.set(property, [...values, value]);
}

/** Long texts, and what readers say: no contact data. */
const wordy = /text|body|description|review|comment|rating|image|offer/;

/** Items as a flat list in which they refer to each other by index: circles and depth survive, within the budget. */
export function flattened(roots: readonly Item[]): Thing[] {
  const found = new Set(roots);
  const things: Thing[] = [];
  const positions = new Map<Item, number>();
  for (const item of found) {
    if (positions.size >= limits.things) break;
    positions.set(item, positions.size);
    for (const [name, values] of item.properties) {
      if (!wordy.test(name)) for (const value of values) if (typeof value !== 'string') found.add(value);
    }
  }
  let left: number = limits.thingsLength;
  const flat = (value: Value): (string | number)[] => {
    if (typeof value !== 'string') return [positions.get(value) ?? -1].filter((index) => index >= 0);
    const text = plainLine(value.slice(0, limits.thingText));
    left -= text.length + 10;
    return left > 0 && text ? [text] : [];
  };
  for (const item of positions.keys()) {
    const properties = [...item.properties].filter(([name]) => !wordy.test(name)).slice(0, limits.properties);
    things.push({
      types: item.types.slice(0, 10).map((type) => plainLine(type)),
      isRoot: roots.includes(item),
      properties: properties.map(([name, values]) => [plainLine(name), values.flatMap(flat)]),
    });
  }
  return things;
}
