import { browser } from 'wxt/browser';

declare global {
  /** On the page to practise on: what the page reader would return there. */
  var leadclipPractice: (() => unknown) | undefined;
}

/**
 * The page to practise on is the extension's own, and browsers let nobody inject a script there. It reads itself when it is
 * asked; `undefined` where the tab shows anything else.
 */
export function practiceReading(tabId: number): (() => unknown) | undefined {
  return browser.extension
    .getViews({ type: 'tab', tabId })
    .map((view) => (view as typeof globalThis).leadclipPractice)
    .find(Boolean);
}
