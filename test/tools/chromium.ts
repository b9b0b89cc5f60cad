import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, computeExecutablePath, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { installDebianPackage } from './debian.ts';

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
  const installed = programs.find((program) => existsSync(program));
  return installed ?? installDebianPackage('chromium') ?? (await downloadChrome());
}

async function downloadChrome(): Promise<string> {
  const platform = detectBrowserPlatform();
  const cacheDir = join(homedir(), '.cache', 'leadclip-browsers');
  try {
    if (!platform) throw new Error('unknown platform');
    const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
    const options = { browser: Browser.CHROME, buildId, cacheDir };
    const downloaded = computeExecutablePath(options);
    if (existsSync(downloaded)) return downloaded;
    process.stderr.write('Downloading Chrome for Testing …\n');
    return (await install(options)).executablePath;
  } catch {
    throw new Error(
      'No browser was found, and none could be installed or downloaded. Install Chromium or Chrome, or set CHROME_PATH to its program.',
    );
  }
}
