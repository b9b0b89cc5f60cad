import { existsSync } from 'node:fs';
import { Browser } from '@puppeteer/browsers';
import { installDebianPackage } from './debian.ts';
import { downloadBrowser } from './download-browser.ts';

const programs = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The path of a Firefox: the one named by `FIREFOX_PATH`, an installed one, or one that is installed now. */
export async function findFirefox(): Promise<string> {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`FIREFOX_PATH names ${named}, which doesn't exist.`);
  }
  const installed = programs.find((program) => existsSync(program)) ?? installDebianPackage('firefox-esr');
  const found = installed ?? (await downloadBrowser(Browser.FIREFOX, 'esr'));
  if (found) return found;
  throw new Error(
    'No Firefox was found, and none could be installed or downloaded. Install it, or set FIREFOX_PATH to its program.',
  );
}
