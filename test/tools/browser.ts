import puppeteer, { type Browser } from 'puppeteer-core';
import { findChromium } from './chromium.ts';

/** Headless Chromium that reaches no host and does nothing of its own. */
export const quietChromium = async (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: await findChromium(),
    headless: true,
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-component-update',
    ],
  });
