/**
 * The text of a file, whichever program wrote it: UTF-8 and UTF-16 by their byte order mark or their look, else
 * Windows-1252, which is what older spreadsheets write in western Europe. The mark itself is kept out.
 */
export function textOfFile(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = zeroShares(bytes.subarray(0, 4_000));
  if (zeros.odd > 0.3 && zeros.even < 0.05) return 'utf-16le';
  if (zeros.even > 0.3 && zeros.odd < 0.05) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Latin letters in UTF-16 have a zero beside each letter, always on the same side. */
function zeroShares(bytes: Uint8Array) {
  const share = (parity: number) =>
    bytes.filter((byte, index) => byte === 0 && index % 2 === parity).length / Math.max(1, bytes.length / 2);
  return { even: share(0), odd: share(1) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
