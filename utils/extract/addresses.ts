const network =
  /^\s*https?:\/\/(?:[^/?#]*[.@])?(?:linkedin|xing|x|twitter|github|facebook|instagram)\.com(?:[/?#:]|$)/i;

/** The page of one person or company on a network: never their own website. */
export const isNetworkProfile = (address: string): boolean => network.test(address);
