import { UnreadableFile } from '../unreadable-file';

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];
const RAR = [0x52, 0x61, 0x72, 0x21];
const SEVEN_ZIP = [0x37, 0x7a, 0xbc, 0xaf];
const PDF = [0x25, 0x50, 0x44, 0x46];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Whether an OLE2 directory names a stream. Directory entries lie on multiples of 128 bytes, names in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let matches = bytes[at + name.length * 2] === 0;
    for (let i = 0; matches && i < name.length; i++) {
      matches = bytes[at + i * 2] === name.charCodeAt(i) && bytes[at + i * 2 + 1] === 0;
    }
    if (matches) return true;
  }
  return false;
}

/** Whether the first bytes are text in any encoding: UTF-16 by its mark, else without control characters. */
function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const printable = (byte: number): boolean => byte >= 32 || byte === 9 || byte === 10 || byte === 13;
  return !startsWith(bytes, PDF) && bytes.subarray(0, 512).every(printable);
}

/** Throws what a file that is no zip package is, judged by its first bytes whatever its extension says. */
export function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFile('empty', '0 bytes');
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return;
  if (startsWith(bytes, OLE2)) {
    if (hasStream(bytes, 'EncryptedPackage')) throw new UnreadableFile('encrypted', 'OLE2 EncryptedPackage');
    if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book'))
      throw new UnreadableFile('old-format', 'OLE2 workbook');
    if (hasStream(bytes, '__properties_version1.0')) throw new UnreadableFile('outlook-mail', 'OLE2 message');
    throw new UnreadableFile(bytes.length < 1536 ? 'truncated' : 'not-workbook', 'OLE2');
  }
  if (startsWith(bytes, RAR) || startsWith(bytes, SEVEN_ZIP)) throw new UnreadableFile('archive', 'RAR or 7z');
  if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1)) throw new UnreadableFile('old-format', 'BIFF');
  if (bytes.every((byte) => byte === 0)) throw new UnreadableFile('empty', 'only zero bytes');
  const head = new TextDecoder().decode(bytes.subarray(0, 512)).replace(/\0/g, '').trimStart();
  if (/^(?:\uFEFF)?\s*<|^MIME-Version:/i.test(head)) throw new UnreadableFile('web-page', head.slice(0, 40));
  if (isText(bytes)) throw new UnreadableFile('text', head.slice(0, 40));
  throw new UnreadableFile('not-workbook', 'no known signature');
}
