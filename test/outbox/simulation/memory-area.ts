import type { Area } from '../../../utils/outbox/copies.ts';

/** A storage area of the browser. Like that, it keeps what JSON keeps, sorted, and no member that is undefined. */
export interface MemoryArea extends Area {
  items: Map<string, string>;
}

export function memoryArea(): MemoryArea {
  const items = new Map<string, string>();
  return {
    items,
    async get(keys) {
      const kept = [...items].filter(([name]) => keys === null || keys.includes(name));
      return Object.fromEntries(kept.map(([name, text]) => [name, JSON.parse(text)]));
    },
    async set(added) {
      for (const [name, value] of Object.entries(added)) items.set(name, JSON.stringify(value, sorted));
    },
    async remove(names) {
      for (const name of names) items.delete(name);
    },
  };
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort());
}
