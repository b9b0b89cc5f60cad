/**
 * Reads a sum of money as people of a locale write it: `1,500.50` in English, `1.500,50` in German, `1 500,50` in French.
 * @returns the number, or `undefined` when the text isn't one (several decimal signs, letters, nothing) or is too large for one.
 */
export function parseAmount(text: string, locale: string): number | undefined {
  const { decimal, group } = separatorsOf(locale);
  // Beside blanks: the marks of right-to-left languages, and the true minus sign of Swedish and Persian.
  const compact = text.replaceAll(/[\s'’\u00a0\u202f\u061c\u200e\u200f]/gu, '').replace('\u2212', '-');
  const plain = compact.replaceAll(group, '').replace(decimal, '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined;
  if (isGroupMisplaced(compact, group, decimal)) return undefined;
  const amount = Number(plain);
  return Number.isFinite(amount) ? amount : undefined;
}

interface Separators {
  decimal: string;
  group: string;
}

/** Asking for them takes longer than all the rest, and a batch asks a thousand times. */
const known = new Map<string, Separators>();

function separatorsOf(locale: string): Separators {
  const separators = known.get(locale) ?? askFor(locale);
  known.set(locale, separators);
  return separators;
}

function askFor(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true, numberingSystem: 'latn' }).formatToParts(
    1_234_567.5,
  );
  return {
    decimal: parts.find((part) => part.type === 'decimal')?.value ?? '.',
    group: parts.find((part) => part.type === 'group')?.value ?? ',',
  };
}

/**
 * The last group sign must stand before three digits: "1,5" in English is a slip for 1.5, not fifteen. The others may
 * stand before two, as in India: 12,34,567.
 */
function isGroupMisplaced(compact: string, group: string, decimal: string) {
  const [whole = '', ...fraction] = compact.split(decimal);
  if (fraction.some((part) => part.includes(group))) return true;
  const [, ...groups] = whole.split(group);
  const last = groups.pop();
  return (last !== undefined && last.length !== 3) || groups.some(({ length }) => length !== 2 && length !== 3);
}
