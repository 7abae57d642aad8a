import { UnreadableFile } from '../unreadable-file';
import { entryBytes } from './inflate';
import type { OpenPackage } from './open-package';
import { platform, type Platform } from './platform';

/** Names of parts that are XML. */
export const XML_NAME = /\.(?:xml|rels|vml)$/i;

/** An XML part as characters: its text or, with `decode`, its bytes one by one, of which only what is taken out is made text. */
export interface PartCharacters {
  xml: string;
  decode: ((characters: string) => string) | null;
}

/** The bytes of an XML part, and its name as stored. */
export interface XmlPart {
  bytes: Uint8Array;
  name: string;
}

/**
 * The characters of a part of which little is text: making text of all of it is most of the work of reading a sheet.
 * In UTF-8 no byte of a longer character looks like markup.
 */
export function charactersOf({ bytes, name }: XmlPart): PartCharacters {
  const native = platform();
  if (!native || !isPlain(bytes, native)) return { xml: decodePart(bytes, name), decode: null };
  const xml = native.toCharacters(bytes);
  if (xml.includes('\0')) throw new UnreadableFile('damaged', `${name} holds NUL`);
  return { xml, decode: textOf };
}

/** UTF-8 without a byte order mark; everything else goes the long way. */
function isPlain(bytes: Uint8Array, native: Platform): boolean {
  return (bytes[0] ?? 0x80) < 0x80 && native.isUtf8(bytes);
}

const BEYOND_ASCII = /[\x80-\xff]/;

function textOf(characters: string): string {
  return BEYOND_ASCII.test(characters) ? platform()!.fromCharacters(characters) : characters;
}

/** Text of an XML part by its name; null when there is no such part. */
export function partText(pack: OpenPackage, name: string): string | null {
  const found = xmlPart(pack, name);
  return found && decodePart(found.bytes, found.name);
}

/** An XML part by its name, case-insensitive as packages are; null when there is none. */
export function xmlPart(pack: OpenPackage, name: string): XmlPart | null {
  const entry = pack.entries.get(name.toLowerCase());
  if (!entry) return null;
  // Parts of other names do not count towards the cap on XML, and no program names XML otherwise.
  if (!XML_NAME.test(entry.name)) throw new UnreadableFile('unsafe', `${entry.name} is not named as XML`);
  return { bytes: entryBytes(pack, entry), name: entry.name };
}

/** Decodes XML: UTF-8, or UTF-16 with its byte order mark. Other encodings are not allowed in a package. */
export function decodePart(bytes: Uint8Array, name: string): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  const native = platform();
  let text: string;
  try {
    text =
      native && isPlain(bytes, native)
        ? native.toText(bytes)
        : new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFile('damaged', `${name} is not ${encoding}`, { cause: error });
  }
  // Also what UTF-16 without its mark looks like.
  if (text.includes('\0')) throw new UnreadableFile('damaged', `${name} holds NUL`);
  return text;
}
