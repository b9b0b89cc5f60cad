/**
 * The few DOM calls the extractors need, taken from the prototypes once. On a `<form>` and on `document`,
 * an input named `getAttribute` or an image named `querySelector` shadows the method of that name, in the
 * extension's isolated world too. A prototype's own method cannot be shadowed.
 */
export interface Dom {
  /** The attribute's value, cut at 2,048 characters; empty when it is absent. */
  attribute(element: Element, name: string): string;
  /** The values of several attributes in one text. */
  attributes(element: Element, ...names: string[]): string;
  has(element: Element, name: string): boolean;
  /** Lower-case tag name. */
  tag(element: Element): string;
  first(root: ParentNode | null, selector: string): Element | null;
  all(root: ParentNode, selector: string): Element[];
  matches(element: Element, selector: string): boolean;
  closest(element: Element | null, selector: string): Element | null;
  parent(node: Node): Element | null;
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  /** Whether the second stands after the first in document order. */
  isBefore(first: Node, second: Node): boolean;
  /** Text of a text node, or nothing for any other node. */
  data(node: Node): string;
  /** Whether its text can be seen, so far as its style goes; yes where that cannot be known. */
  isShown(element: Element): boolean;
  isElement(node: Node | null): node is Element;
  /** Text inside, blanks collapsed, scripts and styles left out, cut at `limit` characters. */
  text(root: Node | null, limit?: number): string;
  /** Text of the first match under the root; empty without a root or match. */
  textAt(root: ParentNode | null, selector: string): string;
  /** A link's `href` as written. */
  href(link: Element): string;
  /** Text that stands directly in the element, without its children's. */
  ownText(element: Element | null): string;
  /** What relative addresses in the document are relative to. */
  base(document: Document): string;
  /** The body of a frame of the same origin. */
  frameBody(frame: Element): Element | null;
  /** Unchanged text of a script or pre element, cut at `limit` characters. */
  rawText(root: Node, limit: number): string;
}

type Looks = Pick<CSSStyleDeclaration, 'fontSize' | 'color' | 'backgroundClip'>;

/** The realm the page lives in: a window, or jsdom's stand-in for one. */
export interface View {
  document: Document;
  location: { href: string };
  getSelection(): { toString(): string } | null;
  getComputedStyle(element: Element): Looks;
  Node: { prototype: Node };
  Element: { prototype: Element };
  Document: { prototype: Document };
  HTMLIFrameElement: { prototype: HTMLIFrameElement; new (): HTMLIFrameElement };
}

const attributeLimit = 2_048;
const silent = new Set(['script', 'style', 'noscript', 'template']);
/** Elements that do not part words: `<b>J</b>ane` is one name, `<td>Jane</td><td>Doe</td>` are two words. */
export const inline = new Set(
  'a abbr b bdi bdo cite code data em font i ins mark q s small span strong sub sup time u wbr'.split(' '),
);

/** A property's getter as a function of its owner. */
function getter<Owner extends object, Name extends keyof Owner>(owner: Owner, name: Name) {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  return (self: Owner): Owner[Name] => (get ? Reflect.apply(get, self, []) : self[name]);
}

/** The text without blanks around it, and those inside made one space each. Most texts need none of the latter. */
export function collapse(text: string): string {
  const trimmed = text.trim();
  return /[^\S ]| {2}/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** The DOM functions of one realm. */
export function domOf(view: View): Dom {
  const element = view.Element.prototype;
  const node = view.Node.prototype;
  const nodeType = getter(node, 'nodeType');
  const nodeValue = getter(node, 'nodeValue');
  const tagName = getter(element, 'localName');
  const parentNode = getter(node, 'parentElement');
  const firstChild = getter(node, 'firstChild');
  const nextSibling = getter(node, 'nextSibling');
  const { getAttribute, hasAttribute, matches, closest } = element;
  const { compareDocumentPosition } = node;
  const queriesOf = (root: ParentNode) => (nodeType(root) === 9 ? view.Document.prototype : element);

  const dom: Dom = {
    attribute: (self, name) => (getAttribute.call(self, name) ?? '').slice(0, attributeLimit),
    attributes: (self, ...names) => names.map((name) => dom.attribute(self, name)).join(' '),
    has: (self, name) => hasAttribute.call(self, name),
    tag: tagName,
    first: (root, selector) => (root ? queriesOf(root).querySelector.call(root, selector) : null),
    all: (root, selector) => Array.from(queriesOf(root).querySelectorAll.call(root, selector)),
    matches: (self, selector) => matches.call(self, selector),
    closest: (self, selector) => (self ? closest.call(self, selector) : null),
    parent: parentNode,
    firstChild,
    nextSibling,
    isBefore: (one, other) => (compareDocumentPosition.call(one, other) & 4) !== 0,
    data: (self) => (nodeType(self) === 3 ? (nodeValue(self) ?? '') : ''),
    isShown: (self) =>
      typeof element.checkVisibility !== 'function' ||
      (element.checkVisibility.call(self, { visibilityProperty: true }) && isWritten(view.getComputedStyle(self))),
    isElement: (self): self is Element => self !== null && nodeType(self) === 1,
    text: (root, limit = 2_000) => (root ? collapse(gather(dom, root, limit, true)) : ''),
    textAt: (root, selector) => dom.text(dom.first(root, selector)),
    href: (link) => dom.attribute(link, 'href'),
    ownText: (self) => (self ? collapse(childrenOf(dom, self).map(dom.data).join(' ')) : ''),
    base: getter(node, 'baseURI'),
    frameBody: (frame) => (frame instanceof view.HTMLIFrameElement ? (frame.contentDocument?.body ?? null) : null),
    rawText: (root, limit) => gather(dom, root, limit, false),
  };
  return dom;
}

/** Letters of a size and a colour. A transparent heading may show its background as its letters. */
const isWritten = (looks: Looks): boolean =>
  Number.parseFloat(looks.fontSize) > 1 && (!/^rgba.*, 0\)/.test(looks.color) || looks.backgroundClip === 'text');

/** Text nodes under the root in document order, without recursion: pages can nest 100,000 deep. */
function gather(dom: Dom, root: Node, limit: number, skipsSilent: boolean): string {
  let text = '';
  let node: Node | null = root;
  while (node && text.length < limit) {
    text += dom.data(node).slice(0, limit);
    const tag: string = skipsSilent && node !== root && dom.isElement(node) ? dom.tag(node) : '';
    const isSilent: boolean = silent.has(tag);
    if (tag && !inline.has(tag)) text += ' ';
    node = (isSilent ? null : dom.firstChild(node)) ?? following(dom, node, root);
  }
  return text.slice(0, limit);
}

function childrenOf(dom: Dom, parent: Node): Node[] {
  const children: Node[] = [];
  for (let child = dom.firstChild(parent); child && children.length < 200; child = dom.nextSibling(child))
    children.push(child);
  return children;
}

/** The next node after this one's subtree, inside the root. */
export function following(dom: Dom, from: Node, root: Node): Node | null {
  let node: Node | null = from;
  while (node && node !== root) {
    const sibling = dom.nextSibling(node);
    if (sibling) return sibling;
    node = dom.parent(node);
  }
  return null;
}
