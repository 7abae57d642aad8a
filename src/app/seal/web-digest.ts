import type { Digest } from '../../core/evidence/seal';

/** SHA-256 by the cryptography of the browser or of Node (WebCrypto). */
export const sha256: Digest = async (text) => {
  const hash = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
