import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { textsOf } from '../../locales/texts.ts';
import { type Sandbox, type SandboxSettings, seedToken, startSandbox } from '../../sandbox/index.ts';
import { copyAllowed } from './allowed.ts';
import { startChromium } from './chromium-driver.ts';
import type { Driver } from './driver.ts';
import { startFirefox } from './firefox-driver.ts';
import { copyInLanguage } from './in-language.ts';
import { type SamplePage, serve } from './pages.ts';
import { patienceMs, waitForWords } from './popup.ts';

export interface Options {
  settings?: Partial<SandboxSettings>;
  /** The X display to show the browser on; headless without one. */
  display?: string;
  /** Whether the browser may reach the rest of the world. */
  isOpen?: boolean;
  /** What the extension speaks, as the folder of its words is called; the browser's own language without it. */
  language?: string;
  /** Whether the user has allowed what the extension asks for only later. */
  isAllowedAll?: boolean;
}

/** Which browser the tests run in; the test runner says so in `LEADCLIP_BROWSER`. */
export const browserName = process.env.LEADCLIP_BROWSER === 'firefox' ? 'firefox' : 'chromium';

const start = { chromium: startChromium, firefox: startFirefox }[browserName];
const built = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' }[browserName];

/** The extension as it ships, in a real browser, with the sandbox standing where Pipedrive would be. */
export class Leadclip {
  readonly sandbox: Sandbox;
  driver: Driver;
  /** What it says, by the texts' keys. */
  readonly texts: Record<string, string>;
  #profile: string;
  #restart: () => Promise<Driver>;

  private constructor(
    sandbox: Sandbox,
    driver: Driver,
    profile: string,
    restart: () => Promise<Driver>,
    texts: Record<string, string>,
  ) {
    this.texts = texts;
    this.#restart = restart;
    this.sandbox = sandbox;
    this.driver = driver;
    this.#profile = profile;
  }

  static async start({ settings, display, isOpen = false, language, isAllowedAll }: Options = {}): Promise<Leadclip> {
    const sandbox = await startSandbox({ settings: { searchLagMs: 0, ...settings } });
    const profile = await mkdtemp(join(tmpdir(), 'leadclip-'));
    const spoken = language ? await copyInLanguage(language, built, join(profile, `in-${language}`)) : built;
    const extension = isAllowedAll ? await copyAllowed(spoken, join(profile, 'allowed')) : spoken;
    const launch = () => start({ sandbox, extension, profile, display, isOpen });
    const leadclip = new Leadclip(sandbox, await launch(), profile, launch, textsOf(language ?? 'en'));
    // It opens by itself on installation; opened later, it would push aside what a test has opened meanwhile.
    await leadclip.waitForTab('/welcome.html');
    return leadclip;
  }

  get browser(): Browser {
    return this.driver.browser;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.sandbox.close();
    await rm(this.#profile, { recursive: true, force: true });
  }

  /** Ends the browser as a crash does, and starts another one on the same profile. */
  async killBrowserAndStartAgain(prepare: (profile: string) => Promise<void> = async () => {}): Promise<void> {
    const process = this.browser.process();
    const isGone = new Promise((resolve) => process?.once('exit', resolve));
    process?.kill('SIGKILL');
    await isGone;
    await isPutBack(this.#profile);
    await prepare(this.#profile);
    this.driver = await this.#restart();
    // To the browser an extension that isn't from a store is installed anew each time, and its tab opens again.
    await this.waitForTab('/welcome.html');
  }

  /** Opens a page of the extension in a tab, e.g. `options.html`. */
  openOwnPage = (path: string): Promise<Page> => this.openAddress(`${this.driver.origin}/${path}`);

  /** Opens a tab on a page of the browser's own, or of the extension's. */
  async openAddress(address: string): Promise<Page> {
    const page = patient(await this.browser.newPage());
    // Firefox loads such pages, but never says that it has.
    const loaded = page.goto(address).catch(() => undefined);
    const isComplete = () =>
      page.evaluate((wanted) => document.readyState === 'complete' && location.href.startsWith(wanted), address);
    const shown = opened(address, async () => ((await isComplete().catch(() => false)) ? page : undefined));
    await Promise.race([loaded, shown]);
    return page;
  }

  /** Enters the token in the options page, as a user would. */
  async enterToken(token: string): Promise<Page> {
    const options = await this.openOwnPage('options.html');
    await options.locator('input[type=password]').fill(token);
    await options.locator('button[type=submit]').click();
    return options;
  }

  async connect(): Promise<void> {
    const options = await this.enterToken(seedToken);
    await waitForWords(options, this.texts.connect_disconnect ?? '');
    await options.close();
  }

  /** Opens a tab on a page that is served from memory under its own address. */
  async openPage(sample: SamplePage): Promise<Page> {
    const page = patient(await this.browser.newPage());
    await serve(page, sample);
    await page.goto(sample.url);
    return page;
  }

  /** Presses the real toolbar button, which grants `activeTab`, and returns the popup. */
  async pressToolbarButton(page: Page): Promise<Page> {
    await page.bringToFront();
    await this.closePopup();
    await this.driver.pressToolbarButton(page);
    return this.waitForPopup();
  }

  /** Closes it as a click elsewhere does: without a word to its script. */
  closePopup = () => this.driver.closePopup();

  waitForPopup = () => opened('The popup', () => this.driver.popup());

  waitForPanel = () => opened('The side panel', () => this.driver.panel());

  /** A tab that the extension opens by itself. @param part of its address */
  waitForTab = (part: string) =>
    opened(`A tab with ${part}`, async () => {
      for (const page of await this.browser.pages()) if ((await addressOf(page)).includes(part)) return page;
      return undefined;
    });

  /** The same page of the extension loaded anew. Not by reloading, which never ends in Firefox. */
  async openAgain(page: Page): Promise<Page> {
    const address = await addressOf(page);
    await page.close();
    return this.openAddress(address);
  }

  killWorker = () => this.driver.killWorker();

  setOffline = (isOffline: boolean) => this.driver.setOffline(isOffline);
}

/** When Firefox ends, puppeteer puts back the files in which its settings stood. */
async function isPutBack(profile: string): Promise<void> {
  while ((await readdir(profile)).some((name) => name.endsWith('.puppeteer'))) await sleep(20);
}

/** As the page sees it: not every browser says it of the extension's pages. */
const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.href).catch(() => '');

async function opened(name: string, find: () => Promise<Page | undefined>): Promise<Page> {
  for (const start = Date.now(); Date.now() - start < patienceMs; await sleep(100)) {
    const page = await find();
    if (page) return patient(page);
  }
  throw new Error(`${name} did not open.`);
}

/** What is looked for in the page is waited for as long as for all else. */
function patient(page: Page): Page {
  page.setDefaultTimeout(patienceMs);
  return page;
}
