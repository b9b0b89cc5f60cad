/**
 * Whether an e-mail or web address belongs to a domain: that very host or one below it, never one that only ends alike.
 * @param domain as it is registered, or empty
 */
export function isAtDomain(address: string, domain: string): boolean {
  const host = hostOf(address);
  return domain !== '' && host !== undefined && (host === domain || host.endsWith(`.${domain}`));
}

function hostOf(address: string): string | undefined {
  const text = address.trim().toLowerCase();
  const mail = /^[^\s@/]+@([^\s@/]+)$/.exec(text)?.[1];
  if (mail) return mail;
  if (/\s/.test(text)) return undefined;
  return URL.parse(/^[a-z][a-z0-9+.-]*:/.test(text) ? text : `https://${text}`)?.hostname;
}
