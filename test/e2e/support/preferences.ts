import type { CDPSession, Page } from 'puppeteer-core';
import { BrowserWindow } from './firefox-window.ts';

type Preferences = Partial<
  Record<'prefers-color-scheme' | 'prefers-contrast' | 'prefers-reduced-motion' | 'forced-colors', string>
>;

/** One session for all of a page's preferences: those of two would undo each other. */
const emulations = new WeakMap<Page, { session: CDPSession; preferences: Preferences }>();

/** As if the user had set it in the system, beside what was set before. Not in Firefox, but for light and dark. */
export async function prefer(page: Page, preferences: Preferences): Promise<void> {
  const emulation = emulations.get(page) ?? { session: await page.createCDPSession(), preferences: {} };
  emulation.preferences = { ...emulation.preferences, ...preferences };
  emulations.set(page, emulation);
  const features = Object.entries(emulation.preferences).map(([name, value]) => ({ name, value }));
  await emulation.session.send('Emulation.setEmulatedMedia', { features });
}

/** As if the user preferred it; in Firefox for all pages. */
export async function setColorScheme(page: Page, value: 'light' | 'dark'): Promise<void> {
  if (process.env.LEADCLIP_BROWSER !== 'firefox') return prefer(page, { 'prefers-color-scheme': value });
  const window = await BrowserWindow.of(page.browser());
  const number = { dark: 0, light: 1 }[value];
  await window.run(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${number})`);
}
