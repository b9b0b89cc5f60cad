import { collapse, type Dom, domOf, type View } from './dom.ts';
import * as limits from './limits.ts';

/** A page as handed to an extractor. Nothing else of the browser is in reach. */
export interface Page {
  document: Document;
  dom: Dom;
  url: URL;
  /** What relative addresses are relative to. */
  base: URL;
  title: string;
  language: string;
  /** The text the user has marked, as shown: with its line breaks. */
  selection: string;
}

/** Reads address, title, language and selection once, so that a reading is of one moment. */
export function pageFrom(view: View): Page {
  const dom = domOf(view);
  const { document } = view;
  const root = dom.first(document, 'html');
  // A page that changes its address inside one document leaves older titles behind; the first is the current one.
  const title = dom.first(dom.first(document, 'head'), 'title');
  const url = new URL(view.location.href.slice(0, limits.url));
  return {
    document,
    dom,
    url,
    base: URL.parse(dom.base(document)) ?? url,
    title: dom.text(title, limits.field),
    language: collapse(root ? dom.attribute(root, 'lang') : '').slice(0, limits.language),
    selection: String(view.getSelection() ?? '').slice(0, limits.selection),
  };
}
