import { UnreadableFile } from '../unreadable-file';
import { DEFAULT_LIMITS } from './limits';
import type { Limits } from './limits';
import { checkLocalHeader, checkSpans } from './local-header';
import { XML_NAME } from './part-text';
import { refuseForeign } from './sniff';

/** One entry of a zip package, as its central directory describes it. */
export interface PackageEntry {
  /** Path of the part with forward slashes and no leading one: xl/workbook.xml. */
  name: string;
  /** Name as stored, to be written back unchanged. */
  nameBytes: Uint8Array;
  utf8: boolean;
  method: 0 | 8;
  crc: number;
  deflated: number;
  inflated: number;
  /** Where the data begins. */
  start: number;
  /** Date and time as stored (DOS), to be written back unchanged. */
  stamp: number;
}

/** An opened package. Entries are keyed by lower-cased name, in the order of the central directory. */
export interface OpenPackage {
  bytes: Uint8Array;
  entries: ReadonlyMap<string, PackageEntry>;
  limits: Limits;
}

const END_RECORD = 0x06054b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

function findEndRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END_RECORD && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  }
  throw new UnreadableFile('truncated', 'no end of central directory');
}

function safeName(raw: string): string {
  const name = raw.replace(/\\/g, '/');
  const parts = name.split('/');
  if (
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.includes('\0') ||
    parts.includes('..') ||
    parts.includes('.')
  ) {
    throw new UnreadableFile('unsafe', `entry name ${raw.slice(0, 80)}`);
  }
  return name;
}

function checkSizes(entry: PackageEntry, limits: Limits): void {
  if (entry.inflated > limits.partBytes) throw new UnreadableFile('too-large', `${entry.name} ${entry.inflated}`);
  if (entry.inflated > 1 << 20 && entry.inflated > entry.deflated * limits.ratio) {
    throw new UnreadableFile('unsafe', `${entry.name} inflates ${Math.floor(entry.inflated / entry.deflated)} times`);
  }
  if (entry.method === 0 && entry.deflated !== entry.inflated)
    throw new UnreadableFile('damaged', `${entry.name} sizes`);
}

/**
 * Opens a zip package by its central directory, without inflating anything. Throws UnreadableFile for what is no
 * package, is cut off, or is built to hurt: bombs, duplicate or overlapping entries, names that leave the package.
 */
export function openPackage(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): OpenPackage {
  refuseForeign(bytes);
  if (bytes.length > limits.fileBytes) throw new UnreadableFile('too-large', `${bytes.length} bytes`);
  if (bytes.length < 22) throw new UnreadableFile('truncated', `${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count === 0xffff || directory === 0xffffffff) throw new UnreadableFile('unsafe', 'zip64');
  if (count !== view.getUint16(end + 8, true)) throw new UnreadableFile('damaged', 'package in several volumes');
  if (count > limits.entries) throw new UnreadableFile('too-large', `${count} entries`);
  // Where the directory does not end at the end record, there is more than one way to read the file.
  if (directory + view.getUint32(end + 12, true) !== end) throw new UnreadableFile('unsafe', 'place of the directory');

  const entries = new Map<string, PackageEntry>();
  const spans: [number, number][] = [];
  const decoder = new TextDecoder();
  let total = 0;
  let xml = 0;
  let at = directory;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_HEADER) {
      throw new UnreadableFile('damaged', 'central directory');
    }
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = safeName(decoder.decode(nameBytes));
    if (flags & 1) throw new UnreadableFile('encrypted', name);
    if (method !== 0 && method !== 8) throw new UnreadableFile('damaged', `${name} compression method ${method}`);
    if (local + 30 > directory || view.getUint32(local, true) !== LOCAL_HEADER) {
      throw new UnreadableFile('truncated', `local header of ${name}`);
    }
    checkLocalHeader(bytes, at, local, name);
    const entry: PackageEntry = {
      name,
      nameBytes,
      utf8: (flags & 0x800) !== 0,
      method,
      crc: view.getUint32(at + 16, true),
      deflated: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      start: local + 30 + nameLength + view.getUint16(local + 28, true),
      stamp: view.getUint32(at + 12, true),
    };
    if (entry.start + entry.deflated > directory) throw new UnreadableFile('truncated', name);
    checkSizes(entry, limits);
    total += entry.inflated;
    if (total > limits.totalBytes) throw new UnreadableFile('too-large', `${total} bytes inflated`);
    if (XML_NAME.test(name)) xml += entry.inflated;
    if (xml > limits.xmlBytes) throw new UnreadableFile('too-large', `${xml} bytes of XML`);
    spans.push([local, entry.start + entry.deflated]);
    const key = name.toLowerCase();
    if (entries.has(key)) throw new UnreadableFile('unsafe', `duplicate entry ${name}`);
    if (!name.endsWith('/')) entries.set(key, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end) throw new UnreadableFile('unsafe', 'entries are not counted');
  checkSpans(bytes, spans, directory);
  return { bytes, entries, limits };
}
