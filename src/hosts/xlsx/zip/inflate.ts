import { Inflate, inflateSync } from 'fflate';
import { UnreadableFile } from '../unreadable-file';
import { crc32 } from './crc32';
import type { OpenPackage, PackageEntry } from './open-package';
import { platform } from './platform';

const CHUNK = 1 << 16;

/** Inflates to exactly the declared size; stops as soon as more comes out. */
function inflateExactly(source: Uint8Array, size: number, name: string): Uint8Array {
  // What is wrong with data that the platform refuses is told by inflating it here: the same everywhere.
  const native = platform()?.inflate(source, size);
  if (native) return native;
  // A chunk inflates at most 1032-fold, so a small source cannot run away even when its size is a lie.
  if (source.length <= CHUNK) {
    const out = inflateSync(source, { out: new Uint8Array(size + 1) });
    if (out.length !== size) throw new UnreadableFile('unsafe', `${name} is not ${size} bytes`);
    return out;
  }
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new UnreadableFile('unsafe', `${name} is more than ${size} bytes`);
    out.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < source.length; at += CHUNK) {
    stream.push(source.subarray(at, at + CHUNK), at + CHUNK >= source.length);
  }
  if (filled !== size) throw new UnreadableFile('damaged', `${name} is less than ${size} bytes`);
  return out;
}

/** The bytes of an entry, inflated and checked against its CRC. */
export function entryBytes(pack: OpenPackage, entry: PackageEntry): Uint8Array {
  const source = pack.bytes.subarray(entry.start, entry.start + entry.deflated);
  let bytes = source;
  if (entry.method === 8) {
    try {
      bytes = inflateExactly(source, entry.inflated, entry.name);
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw new UnreadableFile('damaged', `${entry.name} cannot be inflated`, { cause: error });
    }
  }
  if ((platform()?.crc32 ?? crc32)(bytes) !== entry.crc)
    throw new UnreadableFile('damaged', `${entry.name} has a wrong checksum`);
  return bytes;
}
