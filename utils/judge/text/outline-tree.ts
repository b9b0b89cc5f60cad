import type { CheckedReading } from '../reading-schema.ts';

type Outline = CheckedReading['outline'];
export type OutlineLine = Outline['lines'][number];

/** Where on a page a block stands, so far as its tags and class names tell. */
export type Region = 'content' | 'opinion' | 'frame' | 'notice';

/** Consecutive lines, first and last included. */
export interface Span {
  first: number;
  last: number;
}

/** The page's lines with the tree above them: which lines belong to a block, and in what region they stand. */
export interface OutlineTree {
  lines: readonly OutlineLine[];
  spanOf(block: number): Span;
  parentOf(block: number): number;
  regionOf(block: number): Region;
  /** Tag and first class name of the block and the one around it: lines of one layout have one slot. */
  slotOf(block: number): string;
  hintOf(block: number): string;
}

/** Consent banners and other notices of the site itself. */
const notice = /cookie|consent|gdpr|onetrust|borlabs|tarteaucitron|popup-overlay|newsletter/i;
/** Words of third parties: customers, commenters, recommended articles. */
const opinion =
  /testimonial|blockquote|review|comment|related|recommend|also-?(?:read|like|viewed)|quote(?!d)|kundenstimm|temoignage|avis-client/i;
const frame = /(?:^|[\s_-])(?:footer|header|navbar|menu|breadcrumb|sidebar|topbar|masthead|site-?head|site-?foot)/i;

const regionFrom = (tag: string, hint: string): Region => {
  if (notice.test(hint) || /\b(?:alert)?dialog\b/.test(hint)) return 'notice';
  if (tag === 'blockquote' || opinion.test(hint)) return 'opinion';
  return /^(?:footer|header|aside)$/.test(tag) || frame.test(hint) ? 'frame' : 'content';
};

const weight: Record<Region, number> = { content: 0, frame: 1, opinion: 2, notice: 3 };

export function treeOf({ blocks, lines }: Outline): OutlineTree {
  const spans = blocks.map((): Span => ({ first: lines.length, last: -1 }));
  const regions: Region[] = [];
  // A block comes after the one around it, so one pass suffices.
  blocks.forEach(({ parent, tag, hint }, index) => {
    const own = regionFrom(tag, hint);
    const around = parent < index ? (regions[parent] ?? 'content') : 'content';
    regions.push(weight[own] > weight[around] ? own : around);
  });
  const parentOf = (block: number): number => {
    const parent = blocks[block]?.parent ?? -1;
    return parent < block ? parent : -1;
  };
  lines.forEach(({ block }, index) => {
    for (let at = block; at >= 0; at = parentOf(at)) {
      const span = spans[at];
      if (!span) break;
      span.first = Math.min(span.first, index);
      span.last = index;
    }
  });
  // Cells of a table or a list of facts differ by their place in the row.
  const ordinals = ordinalsOf(blocks);
  const label = (block: number): string =>
    `${blocks[block]?.tag ?? ''}.${blocks[block]?.hint.split(/[\s\d]/)[0] ?? ''}`;
  return {
    lines,
    spanOf: (block) => spans[block] ?? { first: 0, last: lines.length - 1 },
    parentOf,
    regionOf: (block) => regions[block] ?? 'content',
    slotOf: (block) => `${label(parentOf(block))}>${label(block)}${ordinals[block] ?? ''}`,
    hintOf: (block) => blocks[block]?.hint ?? '',
  };
}

/** Which child of its row each cell is; nothing for other blocks. */
function ordinalsOf(blocks: Outline['blocks']): string[] {
  const counts = new Map<number, number>();
  return blocks.map(({ parent, tag }) => {
    if (!/^(?:td|th|dd|dt)$/.test(tag)) return '';
    counts.set(parent, (counts.get(parent) ?? 0) + 1);
    return `#${counts.get(parent)}`;
  });
}
