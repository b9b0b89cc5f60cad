import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const places = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Headless Chromium without network and background work of its own. */
export async function quietChromium(): Promise<Browser> {
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error('No Chromium found: install it, or set CHROME_PATH to its program.');
  return puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-component-update',
    ],
  });
}
