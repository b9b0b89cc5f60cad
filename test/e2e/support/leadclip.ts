import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { type Sandbox, type SandboxSettings, seedToken, startSandbox } from '../../sandbox/index.ts';
import { findChromium } from '../../tools/chromium.ts';
import { serve } from './pages.ts';

export interface Options {
  settings?: Partial<SandboxSettings>;
  headless?: boolean;
  args?: string[];
}

/** The extension as it ships, in a real browser, with the sandbox standing where Pipedrive would be. */
export class Leadclip {
  readonly sandbox: Sandbox;
  readonly id: string;
  #browser: Browser;
  #profile: string;
  #options: Options;

  private constructor(sandbox: Sandbox, browser: Browser, id: string, profile: string, options: Options) {
    this.sandbox = sandbox;
    this.id = id;
    this.#browser = browser;
    this.#profile = profile;
    this.#options = options;
  }

  static async start(options: Options = {}): Promise<Leadclip> {
    const sandbox = await startSandbox({ settings: { searchLagMs: 0, ...options.settings } });
    const profile = await mkdtemp(join(tmpdir(), 'leadclip-'));
    const browser = await launch(sandbox, profile, options);
    const id = await browser.installExtension(resolve('.output/chrome-mv3'));
    return new Leadclip(sandbox, browser, id, profile, options);
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
  async connect(token = seedToken): Promise<Page> {
    const options = await this.openOwnPage('options.html');
    await options.locator('input[type=password]').fill(token);
    await options.locator('button[type=submit]').click();
    return options;
  }

  /** Opens a tab on a page that is served from memory under its own address. */
  async openPage(url: string, html: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await serve(page, { [url]: html });
    await page.goto(url);
    return page;
  }

  /** Presses the real toolbar button, which grants `activeTab`, and returns the popup. */
  async pressToolbarButton(page: Page): Promise<Page> {
    await page.bringToFront();
    const extension = (await this.#browser.extensions()).get(this.id);
    if (!extension) throw new Error('The extension is not installed.');
    const opened = this.waitForPopup();
    await extension.triggerAction(page);
    return opened;
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

async function launch(sandbox: Sandbox, profile: string, { headless = true, args = [] }: Options): Promise<Browser> {
  return puppeteer.launch({
    executablePath: await findChromium(),
    headless,
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
      `--host-resolver-rules=MAP api.pipedrive.com:443 127.0.0.1:${sandbox.tlsPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      ...args,
    ],
  });
}
