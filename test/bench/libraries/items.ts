/** A thing a page describes, whichever markup a library read it from. */
export interface Item {
  id: string;
  types: string[];
  /** What stands in the page for the whole thing, where the library says so. */
  text: string;
  properties: Map<string, Value[]>;
}
export type Value = string | Item;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** `https://schema.org/Person`, `foaf:Person` and `Person` are one type; so are the properties. */
const localName = (name: string): string => name.split(/[/#:]/).at(-1) ?? name;

const textOf = (record: Record<string, unknown>): string => [record.value, record['@value']].find(isText) ?? '';

/** Any library's value as text or an item: JSON-LD, microdata's JSON and microformats' JSON differ in a few keys only. */
export function valuesFrom(value: unknown): Value[] {
  if (Array.isArray(value)) return value.flatMap(valuesFrom);
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return value.trim() ? [value.replace(/\s+/g, ' ').trim()] : [];
  return isRecord(value) ? [itemFrom(value)] : [];
}

function itemFrom(record: Record<string, unknown>): Item {
  const nested = isRecord(record.properties);
  const entries = Object.entries(nested && isRecord(record.properties) ? record.properties : record);
  if (nested) entries.push(['children', record.children]);
  const properties = new Map<string, Value[]>();
  for (const [name, value] of entries) {
    if (name === '@type' || name === '@context' || name === '@id') continue;
    const key = localName(name);
    properties.set(key, [...(properties.get(key) ?? []), ...valuesFrom(value)]);
  }
  const types = listOf(record['@type'] ?? (nested ? record.type : undefined));
  const id = [record['@id'], record.id].find(isText) ?? '';
  return { id, types: types.filter(isText).map(localName), text: textOf(record), properties };
}

/** The first of the named properties that is there. */
export function property(item: Item, ...names: string[]): Value[] {
  for (const name of names) {
    const values = item.properties.get(name);
    if (values?.length) return values;
  }
  return [];
}

/** An item with the one it belongs to. */
export interface Placed {
  item: Item;
  within: Item | undefined;
}

/** Whoever writes a review or a comment is not whom the page is about. */
const aside = new Set(['Review', 'Comment', 'UserComments', 'h-review']);

/** Every item with those inside it, outer ones first; what reviews and comments hold is left out. */
export function placedIn(values: Value[], within?: Item): Placed[] {
  return values.flatMap((value) => {
    if (typeof value === 'string' || value.types.some((type) => aside.has(type))) return [];
    const inner = [...value.properties.values()].flat();
    return [{ item: value, within }, ...placedIn(inner, value)];
  });
}
