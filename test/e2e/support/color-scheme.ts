import type { Page } from 'puppeteer-core';
import { BrowserWindow } from './firefox-window.ts';

/** As if the user preferred it; in Firefox for all pages. */
export async function setColorScheme(page: Page, value: 'light' | 'dark'): Promise<void> {
  if (process.env.LEADCLIP_BROWSER !== 'firefox') {
    return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
  }
  const window = await BrowserWindow.of(page.browser());
  const number = { dark: 0, light: 1 }[value];
  await window.run(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${number})`);
}
