import { browser } from 'wxt/browser';

/**
 * Shuts content scripts out of `storage.local`, which they may read by default. Has to be said on every start: the level
 * is a setting of the profile and can get lost. Chrome 140 and newer; elsewhere nothing of worth is stored there.
 */
export function shutOutContentScripts(): void {
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
