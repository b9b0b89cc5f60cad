import type { Meaning } from './meaning.ts';

const looksLike: [Meaning, RegExp][] = [
  ['email', /^[^\s@]+@(?:[^\s@.]+\.)+[^\s@.]+$|<[^\s@<>]+@[^\s@<>]+>/],
  ['profileUrl', /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:linkedin\.com\/(?:in|pub)|xing\.com\/profile)\//i],
  ['website', /^(?:https?:\/\/|www\.)\S+$/i],
  ['phone', /^(?:\+|00|\()[\d\s()./-]{6,}$/],
];

/** What most of a column's values look like; `ignored` where it can't be told. */
export function meaningOfValues(values: string[]): Meaning {
  const filled = values.map((value) => value.trim()).filter(Boolean);
  const fits = (shape: RegExp) => filled.filter((value) => shape.test(value)).length > filled.length * 0.6;
  return looksLike.find(([, shape]) => fits(shape))?.[0] ?? 'ignored';
}

/** A value that no heading has. */
export const isValue = (cell: string): boolean => looksLike.some(([, shape]) => shape.test(cell.trim()));
