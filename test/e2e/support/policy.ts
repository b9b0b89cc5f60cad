import type { Page } from 'puppeteer-core';
import { FirefoxDriver } from './firefox-driver.ts';
import type { Leadclip } from './leadclip.ts';

/** As the code sees it that runs in the browser. */
declare const chrome: typeof import('wxt/browser').browser;

/**
 * Opens a page of the extension where an organization has set something. Firefox is given a real policy, for as long as it
 * runs. Chromium takes them from a place of the whole computer: there the page is told that there is one.
 */
export async function openUnderPolicy(
  { browser, driver, openOwnPage }: Leadclip,
  path: string,
  policy: object,
): Promise<Page> {
  if (driver instanceof FirefoxDriver) {
    await driver.setPolicy(policy);
    return openOwnPage(path);
  }
  const page = await browser.newPage();
  await page.evaluateOnNewDocument((set) => {
    chrome.storage.managed.get = (async () => set) as typeof chrome.storage.managed.get;
  }, policy);
  await page.goto(`${driver.origin}/${path}`);
  return page;
}
