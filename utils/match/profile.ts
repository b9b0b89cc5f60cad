/** Whether two addresses lead to the same profile: the same host and the whole path, never a part of it. */
export function isSameProfile(one: string, other: string): boolean {
  const first = profile(one);
  return first !== undefined && first === profile(other);
}

/** Country sites, `www` and the mobile site show the same people; what follows `?` and `#` says how one came there. */
function profile(address: string): string | undefined {
  const text = address.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/^(www|m|mobile)\./, '').replace(/^[a-z]{2}\.(?=linkedin\.com$)/, '');
  const path = decoded(url.pathname)
    .replace(/(?<!\/)\/+$/, '')
    .toLowerCase();
  return path.length > 1 && host.includes('.') ? `${host}${path}` : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
