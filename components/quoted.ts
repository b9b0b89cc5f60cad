import { plainLine } from '../utils/extract/hygiene.ts';

const quotedMaxLength = 200;

/**
 * Somebody else's words inside a sentence of ours: short, one line, without mark-up or anything invisible. The isolates
 * around them (U+2068, U+2069) keep words of the other direction from turning ours; `<bdi>` can't stand inside a sentence.
 */
export function quoted(words: string): string {
  const characters = Array.from(plainLine(words));
  const isShort = characters.length <= quotedMaxLength;
  const shown = isShort ? characters : [...characters.slice(0, quotedMaxLength - 1), '…'];
  return `\u2068${shown.join('')}\u2069`;
}
