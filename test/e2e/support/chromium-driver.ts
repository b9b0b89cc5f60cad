import { resolve } from 'node:path';
import puppeteer, { type Browser, type EvaluateFunc, type Page, type Target } from 'puppeteer-core';
import type { Sandbox } from '../../sandbox/index.ts';
import { findChromium } from '../../tools/chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { patienceMs } from './popup.ts';

/** Chromium over the DevTools protocol, which has a call that presses the toolbar button. */
export async function startChromium(options: LaunchOptions): Promise<Driver> {
  const browser = await launch(options);
  const id = await browser.installExtension(resolve(options.extension));
  return new ChromiumDriver(browser, id);
}

class ChromiumDriver implements Driver {
  readonly browser: Browser;
  readonly origin: string;
  readonly ownAddress = 'chrome://version';
  #id: string;

  constructor(browser: Browser, id: string) {
    this.browser = browser;
    this.#id = id;
    this.origin = `chrome-extension://${id}`;
  }

  async pressToolbarButton(page: Page): Promise<void> {
    const extension = (await this.browser.extensions()).get(this.#id);
    if (!extension) throw new Error('The extension is not installed.');
    await extension.triggerAction(page);
  }

  popup = () => this.#pageAt('popup.html');

  panel = () => this.#pageAt('sidepanel.html');

  async saveDownloadsIn(folder: string): Promise<void> {
    const client = await this.browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }

  async closePopup(): Promise<void> {
    const popup = await this.popup();
    // It may be closing by itself just now.
    await popup?.close().catch(() => undefined);
  }

  async killWorker(): Promise<boolean> {
    const target = this.browser.targets().find((candidate) => this.#isWorker(candidate));
    const worker = await target?.worker();
    // It may have ended by itself just now.
    await worker?.close().catch(() => undefined);
    return worker !== undefined && worker !== null;
  }

  async setOffline(isOffline: boolean): Promise<void> {
    const { client } = await this.#worker();
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', {
      offline: isOffline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  }

  async evaluate<Values extends unknown[], Run extends EvaluateFunc<Values>>(
    run: Run,
    ...values: Values
  ): Promise<Awaited<ReturnType<Run>>> {
    return (await this.#worker()).evaluate(run, ...values);
  }

  async #worker() {
    const target = await this.browser.waitForTarget((candidate) => this.#isWorker(candidate));
    const worker = await target.worker();
    if (!worker) throw new Error('The background worker is not running.');
    return worker;
  }

  async #pageAt(path: string): Promise<Page | undefined> {
    return this.browser
      .targets()
      .find((target) => target.url().startsWith(`${this.origin}/${path}`))
      ?.asPage();
  }

  #isWorker(target: Target) {
    return target.type() === 'service_worker' && target.url().startsWith(`${this.origin}/`);
  }
}

/** The sandbox stands for the API and for the company's web app; the rest of the world is out of reach unless it is open. */
function resolverRules({ tlsPort }: Sandbox, isOpen: boolean): string {
  const rules = ['api', 'sandbox'].map((name) => `MAP ${name}.pipedrive.com:443 127.0.0.1:${tlsPort}`);
  return [...rules, ...(isOpen ? [] : ['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'])].join(', ');
}

async function launch({ sandbox, profile, display, isOpen }: LaunchOptions): Promise<Browser> {
  return puppeteer.launch({
    executablePath: await findChromium(),
    headless: display === undefined,
    env: { ...process.env, ...(display !== undefined && { DISPLAY: display }) },
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    timeout: patienceMs,
    // What a page is asked to wait for is one call.
    protocolTimeout: 2 * patienceMs,
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
