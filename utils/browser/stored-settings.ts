import { browser } from 'wxt/browser';

export const settingsKey = 'settings';

/** As they lie in the storage, to be checked by `settingsFrom`. */
export const storedSettings = async (): Promise<unknown> => (await browser.storage.local.get(settingsKey))[settingsKey];
