import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from './crc32';
import type { OpenPackage, PackageEntry } from './open-package';
import type { PackedPart } from './pack-part';

/** 1 January 1980, the earliest date a zip package can carry: our own parts have no clock. */
const NO_DATE = 0x00210000;

/** What is written for one entry. */
interface StoredEntry {
  nameBytes: Uint8Array;
  utf8: boolean;
  method: 0 | 8;
  crc: number;
  data: Uint8Array;
  inflated: number;
  stamp: number;
}

function copied(pack: OpenPackage, entry: PackageEntry): StoredEntry {
  return { ...entry, data: pack.bytes.subarray(entry.start, entry.start + entry.deflated) };
}

function packed(name: string, content: Uint8Array | PackedPart): StoredEntry {
  return {
    nameBytes: strToU8(name),
    // eslint-disable-next-line no-control-regex -- the flag marks names beyond ASCII
    utf8: /[^\x00-\x7f]/.test(name),
    stamp: NO_DATE,
    ...(content instanceof Uint8Array ? storedContent(content) : { method: 8, ...content }),
  };
}

function storedContent(content: Uint8Array): Pick<StoredEntry, 'method' | 'crc' | 'data' | 'inflated'> {
  const deflated = deflateSync(content, { level: 6 });
  const smaller = deflated.length < content.length;
  return {
    method: smaller ? 8 : 0,
    crc: crc32(content),
    data: smaller ? deflated : content,
    inflated: content.length,
  };
}

/** The fields that the local and the central header share, from the version on. */
function writeShared(view: DataView, at: number, entry: StoredEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.utf8 ? 0x800 : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.inflated, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function writePackage(entries: readonly StoredEntry[]): Uint8Array {
  const size = entries.reduce((sum, entry) => sum + 76 + entry.nameBytes.length * 2 + entry.data.length, 22);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeShared(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.data, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.data.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeShared(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index]!, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/**
 * Writes the package with some parts changed, added or removed. Every other entry is copied as it stands, byte for
 * byte, in its place. `changes` are keyed by part name; null removes.
 */
export function savePackage(pack: OpenPackage, changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const pending = new Map<string, [string, Uint8Array | null]>();
  for (const [name, content] of changes) pending.set(name.toLowerCase(), [name, content]);
  const out: StoredEntry[] = [];
  for (const [key, entry] of pack.entries) {
    const change = pending.get(key);
    pending.delete(key);
    if (!change) out.push(copied(pack, entry));
    else if (change[1]) out.push(packed(entry.name, change[1]));
  }
  for (const [name, content] of pending.values()) if (content) out.push(packed(name, content));
  return writePackage(out);
}

/** Writes a package from scratch. The same parts give the same bytes wherever it runs. */
export function createPackage(parts: ReadonlyMap<string, Uint8Array | PackedPart>): Uint8Array {
  return writePackage([...parts].map(([name, content]) => packed(name, content)));
}
