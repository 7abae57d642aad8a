import type { Digest } from '../../core/evidence/seal';

/** SHA-256 by the cryptography of the browser or of Node (WebCrypto). */
export const sha256: Digest = (text) => sha256OfBytes(new TextEncoder().encode(text));

/** SHA-256 of a file's bytes, in hexadecimal. */
export async function sha256OfBytes(bytes: Uint8Array): Promise<string> {
  const hash = await globalThis.crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
