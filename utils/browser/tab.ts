import { type Browser, browser } from 'wxt/browser';

/** The tab that the popup is about: named in the address of a popup window, else the active one. */
export async function currentTab(search: string): Promise<Browser.tabs.Tab | undefined> {
  const named = Number(new URLSearchParams(search).get('tab'));
  if (named > 0) return browser.tabs.get(named).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** @returns what the page reader returned, not to be trusted; rejects where the browser lets no extension in. */
export async function runPageReader(tabId: number): Promise<unknown> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/page-reader.js'],
  });
  return injection?.result;
}
