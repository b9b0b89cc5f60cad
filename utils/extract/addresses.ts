const networks = 'linkedin xing x twitter github facebook instagram'.split(' ').map((name) => `${name}.com`);

/** The page of one person or company on a network: never their own website. */
export function isNetworkProfile(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? '';
  return networks.some((network) => host === network || host.endsWith(`.${network}`));
}
