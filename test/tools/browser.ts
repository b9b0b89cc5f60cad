import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { findChromium } from './chromium.ts';

/** Headless Chromium that reaches no host and does nothing of its own. */
export const quietChromium = async (options: LaunchOptions = {}): Promise<Browser> =>
  puppeteer.launch({
    executablePath: await findChromium(),
    headless: true,
    pipe: true,
    ...options,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-component-update',
    ],
  });
