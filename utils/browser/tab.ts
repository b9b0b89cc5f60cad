import { type Browser, browser } from 'wxt/browser';
import { practiceReading } from './practice-page.ts';

/** The tab that the popup is about: named in the address of a popup window, else the active one. */
export async function currentTab(search: string): Promise<Browser.tabs.Tab | undefined> {
  const named = Number(new URLSearchParams(search).get('tab'));
  if (named > 0) return browser.tabs.get(named).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** A tab as far as the browser shows it: without address and title until the user has pressed the button there. */
export interface SeenTab {
  id: number;
  url?: string | undefined;
  title?: string | undefined;
}

export async function tabById(tabId: number): Promise<SeenTab | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab && { ...tab, id: tabId };
}

/** What can be told of a window's tabs without the right to see their addresses. */
export interface TabListeners {
  activated: (tabId: number) => void;
  /** Something loads or has loaded, or the address is another one: whatever the reason, the page may be another one. */
  changed: (tabId: number, isLoading: boolean) => void;
  gone: (tabId: number) => void;
}

export function onTabs(windowId: number, { activated, changed, gone }: TabListeners): void {
  browser.tabs.onActivated.addListener((info) => {
    if (info.windowId === windowId) activated(info.tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status !== undefined || url !== undefined) changed(tabId, status === 'loading');
  });
  browser.tabs.onRemoved.addListener(gone);
  browser.tabs.onDetached.addListener(gone);
}

/** @returns what the page reader returned, not to be trusted; rejects where the browser lets no extension in. */
export async function runPageReader(tabId: number): Promise<unknown> {
  const practice = practiceReading(tabId);
  if (practice) return practice();
  const [injection] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/page-reader.js'],
  });
  return injection?.result;
}
