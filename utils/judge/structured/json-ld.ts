import { localName } from '../../extract/structured/item.ts';
import type { Item, Value } from './items.ts';

const itemLimit = 400;
const depthLimit = 12;
const valuesPerProperty = 50;

/** Every top-level thing of the page's JSON-LD, references by `@id` resolved. Broken scripts are mended or skipped. */
export const itemsInJsonLd = (scripts: readonly string[]): Item[] => itemsFrom(scripts.map(parsed));

/** Parses JSON as found in pages: wrapped in CDATA or a comment, escaped for HTML, with raw line breaks or commas too many. */
function parsed(text: string): unknown {
  const bare = unwrapped(text);
  const attempts = [bare, () => mended(bare), () => mended(unescaped(bare))];
  for (const attempt of attempts) {
    try {
      return JSON.parse(typeof attempt === 'string' ? attempt : attempt());
    } catch {
      // The next attempt is more tolerant; after the last the script is skipped.
    }
  }
  return null;
}

/** Without what wraps it: in steps, as one expression for the end would look at each blank again and again. */
function unwrapped(text: string): string {
  const begun = text.trim().replace(/^(?:\/\/|\/\*)?\s*<!(?:\[CDATA\[|--)\s*(?:\*\/)?/, '');
  const ended = begun.replace(/\*\/$/, '').trimEnd();
  return /(?:\]\]|--)>$/.test(ended)
    ? ended
        .slice(0, -3)
        .trimEnd()
        .replace(/(?:\/\/|\/\*)$/, '')
    : begun;
}

const mended = (text: string): string => text.replace(/[\n\r\t]+/g, ' ').replace(/,(\s?)(?=[}\]])/g, '$1');

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Turns parsed JSON into items: copies field by field, counts what it makes, and never follows a circle. */
function itemsFrom(roots: unknown[]): Item[] {
  const state = { left: itemLimit, byId: new Map<string, Item>() };

  const convert = (value: unknown, depth: number): Value[] => {
    if (typeof value === 'string') return [value.slice(0, 5_000)];
    if (typeof value === 'number') return [String(value)];
    if (depth > depthLimit) return [];
    if (Array.isArray(value)) return value.slice(0, 200).flatMap((entry) => convert(entry, depth + 1));
    return isObject(value) ? convertObject(value, depth) : [];
  };

  const convertObject = (source: JsonObject, depth: number): Value[] => {
    const literal = source['@value'];
    if (typeof literal === 'string') return [literal];
    if (state.left-- <= 0) return [];
    const types = convert(source['@type'], depth + 1).filter((type) => typeof type === 'string');
    const id = typeof source['@id'] === 'string' ? source['@id'] : '';
    const known = id ? state.byId.get(id) : undefined;
    const item: Item = known ?? { types: [], isRoot: depth < 2, properties: new Map() };
    item.types.push(...types.map(localName));
    if (id) state.byId.set(id, item);
    for (const [key, value] of Object.entries(source).slice(0, 200)) {
      if (key === '@type' || key === '@id' || key === '@context') continue;
      for (const entry of convert(value, depth + 1)) add(item, localName(key.replace('@', '')), entry);
    }
    return [item];
  };

  return roots.flatMap((root) => convert(root, 0)).filter((value) => typeof value !== 'string');
}

function add(item: Item, property: string, value: Value): void {
  const values = item.properties.get(property) ?? [];
  if (values.length < valuesPerProperty) item.properties.set(property, [...values, value]);
}
