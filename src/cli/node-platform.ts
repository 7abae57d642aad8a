import { isUtf8, transcode } from 'node:buffer';
import * as zlib from 'node:zlib';
import { crc32 } from '../hosts/xlsx/zip/crc32';
import type { Platform } from '../hosts/xlsx/zip/platform';

/** zlib has it from Node 20.15 on. */
const nativeCrc32 = (zlib as { crc32?: (bytes: Uint8Array) => number }).crc32;

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Pieces of like size take one another's place in memory; those of a few bytes more or less leave gaps. */
const STEP = 1 << 16;

/** Room for all that comes out, so that it is not put together from pieces. */
function chunkFor(size: number): number {
  const room = size > STEP ? Math.ceil(size / STEP) * STEP : size;
  return Math.min(Math.max(room, 1 << 10), 1 << 20);
}

/** What Node brings for reading packages. */
export const NODE: Platform = {
  inflate: (source, size) => {
    try {
      const out = zlib.inflateRawSync(source, { maxOutputLength: Math.max(1, size), chunkSize: chunkFor(size) });
      return out.length === size ? out : null;
    } catch {
      // Too much came out, or the data is damaged.
      return null;
    }
  },
  crc32: nativeCrc32 ?? crc32,
  isUtf8,
  // By way of UTF-16, which is twice as fast as TextDecoder.
  toText: (bytes) => transcode(bytes, 'utf8', 'utf16le').toString('utf16le'),
  toCharacters: (bytes) => bufferOf(bytes).toString('latin1'),
  fromCharacters: (characters) => Buffer.from(characters, 'latin1').toString('utf8'),
};
