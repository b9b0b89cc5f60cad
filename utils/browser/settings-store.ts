import { browser } from 'wxt/browser';
import { type Policy, policyFrom, settingsInUse } from '../settings/policy.ts';
import { type Settings, settingsFrom } from '../settings/settings.ts';
import { settingsKey, storedOwnSettings, storedPolicy, storedSettings } from './stored-settings.ts';

/** The settings that count: the organization's before the user's own. */
export const readSettings = async (): Promise<Settings> => settingsInUse(await storedSettings());

/** What the user has set, whatever their organization says. */
export const readOwnSettings = async (): Promise<Settings> => settingsFrom(await storedOwnSettings());

export const readPolicy = async (): Promise<Policy> => policyFrom(await storedPolicy());

export function onSettingsChanged(listener: (settings: Settings) => void): void {
  const tell = () => void readSettings().then(listener);
  onOwnSettingsChanged(tell);
  // Firefox reads policies at its start only, and tells of no change.
  browser.storage.managed.onChanged?.addListener(tell);
}

/** @returns what stops it */
export function onOwnSettingsChanged(listener: (settings: Settings) => void): () => void {
  const hear = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[settingsKey]) listener(settingsFrom(changes[settingsKey].newValue));
  };
  browser.storage.local.onChanged.addListener(hear);
  return () => browser.storage.local.onChanged.removeListener(hear);
}

/** Changes some of the user's own settings; the others stay as they are, also when another page changes them at the same time. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  return asOnlyChanger(async () => {
    await browser.storage.local.set({ [settingsKey]: { ...(await readOwnSettings()), ...change } });
  });
}

/** Nobody else changes the settings meanwhile. */
export const asOnlyChanger = (run: () => Promise<void>): Promise<void> => navigator.locks.request('settings', run);
