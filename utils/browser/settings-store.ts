import { browser } from 'wxt/browser';
import { type Settings, settingsFrom } from '../settings/settings.ts';

const key = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  return settingsFrom(stored[key]);
}

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
