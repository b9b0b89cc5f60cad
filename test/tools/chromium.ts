import { existsSync } from 'node:fs';
import { Browser } from '@puppeteer/browsers';
import { installDebianPackage } from './debian.ts';
import { downloadBrowser } from './download-browser.ts';

const programs = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium, Chrome or Edge: the one named by `CHROME_PATH`, an installed one, or one that is installed now. */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which doesn't exist.`);
  }
  const installed = programs.find((program) => existsSync(program)) ?? installDebianPackage('chromium');
  const found = installed ?? (await downloadBrowser(Browser.CHROME, 'stable'));
  if (found) return found;
  throw new Error(
    'No browser was found, and none could be installed or downloaded. Install Chromium or Chrome, or set CHROME_PATH to its program.',
  );
}
