import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** The side panel of Chrome and Edge, the sidebar of Firefox. One for each window. */

const lockPrefix = 'leadclip-panel-';
const channelName = 'leadclip-panel';
const pressedSchema = v.strictObject({ tabId: v.number() });

interface Sidebar {
  open(): Promise<void>;
}

const hasSidebar = (api: object): api is { sidebarAction: Sidebar } => 'sidebarAction' in api;

/** Must be called in a click's handler, before anything is awaited. */
export const openPanel = (windowId: number): Promise<void> =>
  hasSidebar(browser) ? browser.sidebarAction.open() : browser.sidePanel.open({ windowId });

/** Says that this page is the panel of its window, for as long as it lives: a lock goes with its page. */
export function bePanelOf(windowId: number): void {
  void navigator.locks.request(`${lockPrefix}${windowId}`, { mode: 'shared' }, () => new Promise(() => {}));
}

export async function windowsWithPanel(): Promise<number[]> {
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [Number(name.slice(lockPrefix.length))] : []));
}

/** The user has asked for the page of this tab while its window's panel is open. */
export function handToPanel(tabId: number): void {
  new BroadcastChannel(channelName).postMessage({ tabId });
}

export function onPressed(listener: (tabId: number) => void): void {
  new BroadcastChannel(channelName).onmessage = ({ data }) => {
    const pressed = v.safeParse(pressedSchema, data);
    if (pressed.success) listener(pressed.output.tabId);
  };
}
