import { type Browser, browser } from 'wxt/browser';
import { rememberMenuClick } from './menu-click.ts';

const itemId = 'create-lead';

/** Adds "Create lead" to the right-click menu. Menus outlive the worker but not an update, so: on every install and update. */
export async function addMenuItem(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: itemId, title, contexts: ['page', 'selection', 'link'] });
}

/** Opens the popup on what was right-clicked. */
export async function onMenuClick(
  click: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<void> {
  if (click.menuItemId !== itemId || tab?.id === undefined) return;
  const remembered = rememberMenuClick(tab.id, {
    selection: click.selectionText ?? '',
    linkUrl: click.linkUrl ?? '',
  });
  // Not after the await: Firefox before 149 opens the popup only while it still handles the click.
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
