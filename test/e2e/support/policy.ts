import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { findChromium } from '../../tools/chromium.ts';
import { FirefoxDriver } from './firefox-driver.ts';
import { browserName, type Leadclip } from './leadclip.ts';

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

/** Where Debian's Chromium reads policies: a place of the whole computer. */
const policyFolder = '/etc/chromium/policies/managed';

/** @returns why nothing can be set for the whole computer here, or `undefined` when it can */
export async function whyNoPolicy(): Promise<string | undefined> {
  if (browserName === 'firefox') return undefined;
  if (process.getuid?.() !== 0) return 'only root may set policies';
  return (await findChromium()) === '/usr/bin/chromium' ? undefined : 'not Debian’s Chromium';
}

/**
 * Sets a policy as an administrator does, while `use` runs. In Chromium it is a file that names the extension's id; the
 * extension must lie in a folder of its own, so that nobody else has that id. In Firefox it is set where `policies.json` is read
 * into: such a file would count for every Firefox of the computer, where the extension has the same id.
 */
export async function underRealPolicy(leadclip: Leadclip, policy: object, use: () => Promise<void>): Promise<void> {
  const { driver } = leadclip;
  if (driver instanceof FirefoxDriver) {
    await driver.setPolicy(policy);
    return use();
  }
  const id = new URL(driver.origin).host;
  const file = join(policyFolder, `${id}.json`);
  await mkdir(policyFolder, { recursive: true });
  try {
    await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
    const page = await leadclip.openOwnPage('icon.svg');
    // Chromium watches the folder, and reads it some seconds after a change.
    await expect.poll(() => page.evaluate(() => chrome.storage.managed.get()), { timeout: 60_000 }).toEqual(policy);
    await page.close();
    await use();
  } finally {
    await rm(file, { force: true });
  }
}
