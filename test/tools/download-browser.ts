import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  computeExecutablePath,
  detectBrowserPlatform,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';

/** @returns the program of a browser that is downloaded now or was before, `undefined` where that can't be done */
export async function downloadBrowser(browser: Browser, tag: string): Promise<string | undefined> {
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  try {
    const buildId = await resolveBuildId(browser, platform, tag);
    const options = { browser, buildId, cacheDir: join(homedir(), '.cache', 'leadclip-browsers') };
    const downloaded = computeExecutablePath(options);
    if (existsSync(downloaded)) return downloaded;
    process.stderr.write(`Downloading ${browser} …\n`);
    return (await install(options)).executablePath;
  } catch {
    return undefined;
  }
}
