import { collapse } from '../dom.ts';
import * as limits from '../limits.ts';

const longest = limits.line * 2;

/** The line that the walk is in, as it grows. */
export class LineText {
  text = '';
  /** Addresses of profiles on networks. */
  links: string[] = [];
  /** How many of its characters are bold. */
  #boldLength = 0;
  /** Whether an inline element begins or ends where the text has come to. */
  isAtBoundary = false;

  /** A text node's words. A name and a role often part where one inline element ends and nowhere else: "¦" marks it. */
  add(data: string, isBold: boolean): void {
    if (this.text.length > longest) return;
    const cut = data.slice(0, longest);
    const words = collapse(cut);
    if (!words) {
      // Blanks before a line's first word are no part of it.
      if (this.text) this.text += ' ';
      return;
    }
    if (this.isAtBoundary && this.text.trim()) this.text += '¦';
    this.isAtBoundary = false;
    this.text += (cut[0] === words[0] ? '' : ' ') + words + (cut.at(-1) === words.at(-1) ? '' : ' ');
    if (isBold) this.#boldLength += words.length;
  }

  /** Whether a word could go on here. */
  endsInWord(): boolean {
    return /[^\s()]/.test(this.text.at(-1) ?? '');
  }

  isBold(): boolean {
    return this.#boldLength > 0 && this.#boldLength / this.text.trim().length > 0.9;
  }

  addLink(href: string, base: URL): void {
    const url = href && this.links.length < limits.linksPerLine ? URL.parse(href, base) : null;
    if (url && /^https?:$/.test(url.protocol)) this.links.push(url.href.slice(0, limits.url));
  }

  clear(): void {
    this.text = '';
    this.links = [];
    this.#boldLength = 0;
    this.isAtBoundary = false;
  }
}
