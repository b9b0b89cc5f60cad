import { browser } from 'wxt/browser';

/** Pipedrive's host, as the manifest asks for it. */
const api = { origins: ['https://api.pipedrive.com/*'] };

/** In Firefox the user can take host permissions back at any time; a request without one would be stopped by CORS. */
export const mayCallPipedrive = () => browser.permissions.contains(api);

/** Must be called in a click's handler. */
export const askToCallPipedrive = () => browser.permissions.request(api);
