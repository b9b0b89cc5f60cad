import { collapse, type Dom } from '../dom.ts';
import { visible } from '../hygiene.ts';
import * as limits from '../limits.ts';
import type { Block, Line, Outline } from '../reading.ts';
import type { LineText } from './line-text.ts';

/** One element between the root and the place the walk has reached. */
export interface Open {
  element: Element;
  tag: string;
  around: Open | null;
  isBlock: boolean;
  heading: number;
  /** Index in the outline once a line needs it. */
  index: number;
  /** Where the link's own text starts in the line; -1 for anything that is no telling link. */
  linkStart: number;
}

/** Lines and blocks as they are written, within the outline's limits. */
interface OutlineWriter {
  outline: Outline;
  isFull(): boolean;
  /** A line that ends inside the element, unless it is blank. */
  add(line: LineText, open: Open | null): void;
}

export function outlineWriter(dom: Dom): OutlineWriter {
  const blocks: Block[] = [];
  const lines: Line[] = [];
  let left: number = limits.outlineLength;

  /** The block's index, made on demand with those around it; the innermost keep theirs when there are too many. */
  const indexOf = (entry: Open): number => {
    const waiting: Open[] = [];
    let known: Open | null = entry;
    while (known && known.index < 0) {
      if (known.isBlock) waiting.push(known);
      known = known.around;
    }
    let parent = known?.index ?? -1;
    for (const block of waiting.reverse().slice(0, limits.blocks - blocks.length)) {
      parent = blocks.push({ parent, tag: block.tag.slice(0, 20), hint: hintOf(dom, block.element) }) - 1;
      block.index = parent;
      left -= 30;
    }
    return parent;
  };

  return {
    outline: { blocks, lines },
    isFull: () => left <= 0 || lines.length >= limits.lines,
    add(line, open) {
      if (!line.text && line.links.length === 0) return;
      const text = visible(collapse(line.text)).slice(0, limits.line);
      const holder = nearestBlock(open);
      if (!holder || (!text && line.links.length === 0) || !dom.isShown(holder.element)) return;
      lines.push({
        block: indexOf(holder),
        text,
        heading: open?.heading || (line.isBold() ? 7 : 0),
        links: line.links,
      });
      left -= text.length + 40;
    },
  };
}

function nearestBlock(open: Open | null): Open | null {
  let entry = open;
  while (entry && !entry.isBlock) entry = entry.around;
  return entry;
}

function hintOf(dom: Dom, element: Element): string {
  const hint = visible(collapse(dom.attributes(element, 'class', 'id', 'role')));
  // A cell's column comes last: what the table's first row says above it belongs to it.
  return hint.slice(0, limits.hint - 6) + ('cellIndex' in element ? ` #${element.cellIndex}` : '');
}
