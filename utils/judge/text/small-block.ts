import type { OutlineTree } from './outline-tree.ts';

/** Whether the innermost block around both lines holds few lines: one card, not a list of cards. */
export function isSmallBlock(tree: OutlineTree, one: number, other: number): boolean {
  let block = tree.lines[one]?.block ?? -1;
  for (let depth = 0; depth < 4 && block >= 0; depth++, block = tree.parentOf(block)) {
    const { first, last } = tree.spanOf(block);
    if (other >= first && other <= last) return last - first < 8;
  }
  return false;
}
