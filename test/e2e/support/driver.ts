import type { Browser, EvaluateFunc, Page } from 'puppeteer-core';
import type { Sandbox } from '../../sandbox/index.ts';

export interface LaunchOptions {
  sandbox: Sandbox;
  /** Where the extension lies. */
  extension: string;
  /** A folder for the browser's profile. */
  profile: string;
  /** The X display to show the browser on; headless without one. */
  display?: string | undefined;
  /** Whether the browser may reach the rest of the world. */
  isOpen: boolean;
}

/** One kind of browser with the extension in it: what no two browsers do alike. */
export interface Driver {
  browser: Browser;
  /** Of the extension's own pages, e.g. `chrome-extension://…`. */
  origin: string;
  /** An address that no extension may read. */
  ownAddress: string;
  /** Presses the real toolbar button on the active tab, which grants `activeTab`. */
  pressToolbarButton(page: Page): Promise<void>;
  popup(): Promise<Page | undefined>;
  closePopup(): Promise<void>;
  /** The side panel, or sidebar, when it is open. */
  panel(): Promise<Page | undefined>;
  saveDownloadsIn(folder: string): Promise<void>;
  /** Ends the background at once, at whatever line it is. @returns whether there was one */
  killWorker(): Promise<boolean>;
  /** Cuts the background off the network, as a train in a tunnel does. */
  setOffline(isOffline: boolean): Promise<void>;
  /** Runs a function in the extension itself, outside of any tab in sight. */
  evaluate<Values extends unknown[], Run extends EvaluateFunc<Values>>(
    run: Run,
    ...values: Values
  ): Promise<Awaited<ReturnType<Run>>>;
}
