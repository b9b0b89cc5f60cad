import { isNetworkProfile } from './addresses.ts';
import { collapse, type Dom, inline } from './dom.ts';
import { visible } from './hygiene.ts';
import * as limits from './limits.ts';
import { mailAddress, phoneNumber, unprotected, unshifted } from './links.ts';
import type { Page } from './page.ts';
import type { Block, Line, Outline } from './reading.ts';

/** Subtrees without text of the page's own. Menus are left out: their entries look like names. */
const skipped = new Set(
  'script style noscript template head select textarea iframe object embed canvas video audio nav datalist map pre'.split(
    ' ',
  ),
);

/** One element between the root and the place the walk has reached. */
interface Open {
  element: Element;
  tag: string;
  around: Open | null;
  isBlock: boolean;
  isHidden: boolean;
  heading: number;
  /** Index in the outline once a line needs it. */
  index: number;
  /** Where the link's own text starts in the line; -1 for anything that is no contact link. */
  linkStart: number;
}

/** The page's text as lines in a tree of blocks, gathered in one walk that never recurses. */
export const readOutline = (page: Page): Outline => {
  const body = page.dom.first(page.document, 'body');
  return body ? new OutlineWalk(page).outline(body) : { blocks: [], lines: [] };
};

/** The text under an element, one line as shown a line; the elements in `leftOut` with all they hold are passed over. */
export const linesUnder = (page: Page, root: Element, leftOut: readonly Node[] = []): string[] =>
  new OutlineWalk(page, leftOut).outline(root).lines.map(({ text }) => text);

class OutlineWalk {
  readonly #blocks: Block[] = [];
  readonly #lines: Line[] = [];
  readonly #dom: Dom;
  readonly #hidden: ReadonlySet<Element>;
  readonly #stacked: ReadonlySet<Element>;
  readonly #page: Page;
  readonly #leftOut: ReadonlySet<Node>;
  #isAtBoundary = false;
  #open: Open | null = null;
  #text = '';
  #boldLength = 0;
  #links: string[] = [];
  #left: number = limits.outlineLength;

  constructor(page: Page, leftOut: readonly Node[] = []) {
    this.#page = page;
    this.#leftOut = new Set(leftOut);
    this.#dom = page.dom;
    this.#hidden = new Set(page.dom.all(page.document, hiddenSelector));
    this.#stacked = new Set(page.dom.all(page.document, stackedSelector));
  }

  outline(root: Element): Outline {
    let node: Node | null = root;
    while (node && this.#left > 0 && this.#lines.length < limits.lines) node = this.#step(node, root);
    this.#endLine();
    return { blocks: this.#blocks, lines: this.#lines };
  }

  /** Handles one node and gives the next one in document order. */
  #step(node: Node, root: Element): Node | null {
    const data = this.#dom.data(node);
    if (data && !this.#leftOut.has(node)) this.#addText(data);
    const child = this.#dom.isElement(node) && this.#enter(node) ? this.#dom.firstChild(node) : null;
    if (child) return child;
    let last: Node | null = node;
    while (last) {
      if (this.#open?.element === last) this.#leave(this.#open);
      if (last === root) return null;
      const sibling = this.#dom.nextSibling(last);
      if (sibling) return sibling;
      last = this.#dom.parent(last);
    }
    return null;
  }

  /** Whether the walk goes into the element. */
  #enter(element: Element): boolean {
    const tag = this.#dom.tag(element);
    if (skipped.has(tag) || this.#leftOut.has(element)) return false;
    if (/^[bh]r$/.test(tag)) this.#endLine();
    if (/^(?:svg|img|i)$/.test(tag) || (tag === 'span' && !this.#dom.firstChild(element))) this.#addIcon(element, tag);
    if (/^(?:svg|br|img)$/.test(tag)) return false;
    const isBlock = !inline.has(tag) || this.#stacked.has(element);
    const isHidden = this.#hidden.has(element);
    if (!isBlock && (isHidden || this.#isHiddenInWord(element))) return false;
    if (isBlock) this.#endLine();
    else this.#isAtBoundary = true;
    const around = this.#open;
    const heading = /^h[1-6]$/.test(tag) ? Number(tag[1]) : (around?.heading ?? 0);
    const linkStart = tag === 'a' || tag === 'span' ? this.#linkStart(element, tag) : -1;
    this.#open = {
      element,
      tag,
      around,
      isBlock,
      isHidden: isHidden || (around?.isHidden ?? false),
      heading,
      index: -1,
      linkStart,
    };
    return true;
  }

  #leave(entry: Open): void {
    if (entry.linkStart >= 0) this.#endLink(entry);
    if (entry.isBlock) this.#endLine();
    else this.#isAtBoundary = true;
    this.#open = entry.around;
  }

  #addText(data: string): void {
    if (this.#text.length > limits.line * 2) return;
    const piece = data.slice(0, limits.line * 2).replace(/\s+/g, ' ');
    // Marks where one inline element ends and another begins: a name and a role often part there and nowhere else.
    if (piece.trim()) {
      if (this.#isAtBoundary && this.#text.trim()) this.#text += '¦';
      this.#isAtBoundary = false;
    }
    this.#text += piece;
    if (this.#open && /^(?:b|strong|th|dt)$/.test(this.#open.tag)) this.#boldLength += piece.trim().length;
  }

  /** Icons speak where a label is missing: which of two numbers is the fax; an address drawn as a picture. */
  #addIcon(element: Element, tag: string): void {
    const dom = this.#dom;
    const said = `${dom.attribute(element, 'class')} ${dom.attribute(element, 'alt')} ${dom.attribute(element, 'aria-label')} ${dom.attribute(element, 'uk-icon')}`;
    if (/fax|print\b/i.test(said)) this.#text += ' Fax: ';
    else if (tag === 'img') this.#addPicture(dom.attribute(element, 'alt'), `${said} ${dom.attribute(element, 'src')}`);
  }

  /** The words of a picture that stands for text: an address, the name of a logo's owner. */
  #addPicture(alt: string, said: string): void {
    if (/[@＠]/.test(alt)) this.#text += ` ${alt} `;
    else if (/logo/i.test(said)) this.#text += ` ${alt.replace(/[\s|-]*logo[\s|-]*/i, ' ')} `;
  }

  /** A span hidden inside a word: "jane<span>nospam</span>@firm.example". */
  #isHiddenInWord(element: Element): boolean {
    return /[^\s()]$/.test(this.#text) && !this.#dom.isShown(element);
  }

  #linkStart(element: Element, tag: string): number {
    const dom = this.#dom;
    if (tag === 'span') return dom.attribute(element, 'data-cfemail') ? this.#text.length : -1;
    const href = dom.href(element);
    if (/^\s*tel:/i.test(href) && /fax/i.test(dom.attribute(element, 'class'))) this.#text += ' Fax: ';
    const isContact = /^\s*(?:mailto|tel):|email-protection#|UnCryptMailto/i.test(href);
    if (isContact && !this.#text.endsWith(' ')) this.#text += ' ';
    return isContact || isNetworkProfile(href) ? this.#text.length : -1;
  }

  /** Puts a link's address or number where the reader sees the link, in place of "[email protected]" or an icon. */
  #endLink({ element, tag, linkStart }: Open): void {
    const dom = this.#dom;
    const href = dom.href(element).trim();
    const shown = this.#text.slice(linkStart);
    const [, coded = ''] = /UnCryptMailto\((?:'|%27|")(.{5,300}?)(?:'|%27|")\)/i.exec(href) ?? [];
    const [, guarded = ''] = /email-protection#([\da-f]+)/i.exec(href) ?? [];
    const email =
      tag === 'span'
        ? unprotected(dom.attribute(element, 'data-cfemail'))
        : (guarded && unprotected(guarded)) ||
          (coded && unshifted(coded)) ||
          (/^mailto:/i.test(href) ? mailAddress(href) : '');
    const phone = /^tel:/i.test(href) ? phoneNumber(href) : '';
    if (email) this.#text = this.#text.slice(0, linkStart) + withAddress(shown, email);
    else if (phone && shown.replace(/\D/g, '').length < 6)
      this.#text = `${this.#text.slice(0, linkStart)}${shown.replace(/[\d-]+/g, '')} ${phone} `;
    else if (!phone && href && this.#links.length < limits.linksPerLine) this.#addLink(href);
  }

  #addLink(href: string): void {
    const url = URL.parse(href, this.#page.url);
    if (url && /^https?:$/.test(url.protocol)) this.#links.push(url.href.slice(0, limits.url));
  }

  #endLine(): void {
    const text = visible(collapse(this.#text)).slice(0, limits.line);
    const boldShare = this.#boldLength / Math.max(1, this.#text.trim().length);
    const holder = this.#nearestBlock();
    if ((text || this.#links.length > 0) && holder) {
      const heading = this.#open?.heading ? this.#open.heading : boldShare > 0.9 ? 7 : 0;
      this.#lines.push({
        block: this.#indexOf(holder),
        text,
        heading,
        links: this.#links,
        isHidden: this.#open?.isHidden ?? false,
      });
      this.#left -= text.length + 40;
    }
    this.#text = '';
    this.#boldLength = 0;
    this.#isAtBoundary = false;
    this.#links = [];
  }

  #nearestBlock(): Open | null {
    let entry = this.#open;
    while (entry && !entry.isBlock) entry = entry.around;
    return entry;
  }

  /** The block's index, made on demand with those around it; the innermost keep theirs when there are too many. */
  #indexOf(entry: Open): number {
    const waiting: Open[] = [];
    let known: Open | null = entry;
    while (known && known.index < 0) {
      if (known.isBlock) waiting.push(known);
      known = known.around;
    }
    let parent = known?.index ?? -1;
    for (const block of waiting.reverse().slice(0, limits.blocks - this.#blocks.length)) {
      parent = this.#blocks.push({ parent, tag: block.tag.slice(0, 20), hint: this.#hintOf(block.element) }) - 1;
      block.index = parent;
      this.#left -= 30;
    }
    return parent;
  }

  #hintOf(element: Element): string {
    const dom = this.#dom;
    const hint = `${dom.attribute(element, 'class')} ${dom.attribute(element, 'id')} ${dom.attribute(element, 'role')}`;
    // A cell's column comes last: what the table's first row says above it belongs to it.
    const column = 'cellIndex' in element ? ` #${element.cellIndex}` : '';
    return visible(collapse(hint)).slice(0, limits.hint - 6) + column;
  }
}

const hiddenSelector =
  '[hidden], [aria-hidden=true], [style*="display:none"], [style*="display: none"], dialog:not([open])';

/** Elements of a line that a page shows as blocks: Bootstrap's and Tailwind's classes, or a style of its own. */
const stackedSelector = '.block, .d-block, [style*="display:block"], [style*="display: block"]';

/** The link's words with its address: "Jane Doe" keeps its name, "[email protected]" or "jane (at) …" does not. */
function withAddress(shown: string, email: string): string {
  const isAddress = /@|＠|\[email|\((?:at|ät)\)|\[at\]/iu.test(shown);
  return isAddress || !shown.trim() ? ` ${email} ` : `${shown} ${email} `;
}
