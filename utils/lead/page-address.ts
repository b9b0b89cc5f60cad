/** What mail programs, advertisements and networks add to an address without changing the page. */
const tracking =
  /^(utm_.*|[fg]clid|dclid|msclkid|yclid|twclid|ttclid|[gw]braid|mc_[ce]id|_hs(enc|mi)|igshid?|trk|trackingId|lipi|li_fat_id|si)$/i;

/** The page of one person or company, whatever is open on top of it and in whatever language: `/in/ann/overlay/contact-info`. */
const linkedInPage = /^\/(in|company|school|sales\/(?:lead|people|company))\/([^/,]+)/i;

/**
 * A page's address, the same however one came to it: two readings of one page have it in common, other pages don't. A profile
 * is known by its exact path; `/in/ann` is not `/in/anna`.
 * @returns `undefined` for what is no page of the web
 */
export function pageAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined;
  const profile = isHostOf(url, 'linkedin.com') ? linkedInPage.exec(url.pathname) : null;
  if (profile?.[1] && profile[2]) return linkedInAddress(profile[1].toLowerCase(), profile[2]);
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return `${url.origin}${url.pathname.replace(/(?<!\/)\/+$/, '')}${url.search}${routeIn(url.hash)}`;
}

/** Names that people chose are the same in any case; LinkedIn's own ids are not. */
function linkedInAddress(kind: string, name: string): string {
  const isId = kind.startsWith('sales/') || /^AC[ow]AA/.test(name);
  return `https://www.linkedin.com/${kind}/${isId ? name : name.toLowerCase()}`;
}

/** Mail programs and other applications have their pages behind the `#`: `#inbox/FMfcgz`. Other hashes are places in a page. */
function routeIn(hash: string): string {
  const route = hash.split(':~:')[0] ?? '';
  return route.includes('/') ? route : '';
}

const isHostOf = ({ hostname }: URL, domain: string) => hostname === domain || hostname.endsWith(`.${domain}`);
