import { isEmail } from './email.ts';

/** A `mailto:` address without its subject, blanks and name: `mailto:%20Jane%20Doe%3Cjane@firm.example%3E?subject=Hi`. */
export function mailAddress(href: string): string {
  const target = decodedLoosely(href.replace(/^\s*mailto:/i, '').replace(/[?&].*$/s, ''));
  const address = (/<([^<>]{3,254})>/.exec(target)?.[1] ?? target.split(/[,;]/)[0] ?? '').trim();
  return isEmail(address) ? address : '';
}

/** The number of a `tel:` link; empty for words and addresses, which some pages put there. */
export function phoneNumber(href: string): string {
  const target = decodedLoosely(href.replace(/^\s*tel:(?:\/\/)?/i, '')).trim();
  return /@|[a-z]{4}/i.test(target) || target.replace(/\D/g, '').length < 6 ? '' : target.slice(0, 40);
}

/** Cloudflare's protected address: hexadecimal bytes, the first of which is the key. */
export function unprotected(code: string): string {
  const bytes = (/^[\da-f]{4,600}$/i.test(code) ? code : '').match(/../g) ?? [];
  const [key = 0, ...characters] = bytes.map((byte) => Number.parseInt(byte, 16));
  const address = decodedLoosely(characters.map((byte) => `%${(byte ^ key).toString(16).padStart(2, '0')}`).join(''));
  return isEmail(address) ? address : '';
}

/** Ranges within which TYPO3 shifts characters: "+" to ":", "@" to "Z", "a" to "z". */
const shiftRanges = [
  [0x2b, 0x3a],
  [0x40, 0x5a],
  [0x61, 0x7a],
] as const;

/** TYPO3's `linkTo_UnCryptMailto('nbjmup;kbof…')`: every character shifted by one distance, which "mailto:" reveals. */
export function unshifted(code: string): string {
  const shift = code.charCodeAt(0) - 'm'.charCodeAt(0);
  const plain = [...code.slice(0, 300)].map((character) => {
    const value = character.charCodeAt(0);
    const [low, high] = shiftRanges.find(([from, to]) => value >= from && value <= to) ?? [0, 0xffff];
    const width = high - low + 1;
    return String.fromCharCode(low + ((value - low - shift + width) % width));
  });
  return mailAddress(plain.join(''));
}

export function decodedLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replaceAll('%20', ' ').replaceAll('%40', '@');
  }
}
