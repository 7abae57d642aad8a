import { UnreadableFile } from '../unreadable-file';

/** Sizes of zip64, kept in an extra field. */
const ELSEWHERE = 0xffffffff;

/**
 * An entry is described twice, before its data and in the directory. Programs differ in what they believe, so the two must
 * say the same; only what is said to follow the data (flag 8) may be left out.
 */
export function checkLocalHeader(bytes: Uint8Array, central: number, local: number, name: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refuse = (what: string): never => {
    throw new UnreadableFile('unsafe', `two ${what} for ${name}`);
  };
  const length = view.getUint16(central + 28, true);
  if (view.getUint16(local + 26, true) !== length) refuse('names');
  for (let i = 0; i < length; i++) if (bytes[local + 30 + i] !== bytes[central + 46 + i]) refuse('names');
  const flags = view.getUint16(local + 6, true);
  if (flags & 1) refuse('kinds of protection');
  if (view.getUint16(local + 8, true) !== view.getUint16(central + 10, true)) refuse('compressions');
  const later = (flags & 8) !== 0;
  for (const [at, what] of [
    [14, 'checksums'],
    [18, 'packed sizes'],
    [22, 'sizes'],
  ] as const) {
    const said = view.getUint32(local + at, true);
    if (said === view.getUint32(central + at + 2, true)) continue;
    if (!(later && said === 0) && !(at > 14 && said === ELSEWHERE)) refuse(what);
  }
}

/** Whether a header of an entry, of the directory or of its end begins somewhere in the bytes. */
function holdsHeader(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at + 4 <= to; at++) {
    if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b) continue;
    const kind = bytes[at + 2]! * 256 + bytes[at + 3]!;
    if (kind === 0x0304 || kind === 0x0102 || kind === 0x0506) return true;
  }
  return false;
}

/**
 * Entries may not overlap, the first begins the file, and nothing that looks like an entry may lie between them unlisted:
 * else another program could find another workbook in the same file.
 */
export function checkSpans(bytes: Uint8Array, spans: [number, number][], directory: number): void {
  spans.sort((a, b) => a[0] - b[0]);
  spans.push([directory, directory]);
  let end = 0;
  for (const [from, to] of spans) {
    if (from < end) throw new UnreadableFile('unsafe', 'entries overlap');
    if (holdsHeader(bytes, end, from)) throw new UnreadableFile('unsafe', 'an entry is not listed');
    end = to;
  }
}
