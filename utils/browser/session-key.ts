import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { KeyKeeper } from '../connection/connection.ts';

const name = 'tokenKey';

/**
 * What opens the token, once the user has entered the passphrase: in `storage.session`, which outlives the worker but not the
 * browser, is kept in memory only, and is out of reach of content scripts.
 */
export const sessionKey: KeyKeeper = {
  async read() {
    const stored = await browser.storage.session.get(name);
    const parsed = v.safeParse(v.string(), stored[name]);
    return parsed.success ? parsed.output : undefined;
  },
  keep: (key) => browser.storage.session.set({ [name]: key }),
  forget: () => browser.storage.session.remove(name),
};
