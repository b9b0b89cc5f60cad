/** Why a page can't be read. Each needs a sentence (`unreadable_<name>` in `public/_locales`). */
export type Unreadable = 'emptyTab' | 'browserPage' | 'store' | 'pdf' | 'file' | 'source' | 'refused' | NotYet;

/** Nobody has asked for the page yet: where the browser would let it be read now, and where it wouldn't. */
type NotYet = 'notRead' | 'notAsked';

const stores: [host: string, path: string][] = [
  ['chromewebstore.google.com', '/'],
  ['chrome.google.com', '/webstore'],
  ['addons.mozilla.org', '/'],
  ['microsoftedge.microsoft.com', '/addons'],
];

/**
 * The reason as far as the address tells it. To be asked after the browser has refused: some browsers let extensions
 * into some of these pages.
 * @param address of the tab; `undefined` where the browser doesn't say it
 */
export function whyUnreadable(address: string | undefined): Unreadable {
  const url = URL.parse(address ?? '');
  if (!url) return 'browserPage';
  if (/^(about:(blank|newtab|home|privatebrowsing)|(chrome|edge):\/\/(newtab|new-tab-page)\/?)/.test(url.href))
    return 'emptyTab';
  if (url.protocol === 'view-source:') return 'source';
  if (url.protocol === 'file:') return 'file';
  if (!['http:', 'https:'].includes(url.protocol)) return 'browserPage';
  if (stores.some(([host, path]) => url.hostname === host && url.pathname.startsWith(path))) return 'store';
  return url.pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : 'refused';
}
