import { browser } from 'wxt/browser';

/** Pipedrive's host, as the manifest asks for it. */
const api = { origins: ['https://api.pipedrive.com/*'] };

/** In Firefox the user can take host permissions back at any time; a request without one would be stopped by CORS. */
export const mayCallPipedrive = () => browser.permissions.contains(api);

/** Must be called in a click's handler. */
export const askToCallPipedrive = () => browser.permissions.request(api);

/** Optional: asked for when the user wants to be notified. */
const notifications = { permissions: ['notifications' as const] };

export const mayNotify = () => browser.permissions.contains(notifications);

/** Must be called in a click's handler. @returns whether it is allowed */
export const askToNotify = () => browser.permissions.request(notifications);

export const stopNotifying = () => browser.permissions.remove(notifications);

/** @returns a function that stops listening */
export function onPermissionsChanged(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}
