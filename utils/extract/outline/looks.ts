import type { Dom } from '../dom.ts';

/** Whether an element's own attributes hide it. */
export const hidesItself = (dom: Dom, element: Element, tag: string, style: string): boolean =>
  /display: ?none/.test(style) ||
  dom.has(element, 'hidden') ||
  dom.attribute(element, 'aria-hidden') === 'true' ||
  (tag === 'dialog' && !dom.has(element, 'open'));

/** Elements of a line that a page shows as blocks: Bootstrap's and Tailwind's classes, or a style of its own. */
export const isStacked = (dom: Dom, element: Element, style: string): boolean =>
  /display: ?block/.test(style) || /(?:^|\s)(?:d-)?block(?:\s|$)/.test(dom.attribute(element, 'class'));
