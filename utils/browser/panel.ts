import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** The side panel of Chrome and Edge, the sidebar of Firefox. One for each window. */

const channelName = 'leadclip-panel';
const pressedSchema = v.strictObject({ windowId: v.number(), tabId: v.number() });

/** A panel that doesn't answer in this time is gone. */
const patienceMs = 1_000;

interface Sidebar {
  open(): Promise<void>;
}

const hasSidebar = (api: object): api is { sidebarAction: Sidebar } => 'sidebarAction' in api;

/** Must be called in a click's handler, before anything is awaited. */
export const openPanel = (windowId: number): Promise<void> =>
  hasSidebar(browser) ? browser.sidebarAction.open() : browser.sidePanel.open({ windowId });

/**
 * The user has asked for the page of this tab while its window's panel is open. Resolves when the panel has taken it over:
 * what a page says while it closes may get lost.
 */
export function handToPanel(windowId: number, tabId: number): Promise<void> {
  const channel = new BroadcastChannel(channelName);
  return new Promise((resolve) => {
    channel.onmessage = () => resolve();
    setTimeout(resolve, patienceMs);
    channel.postMessage({ windowId, tabId });
  });
}

export function onPressed(windowId: number, listener: (tabId: number) => void): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => {
    const pressed = v.safeParse(pressedSchema, data);
    if (!pressed.success || pressed.output.windowId !== windowId) return;
    channel.postMessage('taken');
    listener(pressed.output.tabId);
  };
}
