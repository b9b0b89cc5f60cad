import { inline } from '../dom.ts';
import type { Page } from '../page.ts';
import { noEvidence, type Outline } from '../reading.ts';
import { linkStartIn, withContact } from './contact-link.ts';
import { iconWords } from './icon-words.ts';
import { LineText } from './line-text.ts';
import { hidesItself, isStacked } from './looks.ts';
import { type Open, outlineWriter } from './outline-writer.ts';

/** Subtrees without text of the page's own. Menus are left out: their entries look like names. */
const skipped = new Set(
  'script style noscript template head select textarea iframe object embed canvas video audio nav datalist map pre'.split(
    ' ',
  ),
);
/** What stands in these alone may be a heading. */
const bold = new Set(['b', 'strong', 'th', 'dt']);

/** The page's text as lines in a tree of blocks. */
export const readOutline = (page: Page): Outline => {
  const body = page.dom.first(page.document, 'body');
  return body ? outlineUnder(page, body, []) : noEvidence.outline;
};

/** The text under an element, one line as shown a line; the elements in `leftOut` with all they hold are passed over. */
export const linesUnder = (page: Page, root: Element, leftOut: readonly Node[] = []): string[] =>
  outlineUnder(page, root, leftOut).lines.map(({ text }) => text);

/**
 * One walk that never recurses and asks each node as little as it can: on a small page the time goes into these questions.
 * Functions around shared variables, not a class: what a class calls its own stays long in the script that ships.
 */
function outlineUnder({ dom, url }: Page, root: Element, leftOut: readonly Node[]): Outline {
  const passedOver = new Set(leftOut);
  const writer = outlineWriter(dom);
  const line = new LineText();
  let open: Open | null = null;

  const endLine = (): void => {
    writer.add(line, open);
    line.clear();
  };

  const meet = ({ isBlock }: { isBlock: boolean }): void => {
    if (isBlock) endLine();
    else line.isAtBoundary = true;
  };

  const leave = (entry: Open): void => {
    if (entry.linkStart >= 0) {
      const rest = withContact(dom, entry.element, line.text.slice(entry.linkStart));
      line.text = line.text.slice(0, entry.linkStart) + rest.text;
      line.addLink(rest.link, url);
    }
    meet(entry);
    open = entry.around;
  };

  /** Whether the walk goes into the element. */
  const enter = (element: Element): boolean => {
    const tag = dom.tag(element);
    if (skipped.has(tag)) return false;
    const isDrawing = tag === 'svg' || tag === 'img';
    if (isDrawing || tag === 'i' || (tag === 'span' && !dom.firstChild(element)))
      line.text += iconWords(dom, element, tag);
    if (tag === 'br') endLine();
    if (isDrawing || tag === 'br') return false;
    const style = dom.attribute(element, 'style');
    const isBlock = !inline.has(tag) || isStacked(dom, element, style);
    // A span hidden inside a word: "jane<span>nospam</span>@firm.example".
    if (hidesItself(dom, element, tag, style) || (!isBlock && line.endsInWord() && !dom.isShown(element))) return false;
    meet({ isBlock });
    open = {
      element,
      tag,
      around: open,
      isBlock,
      heading: headingLevel(tag) || (open?.heading ?? 0),
      index: -1,
      linkStart: linkStartIn(line, dom, element, tag),
    };
    return true;
  };

  /** Handles one node; the first inside it, if the walk goes there. */
  const into = (node: Node): Node | null => {
    if (passedOver.has(node)) return null;
    if (!dom.isElement(node)) {
      const data = dom.data(node);
      if (data) line.add(data, bold.has(open?.tag ?? ''));
      return null;
    }
    if (!enter(node)) return null;
    const child = dom.firstChild(node);
    if (!child && open) leave(open);
    return child;
  };

  /** The node after this one and all it holds; leaves the elements that end on the way. */
  const after = (node: Node): Node | null => {
    for (let last = node; open; ) {
      const sibling = dom.nextSibling(last);
      if (sibling) return sibling;
      last = open.element;
      leave(open);
    }
    return null;
  };

  for (let node: Node | null = root; node && !writer.isFull(); ) node = into(node) ?? after(node);
  endLine();
  return writer.outline;
}

const headingLevel = (tag: string): number => (tag.length === 2 && tag >= 'h1' && tag <= 'h6' ? Number(tag[1]) : 0);
