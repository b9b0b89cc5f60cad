import type { Browser } from 'wxt/browser';
import { windowsWithPanel } from './panel-lock.ts';
import { type StoredSettings, storedSettings } from './stored-settings.ts';
import { currentTab, runPageReader } from './tab.ts';

/** What the popup asks of the browser before its own code is there. Nothing large is imported here, so that it comes first. */
export interface Ahead {
  tab: Promise<Browser.tabs.Tab | undefined>;
  /** What the page reader returned, not to be trusted. */
  reading: Promise<unknown>;
  panels: Promise<number[]>;
  settings: Promise<StoredSettings>;
}

declare global {
  var leadclipAhead: Ahead | undefined;
}

export function readAhead(): void {
  globalThis.leadclipAhead = begin();
}

/** What was begun, or what is begun now. */
export const ahead = (): Ahead => globalThis.leadclipAhead ?? begin();

function begin(): Ahead {
  const tab = currentTab(location.search);
  const reading = tab.then((there) => (there?.id === undefined ? undefined : runPageReader(there.id)));
  // Whoever waits for it is told; until then nobody listens.
  reading.catch(() => undefined);
  return { tab, reading, panels: windowsWithPanel(), settings: storedSettings() };
}
