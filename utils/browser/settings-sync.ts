import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { isSame } from '../settings/fields.ts';
import { underPolicy } from '../settings/policy.ts';
import { syncRound } from '../settings/sync-round.ts';
import { asOnlyChanger, onOwnSettingsChanged, readOwnSettings, readPolicy } from './settings-store.ts';
import { settingsKey } from './stored-settings.ts';

const knownKey = 'settings-known';
const leftKey = 'settings-left';

/** While somebody types, one round for many letters; at the most 20 a minute, where browsers allow 120 writes. */
const pauseMs = 3_000;

/** Keeps the settings of the user's machines together, from every start of the worker on. */
export function keepSettingsSynced(): void {
  let isDue = false;
  const runSoon = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      void run();
    }, pauseMs);
  };
  onOwnSettingsChanged(runSoon);
  browser.storage.sync.onChanged.addListener(runSoon);
  // A worker may have died before its round. What can't be written then is tried again with the next change or start.
  runSoon();
}

/** How many of the settings there is no room for in the browser's synced storage. */
export async function countLeftOut(): Promise<number> {
  const stored = await browser.storage.local.get(leftKey);
  return v.is(v.number(), stored[leftKey]) ? stored[leftKey] : 0;
}

async function run(): Promise<void> {
  const policy = await readPolicy();
  await asOnlyChanger(async () => {
    const own = await readOwnSettings();
    const { isSynced } = underPolicy(own, policy);
    const [local, synced] = await Promise.all([browser.storage.local.get(knownKey), browser.storage.sync.get(null)]);
    const after = syncRound({ settings: own, isSynced, known: local[knownKey], synced, now: Date.now() });
    const isNews = !isSame(after.settings, own);
    // In one: what was taken over from elsewhere would otherwise look like a change that was made here.
    await browser.storage.local.set({
      ...(isNews && { [settingsKey]: after.settings }),
      [knownKey]: after.known,
      [leftKey]: after.left.length,
    });
    if (Object.keys(after.set).length > 0) await browser.storage.sync.set(after.set);
    if (after.remove.length > 0) await browser.storage.sync.remove(after.remove);
  }).catch(() => undefined);
}
