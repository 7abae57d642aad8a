const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NONE = 255;
const BITS = new Uint8Array(256).fill(NONE);
for (let i = 0; i < ALPHABET.length; i++) BITS[ALPHABET.charCodeAt(i)] = i;
const PADDING = 61;

/** The bytes of a body in base64 in one pass, whatever stands between its characters; some mail programs pad every line. */
export function fromBase64(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(body.length / 4) * 3);
  let size = 0;
  let [held, bits] = [0, 0];
  for (let i = 0; i < body.length; i++) {
    const byte = body[i]!;
    const value = BITS[byte]!;
    if (byte === PADDING) bits = 0;
    if (value === NONE) continue;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[size++] = (held >> bits) & 0xff;
  }
  return bytes.slice(0, size);
}
