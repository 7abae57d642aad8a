import { UnreadableFile } from '../unreadable-file';
import { entryBytes } from './inflate';
import type { OpenPackage } from './open-package';

/** Text of an XML part by its name, case-insensitive as packages are; null when there is no such part. */
export function partText(pack: OpenPackage, name: string): string | null {
  const entry = pack.entries.get(name.toLowerCase());
  return entry ? decodePart(entryBytes(pack, entry), entry.name) : null;
}

/** Decodes XML: UTF-8, or UTF-16 with its byte order mark. Other encodings are not allowed in a package. */
export function decodePart(bytes: Uint8Array, name: string): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFile('damaged', `${name} is not ${encoding}`, { cause: error });
  }
}
