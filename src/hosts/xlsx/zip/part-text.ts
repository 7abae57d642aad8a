import { UnreadableFile } from '../unreadable-file';
import { entryBytes } from './inflate';
import type { OpenPackage } from './open-package';

/** Names of parts that are XML. */
export const XML_NAME = /\.(?:xml|rels|vml)$/i;

/** Text of an XML part by its name, case-insensitive as packages are; null when there is no such part. */
export function partText(pack: OpenPackage, name: string): string | null {
  const entry = pack.entries.get(name.toLowerCase());
  if (!entry) return null;
  // Parts of other names do not count towards the cap on XML, and no program names XML otherwise.
  if (!XML_NAME.test(entry.name)) throw new UnreadableFile('unsafe', `${entry.name} is not named as XML`);
  return decodePart(entryBytes(pack, entry), entry.name);
}

/** Decodes XML: UTF-8, or UTF-16 with its byte order mark. Other encodings are not allowed in a package. */
export function decodePart(bytes: Uint8Array, name: string): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFile('damaged', `${name} is not ${encoding}`, { cause: error });
  }
  // Also what UTF-16 without its mark looks like.
  if (text.includes('\0')) throw new UnreadableFile('damaged', `${name} holds NUL`);
  return text;
}
