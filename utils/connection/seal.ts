import * as v from 'valibot';

/** OWASP's figure for PBKDF2 with SHA-256 (2023): a third of a second for each guess. */
const iterationsNow = 600_000;

const bytes = v.instance(Uint8Array<ArrayBuffer>);

/** A text that takes a passphrase to be read. */
export const sealedSchema = v.strictObject({ iterations: v.number(), salt: bytes, iv: bytes, text: bytes });
export type Sealed = v.InferOutput<typeof sealedSchema>;

/** What a passphrase comes down to, as base64url: it opens what was sealed with it, and says nothing of the passphrase. */
export type SealKey = string;

type Lock = Pick<Sealed, 'iterations' | 'salt'>;

export const newLock = (iterations = iterationsNow): Lock => ({ iterations, salt: randomBytes(16) });

/** Slow on purpose. */
export async function keyFrom(passphrase: string, { iterations, salt }: Lock): Promise<SealKey> {
  // The same letters may be typed in several ways.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const key = await crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  return (await crypto.subtle.exportKey('jwk', key)).k ?? '';
}

/** Each time under another vector: two texts under one would betray both. */
export async function seal(text: string, key: SealKey, { iterations, salt }: Lock): Promise<Sealed> {
  const iv = randomBytes(12);
  const plain = new TextEncoder().encode(text);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await imported(key, 'encrypt'), plain);
  return { iterations, salt, iv, text: new Uint8Array(sealed) };
}

/** @returns `undefined` for another key, and for what isn't as it was sealed */
export async function unseal({ iv, text }: Sealed, key: SealKey): Promise<string | undefined> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await imported(key, 'decrypt'), text);
    return new TextDecoder().decode(plain);
  } catch {
    return undefined;
  }
}

const imported = (k: SealKey, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('jwk', { kty: 'oct', k }, 'AES-GCM', false, [use]);

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
