import type { Browser } from 'puppeteer-core';

/** The part of puppeteer's BiDi connection that is used here; puppeteer doesn't publish its type. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }>;
  emit(event: string, parameters: object): void;
}

/** Firefox's own window (`browser.xhtml`), in which scripts may do what the user can. Needs `--remote-allow-system-access`. */
export class BrowserWindow {
  #connection: Connection;
  #contextId: string;

  private constructor(connection: Connection, contextId: string) {
    this.#connection = connection;
    this.#contextId = contextId;
  }

  static async of(browser: Browser): Promise<BrowserWindow> {
    const { connection } = browser as unknown as { connection: Connection };
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = result.contexts as { context: string }[];
    if (!window) throw new Error('Firefox has no window.');
    return new BrowserWindow(connection, window.context);
  }

  /** @returns the value of the script's last expression, if it is a text or a number */
  async run(script: string): Promise<unknown> {
    const { result } = await this.#connection.send('script.evaluate', {
      expression: script,
      target: { context: this.#contextId },
      awaitPromise: true,
      userActivation: true,
    });
    if (result.type !== 'success') throw new Error(`Firefox's window: ${JSON.stringify(result.exceptionDetails)}`);
    return (result.result as { value?: unknown }).value;
  }

  /** Tells puppeteer of a document that BiDi leaves out, so that it makes a `Page` of it, or lets it go. */
  tellOfContext(event: 'contextCreated' | 'contextDestroyed', context: string): void {
    const description = {
      children: null,
      clientWindow: '',
      originalOpener: null,
      parent: null,
      userContext: 'default',
    };
    this.#connection.emit(`browsingContext.${event}`, { ...description, context, url: 'about:blank' });
  }
}

/**
 * Run in the browser's window, this gives tests what WebDriver BiDi lacks (seen in Firefox 153): it finds documents in tabs
 * only, so it is taught to find the popups and the sidebar of extensions, too, by the ids that it has for all documents; and
 * menus.
 */
export const handsForTests = `{
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const popups = () => [...document.querySelectorAll('browser.webextension-popup-browser')];
  const sidebars = () =>
    [document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')].filter(Boolean);
  // A popup moves from one element to another before it is shown; its document stays.
  const keys = new Map();
  const keyOf = (id) => keys.get(id) ?? keys.set(id, {}).get(id);
  const idOf = (element) => {
    element.permanentKey = keyOf(element.browsingContext.browserId);
    return NavigableManager.getIdForBrowser(element);
  };
  const inTabs = NavigableManager.getBrowserById.bind(NavigableManager);
  NavigableManager.getBrowserById = (id) =>
    inTabs(id) ?? [...popups(), ...sidebars()].find((element) => idOf(element) === id) ?? null;
  const isOurs = (element) => element.currentURI?.spec.startsWith('moz-extension:');
  const isOpen = (popup) => isOurs(popup) && popup.closest('panel')?.state === 'open';
  window.leadclipPopupId = () => popups().filter(isOpen).map(idOf)[0];
  window.leadclipPanelId = () => sidebars().filter(isOurs).map(idOf)[0];
  window.leadclipChoose = async (label) => {
    const menu = document.getElementById('contentAreaContextMenu');
    if (menu.state !== 'open') await new Promise((opened) => menu.addEventListener('popupshown', opened, { once: true }));
    menu.activateItem([...menu.querySelectorAll('menuitem')].find((item) => item.label === label));
  };
  window.leadclipClosePopups = () => popups().forEach((popup) => popup.closest('panel')?.hidePopup());
}`;
