import { resolve } from 'node:path';
import puppeteer, { type Browser, type EvaluateFunc, type Page } from 'puppeteer-core';
import type { Sandbox } from '../../sandbox/index.ts';
import { findFirefox } from '../../tools/firefox.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { BrowserWindow, handsForTests } from './firefox-window.ts';
import { patienceMs } from './popup.ts';

const addonId = 'leadclip@leadclip.example';

/** Firefox gives each installation another one, unless it is told. */
const uuid = '5f0a4a0e-6c1d-4c57-9a3e-1d2b6f3c7e10';

/**
 * Firefox over WebDriver BiDi. No call of BiDi presses a toolbar button, so that is done in the browser's own window,
 * which a test may script when the browser is started for it; the click takes the same way as a user's.
 */
export async function startFirefox(options: LaunchOptions): Promise<FirefoxDriver> {
  const browser = await launch(options);
  await browser.installExtension(resolve(options.extension));
  const window = await BrowserWindow.of(browser);
  // Firefox puts new buttons behind the puzzle piece.
  await window.run(`CustomizableUI.addWidgetToArea('${widgetId}-browser-action', 'nav-bar')`);
  await window.run(handsForTests);
  return new FirefoxDriver(browser, window);
}

const widgetId = addonId.replaceAll(/[@.]/g, '_');

export class FirefoxDriver implements Driver {
  readonly browser: Browser;
  readonly origin = `moz-extension://${uuid}`;
  readonly ownAddress = 'about:support';
  #window: BrowserWindow;
  #beside = new Map<string, { contextId: string; page: Page }>();

  constructor(browser: Browser, window: BrowserWindow) {
    this.browser = browser;
    this.#window = window;
  }

  async pressToolbarButton(): Promise<void> {
    await this.#window.run(`document.getElementById('${widgetId}-BAP').click()`);
  }

  /** Right-clicks where the page has the element, and chooses from the menu. */
  async chooseMenuItem(page: Page, selector: string, label: string): Promise<void> {
    await page.click(selector, { button: 'right' });
    await this.#window.run(`leadclipChoose(${JSON.stringify(label)})`);
  }

  async pressShortcut(): Promise<void> {
    await this.#window.run(`document.querySelector('#ext-keyset-id-${widgetId} key').doCommand()`);
  }

  popup = () => this.#pageBeside('leadclipPopupId()');

  panel = () => this.#pageBeside('leadclipPanelId()');

  async closePopup(): Promise<void> {
    await this.#window.run('leadclipClosePopups()');
    await this.popup();
  }

  async killWorker(): Promise<boolean> {
    const wasRunning = await this.#window.run(`{
      const { extension } = WebExtensionPolicy.getByID('${addonId}');
      const wasRunning = extension.backgroundState === 'running';
      extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => wasRunning);
    }`);
    return wasRunning === true;
  }

  async setOffline(isOffline: boolean): Promise<void> {
    await this.#window.run(`Services.io.offline = ${isOffline}`);
  }

  async saveDownloadsIn(folder: string): Promise<void> {
    await this.#window.run(`Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)})`);
    await this.#window.run("Services.prefs.setIntPref('browser.download.folderList', 2)");
  }

  /** What an administrator sets for extensions in Firefox's policies; it counts from the next time the extension asks. */
  async setPolicy(policy: object): Promise<void> {
    const module = "ChromeUtils.importESModule('resource://gre/modules/EnterprisePoliciesParent.sys.mjs')";
    const policies = JSON.stringify({ [addonId]: policy });
    await this.#window.run(`${module}.EnterprisePoliciesManager.prototype.setExtensionPolicies(${policies})`);
  }

  /** In a page of the extension that has no script of its own. */
  async evaluate<Values extends unknown[], Run extends EvaluateFunc<Values>>(
    run: Run,
    ...values: Values
  ): Promise<Awaited<ReturnType<Run>>> {
    const page = await this.browser.newPage({ background: true });
    await page.goto(`${this.origin}/icon.svg`, { timeout: 1_000 }).catch(() => undefined);
    try {
      return await page.evaluate(run, ...values);
    } finally {
      await page.close();
    }
  }

  /** @param idOf a script that says which document is there now, if there is one */
  async #pageBeside(idOf: string): Promise<Page | undefined> {
    const contextId = await this.#window.run(idOf);
    const known = this.#beside.get(idOf);
    if (known?.contextId === contextId) return known?.page;
    if (known) this.#window.tellOfContext('contextDestroyed', known.contextId);
    this.#beside.delete(idOf);
    if (typeof contextId !== 'string') return undefined;
    const page = await this.#pageOf(contextId);
    this.#beside.set(idOf, { contextId, page });
    return page;
  }

  async #pageOf(contextId: string): Promise<Page> {
    const before = new Set(await this.browser.pages());
    this.#window.tellOfContext('contextCreated', contextId);
    const page = (await this.browser.pages()).find((candidate) => !before.has(candidate));
    if (!page) throw new Error('A page is open beside the tabs, but cannot be driven.');
    return page;
  }
}

async function launch({ sandbox, profile, display, isOpen }: LaunchOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless: display === undefined,
    env: {
      ...process.env,
      ...(display !== undefined && { DISPLAY: display }),
      // Else a released Firefox doesn't let its settings server be changed.
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
    },
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    timeout: patienceMs,
    // What a page is asked to wait for is one call.
    protocolTimeout: 2 * patienceMs,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
      ...(isOpen ? {} : sandboxPrefs(sandbox)),
    },
  });
}

/** The sandbox stands for the API and for the company's web app; the rest of the world leads there, too, and is refused. */
const sandboxPrefs = ({ tlsPort }: Sandbox) => ({
  'network.dns.forceResolve': '127.0.0.1',
  'network.socket.forcePort': `443=${tlsPort}`,
  // What Firefox asks for by itself would come to the sandbox, too.
  'services.settings.server': 'data:,',
  // A tunnel swallows all, not only what is far away.
  'network.disable-localhost-when-offline': true,
});
