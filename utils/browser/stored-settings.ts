import { browser } from 'wxt/browser';

export const settingsKey = 'settings';

/** As they lie in the storages, to be checked by `settingsInUse`. */
export interface StoredSettings {
  /** The user's own. */
  own: unknown;
  /** What their organization has set. */
  policy: unknown;
}

export async function storedSettings(): Promise<StoredSettings> {
  const [own, policy] = await Promise.all([storedOwnSettings(), storedPolicy()]);
  return { own, policy };
}

export const storedOwnSettings = async (): Promise<unknown> =>
  (await browser.storage.local.get(settingsKey))[settingsKey];

/** @param area takes the browser's place in tests */
export async function storedPolicy(
  area: Pick<typeof browser.storage.managed, 'get'> = browser.storage.managed,
): Promise<unknown> {
  // Firefox refuses to read where nobody has set anything.
  return area.get(null).catch(() => undefined);
}
