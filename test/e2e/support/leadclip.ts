import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { type Sandbox, type SandboxSettings, seedToken, startSandbox } from '../../sandbox/index.ts';
import { findChromium } from '../../tools/chromium.ts';
import { type SamplePage, serve } from './pages.ts';
import { waitForWords } from './popup.ts';

export interface Options {
  settings?: Partial<SandboxSettings>;
  /** The X display to show the browser on; headless without one. */
  display?: string;
  /** Whether the browser may reach the rest of the world. */
  isOpen?: boolean;
}

/** The extension as it ships, in a real browser, with the sandbox standing where Pipedrive would be. */
export class Leadclip {
  readonly sandbox: Sandbox;
  readonly id: string;
  #browser: Browser;
  #profile: string;

  private constructor(sandbox: Sandbox, browser: Browser, id: string, profile: string) {
    this.sandbox = sandbox;
    this.id = id;
    this.#browser = browser;
    this.#profile = profile;
  }

  static async start(options: Options = {}): Promise<Leadclip> {
    const sandbox = await startSandbox({ settings: { searchLagMs: 0, ...options.settings } });
    const profile = await mkdtemp(join(tmpdir(), 'leadclip-'));
    const browser = await launch(sandbox, profile, options);
    const id = await browser.installExtension(resolve('.output/chrome-mv3'));
    return new Leadclip(sandbox, browser, id, profile);
  }

  get browser(): Browser {
    return this.#browser;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.sandbox.close();
    await rm(this.#profile, { recursive: true, force: true });
  }

  /** Opens a page of the extension in a tab, e.g. `options.html`. */
  async openOwnPage(path: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(`chrome-extension://${this.id}/${path}`);
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
    await waitForWords(options, 'Connected as');
    await options.close();
  }

  /** Opens a tab on a page that is served from memory under its own address. */
  async openPage(sample: SamplePage): Promise<Page> {
    const page = await this.#browser.newPage();
    await serve(page, sample);
    await page.goto(sample.url);
    return page;
  }

  /** Presses the real toolbar button, which grants `activeTab`, and returns the popup. */
  async pressToolbarButton(page: Page): Promise<Page> {
    await page.bringToFront();
    await this.closePopup();
    const extension = (await this.#browser.extensions()).get(this.id);
    if (!extension) throw new Error('The extension is not installed.');
    const opened = this.waitForPopup();
    await extension.triggerAction(page);
    return opened;
  }

  /** Closes it as a click elsewhere does: without a word to its script. */
  async closePopup(): Promise<void> {
    const target = this.#browser.targets().find((candidate) => this.#isPopup(candidate));
    const popup = await target?.asPage();
    // It may be closing by itself just now.
    await popup?.close().catch(() => undefined);
  }

  async waitForPopup(): Promise<Page> {
    const target = await this.#browser.waitForTarget((candidate) => this.#isPopup(candidate), { timeout: 10_000 });
    return target.asPage();
  }

  /** Ends the worker as the browser does: at once, at whatever line it is. */
  async killWorker(): Promise<void> {
    const target = this.#browser.targets().find((candidate) => this.#isWorker(candidate));
    const worker = await target?.worker();
    await worker?.close();
  }

  /** Cuts the worker off the network, as a train in a tunnel does. */
  async setOffline(isOffline: boolean): Promise<void> {
    const { client } = await this.worker();
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', {
      offline: isOffline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  }

  async worker() {
    const target = await this.#browser.waitForTarget((candidate) => this.#isWorker(candidate));
    const worker = await target.worker();
    if (!worker) throw new Error('The background worker is not running.');
    return worker;
  }

  #isPopup(target: Target) {
    return target.url().startsWith(`chrome-extension://${this.id}/popup.html`);
  }

  #isWorker(target: Target) {
    return target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${this.id}/`);
  }
}

/** The sandbox stands for the API and for the company's web app; the rest of the world is out of reach unless it is open. */
function resolverRules({ tlsPort }: Sandbox, isOpen: boolean): string {
  const rules = ['api', 'sandbox'].map((name) => `MAP ${name}.pipedrive.com:443 127.0.0.1:${tlsPort}`);
  return [...rules, ...(isOpen ? [] : ['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'])].join(', ');
}

async function launch(sandbox: Sandbox, profile: string, { display, isOpen = false }: Options): Promise<Browser> {
  return puppeteer.launch({
    executablePath: await findChromium(),
    headless: display === undefined,
    env: { ...process.env, ...(display !== undefined && { DISPLAY: display }) },
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: [
      // Root, as in containers, has no sandbox to run in.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${resolverRules(sandbox, isOpen)}`,
      ...(display === undefined ? [] : ['--window-position=0,0', '--window-size=1200,850']),
    ],
  });
}
