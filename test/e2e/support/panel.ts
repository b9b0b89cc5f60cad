import type { Page } from 'puppeteer-core';
import type { Leadclip } from './leadclip.ts';
import { waitForForm } from './popup.ts';

/** The side panel, opened by the popup's button on this page. */
export async function openPanelFrom(leadclip: Leadclip, popup: Page): Promise<Page> {
  // The popup closes under the click, which then never ends.
  void popup.click(`button[aria-label="${leadclip.texts.popup_keepOpen}"]`).catch(() => undefined);
  const panel = await leadclip.waitForPanel();
  await waitForForm(panel);
  return panel;
}

/** Presses the toolbar button while the panel is open: no popup stays. */
export async function pressBesidePanel(leadclip: Leadclip, page: Page): Promise<void> {
  await page.bringToFront();
  await leadclip.driver.pressToolbarButton(page);
}
