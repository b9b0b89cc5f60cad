import { type Browser, browser } from 'wxt/browser';
import { rememberMenuClick } from './menu-click.ts';
import { handToPanel, openPanel } from './panel.ts';

const createItem = 'create-lead';
const panelItem = 'open-panel';

/**
 * Adds "Create lead" to the right-click menu of pages, and the side panel to that of the toolbar button. Menus outlive the
 * worker but not an update, so: on every install and update.
 */
export async function addMenuItems(words: { create: string; panel: string }): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: createItem, title: words.create, contexts: ['page', 'selection', 'link'] });
  browser.contextMenus.create({ id: panelItem, title: words.panel, contexts: ['action'] });
}

/** Opens the popup on what was right-clicked, or the side panel. */
export async function onMenuClick(
  click: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<void> {
  if (tab?.id === undefined) return;
  if (click.menuItemId === panelItem) {
    const opened = openPanel(tab.windowId);
    // It may have been open already.
    void handToPanel(tab.windowId, tab.id);
    return opened;
  }
  if (click.menuItemId !== createItem) return;
  const remembered = rememberMenuClick(tab.id, {
    selection: click.selectionText ?? '',
    linkUrl: click.linkUrl ?? '',
  });
  // Not after the await: Firefox before 149 opens the popup only while it still handles the click.
  await Promise.all([openPopup(tab.id), remembered]);
}

/** The shortcut for capturing without asking; that for the popup is the browser's own affair. */
export async function onCommand(command: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (command !== 'capture-at-once' || tab?.id === undefined) return;
  const remembered = rememberMenuClick(tab.id, { selection: '', linkUrl: '', isAtOnce: true });
  await Promise.all([openPopup(tab.id), remembered]);
}

/** A small window where the browser can't open the popup itself. */
async function openPopup(tabId: number) {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.windows.create({
      url: browser.runtime.getURL(`/popup.html?tab=${tabId}`),
      type: 'popup',
      width: 396,
      height: 640,
    });
  }
}
