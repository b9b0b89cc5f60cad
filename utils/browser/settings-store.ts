import { browser } from 'wxt/browser';
import { type Settings, settingsFrom } from '../settings/settings.ts';
import { settingsKey as key, storedSettings } from './stored-settings.ts';

export const readSettings = async (): Promise<Settings> => settingsFrom(await storedSettings());

export function onSettingsChanged(listener: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[key]) listener(settingsFrom(changes[key].newValue));
  });
}

/** Changes some of the settings; the others stay as they are, also when another page changes them at the same time. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await navigator.locks.request('settings', async () => {
    await browser.storage.local.set({ [key]: { ...(await readSettings()), ...change } });
  });
}
