import type { CheckedReading } from '../reading-schema.ts';
import { type Segment, segmentsOf } from './segments.ts';

type Outline = CheckedReading['outline'];
export type OutlineLine = Outline['lines'][number];

/** Where on a page a block stands, so far as its tags and class names tell. */
export type Region = 'content' | 'frame' | 'listing' | 'opinion' | 'notice';

/** Consecutive lines, first and last included. */
export interface Span {
  first: number;
  last: number;
}

/** The page's lines with the tree above them: which lines belong to a block, and in what region they stand. */
export interface OutlineTree {
  lines: readonly OutlineLine[];
  /** Each line, cut. */
  segments: readonly Segment[][];
  spanOf(block: number): Span;
  parentOf(block: number): number;
  regionOf(block: number): Region;
  /** The region of a line: its block's, or that of the section it stands in, as its heading says. */
  regionAt(line: number): Region;
  /** What the table's first row says above a cell. */
  headerOf(line: number): string;
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

/** What stands around more than this part of the lines says nothing of them: a layout's "menu-open", "dialog-canvas". */
const mostOfPage = 0.7;

const weight: Record<Region, number> = { content: 0, frame: 1, listing: 2, opinion: 3, notice: 4 };

export function treeOf({ blocks, lines }: Outline): OutlineTree {
  const parentOf = (block: number): number => {
    const parent = blocks[block]?.parent ?? -1;
    return parent < block ? parent : -1;
  };
  const spans = blocks.map((): Span => ({ first: lines.length, last: -1 }));
  lines.forEach(({ block }, index) => {
    for (let at = block; at >= 0; at = parentOf(at)) {
      const span = spans[at];
      if (!span) break;
      span.first = Math.min(span.first, index);
      span.last = index;
    }
  });
  const isAroundMost = (block: number) => {
    const { first = 0, last = -1 } = spans[block] ?? {};
    return last - first + 1 > lines.length * mostOfPage;
  };
  const regions: Region[] = [];
  // A block comes after the one around it, so one pass suffices.
  blocks.forEach(({ tag, hint }, index) => {
    const own = isAroundMost(index) ? 'content' : regionFrom(tag, hint);
    const around = regions[parentOf(index)] ?? 'content';
    regions.push(weight[own] > weight[around] ? own : around);
  });
  const label = (block: number): string =>
    `${blocks[block]?.tag ?? ''}.${blocks[block]?.hint.split(/[\s\d#]/)[0] ?? ''}`;
  return {
    lines,
    segments: lines.map(({ text }) => segmentsOf([text])),
    spanOf: (block) => spans[block] ?? { first: 0, last: lines.length - 1 },
    parentOf,
    regionOf: (block) => regions[block] ?? 'content',
    regionAt: regionsOfLines(lines, (block) => regions[block] ?? 'content'),
    headerOf: headersOf(blocks, lines, parentOf),
    slotOf: (block) => `${label(parentOf(block))}>${label(block)}${columnOf(blocks[block]?.hint)}`,
    hintOf: (block) => blocks[block]?.hint ?? '',
  };
}

/** A table cell's column, as `#2`; nothing for other blocks. */
const columnOf = (hint = ''): string => /#\d+$/.exec(hint)?.[0] ?? '';

/** Headings over what customers and readers say. */
const opinionHeading =
  /testimonial|kind words|reviews?$|comments?$|kommentare?$|commentaires?$|comentarios?$|(?:clients?|customers?|guests?|patients?)\s(?:say|love|think)|(?:kunden|gäste|patienten)stimm|das sagen|stimmen unserer|bewertungen|avis (?:clients?|google)|témoignages|opiniones|dicen (?:de|sobre)|depoimentos|recensioni|ervaringen|beoordelingen|opinie|omdömen|most read|more (?:news|releases|stories)|related|^(?:more|other|weitere|autres|otr[oa]s|outr[oa]s|altr[ie]|meer|fler|similar|ähnliche)\s|meistgelesen|you might|also read/i;

/** Headings over lists of places, services, and products, whose names are written like people's. */
const listingHeading =
  /^(?:our |unsere |nos |nuestr[oa]s |noss[oa]s |i nostri |onze |våra |nasze )?(?:areas?(?: we (?:cover|serve))?|service areas|locations?|branches|stores|services|products|clients|projects|destinations|einsatzgebiete?|standorte|filialen|leistungen|produkte|referenzen|projekte|agences|prestations|réalisations|zones? d['’]intervention|servicios|productos|proyectos|zonas|serviços|produtos|servizi|prodotti|diensten|producten|werkgebied|tjänster|produkter|usługi|produkty)(?: we (?:cover|serve))?$/i;

/** Lines under such a heading, up to the next of its level, and those after a quotation. */
function regionsOfLines(lines: readonly OutlineLine[], regionOf: (block: number) => Region): (line: number) => Region {
  let level = 0;
  let under: Region = 'content';
  const regions = lines.map(({ block, text, heading }, index): Region => {
    if (heading > 0 && heading < 7 && (level === 0 || heading <= level)) {
      under = opinionHeading.test(text) ? 'opinion' : listingHeading.test(text) ? 'listing' : 'content';
      level = under === 'content' ? 0 : heading;
    }
    const own = regionOf(block);
    const isAfterQuote = /^["“„«»”'‘]/.test(lines[index - 1]?.text ?? '') && (lines[index - 1]?.text.length ?? 0) > 8;
    const isQuote = /^["“„«”'‘].{12,}["”“»'’]\s*[—–-]\s/.test(text);
    const around = isAfterQuote || isQuote ? 'opinion' : under;
    return weight[own] < weight[around] ? around : own;
  });
  return (line) => regions[line] ?? 'content';
}

/** Column titles by cell: the first row of each table, cell by cell. */
function headersOf(
  blocks: Outline['blocks'],
  lines: readonly OutlineLine[],
  parentOf: (block: number) => number,
): (line: number) => string {
  const columnAt = (block: number): string => columnOf(blocks[block]?.hint);
  const tableOf = (block: number): number => {
    let at = block;
    while (at >= 0 && blocks[at]?.tag !== 'table') at = parentOf(at);
    return at;
  };
  const headers = new Map<string, string>();
  for (const { block, text } of lines) {
    const key = columnAt(block) && `${tableOf(block)}${columnAt(block)}`;
    if (key && !headers.has(key)) headers.set(key, text);
  }
  return (line) => {
    const { block = -1, text = '' } = lines[line] ?? {};
    const header = columnAt(block) ? (headers.get(`${tableOf(block)}${columnAt(block)}`) ?? '') : '';
    return header === text ? '' : header;
  };
}
