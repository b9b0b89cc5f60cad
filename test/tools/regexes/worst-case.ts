import type { Regex } from './regexes-in.ts';

const length = 100_000;

/** Characters that the expressions of this project speak of, beside those that stand in each. */
const always = [' ', '\n', '\t', 'a', 'A', '0', '.', '@', '-', ',', '(', '<', '"', ':', '/', '部', '\u{1f4de}'];

/** The signs and words that stand in an expression, and pairs of them: what a text must repeat to keep it busy. */
function baitsFor({ source }: Regex): string[] {
  const bare = source.replace(/\\p\{[^}]*\}|\\[a-zA-Z]/g, ' ');
  const words = [...new Set(bare.match(/\p{L}{2,}/gu) ?? [])].slice(0, 20);
  const signs = [...new Set([...bare].filter((sign) => /[^\p{L}\p{N}]/u.test(sign)))].slice(0, 20);
  const single = [...new Set([...always, ...signs, ...words])];
  const few = single.slice(0, 12);
  const pairs = [...few, ...signs].flatMap((one) => few.map((other) => one + other));
  return [...new Set([...single, ...pairs, ...words.map((word) => ` ${word}`)])];
}

/** Milliseconds of searching the text for all matches. */
function timeOf(all: RegExp, bait: string, characters: number): number {
  // What ends the text matches nowhere, so that nothing is found by luck.
  const text = `${bait.repeat(characters / bait.length)}\u0000`;
  const start = performance.now();
  text.replace(all, '');
  return performance.now() - start;
}

/** The slowest of many texts of 100,000 characters, the best of three runs; shorter ones tell which are worth it. */
export function worstCase(regex: Regex): { ms: number; bait: string } {
  const all = new RegExp(regex.source, regex.flags.includes('g') ? regex.flags : `${regex.flags}g`);
  const tried = baitsFor(regex).map((bait) => ({ bait, ms: timeOf(all, bait, length / 20) }));
  tried.sort((one, other) => other.ms - one.ms);
  const timed = tried.slice(0, 3).map(({ bait }) => {
    const first = timeOf(all, bait, length);
    return { bait, ms: first > 1_000 ? first : Math.min(first, timeOf(all, bait, length), timeOf(all, bait, length)) };
  });
  return timed.reduce((one, other) => (other.ms > one.ms ? other : one));
}
