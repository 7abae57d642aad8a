import { oddMail, type MailLimits } from './mail-limits';

/** A part of a mail that is not made of parts 邮件的一段: its headers, unfolded, and its body as sent. */
export interface MimeLeaf {
  headers: ReadonlyMap<string, string>;
  body: Uint8Array;
}

const LINE_FEED = 10;
const DASH = 45;

/** The headers of a mail and its parts, in their order. Nothing is decoded. Throws `UnreadableMail`. */
export function mimeLeaves(
  bytes: Uint8Array,
  limits: MailLimits,
): { headers: MimeLeaf['headers']; leaves: MimeLeaf[] } {
  const mail = headAndBody(bytes, limits);
  const leaves: MimeLeaf[] = [];
  addLeaves(mail, leaves, limits, 0);
  return { headers: mail.headers, leaves };
}

function addLeaves(part: MimeLeaf, leaves: MimeLeaf[], limits: MailLimits, depth: number): void {
  const type = part.headers.get('content-type') ?? '';
  const boundary = /^multipart\//i.test(type.trim()) ? /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(type) : null;
  if (!boundary) {
    leaves.push(part);
    return;
  }
  const parts = partsBetween(part.body, boundary[1] ?? boundary[2] ?? '');
  if (depth >= limits.depth || leaves.length + parts.length > limits.parts) throw oddMail();
  for (const each of parts) addLeaves(headAndBody(each, limits), leaves, limits, depth + 1);
}

/** What stands between the lines `--boundary`; text before the first and behind `--boundary--` belongs to no part. */
function partsBetween(body: Uint8Array, boundary: string): Uint8Array[] {
  const mark = new TextEncoder().encode(`--${boundary}`);
  const parts: Uint8Array[] = [];
  let begun = -1;
  for (let start = 0; start < body.length;) {
    const feed = body.indexOf(LINE_FEED, start);
    const next = feed < 0 ? body.length : feed + 1;
    const end = body[start] === DASH ? boundaryAt(body.subarray(start, next), mark) : null;
    if (end) {
      if (begun >= 0) parts.push(withoutLastBreak(body.subarray(begun, start)));
      if (end === 'last') return parts;
      begun = next;
    }
    start = next;
  }
  if (begun >= 0) parts.push(body.subarray(begun));
  return parts;
}

function boundaryAt(line: Uint8Array, mark: Uint8Array): 'next' | 'last' | null {
  if (!mark.every((byte, at) => line[at] === byte)) return null;
  const rest = new TextDecoder().decode(line.subarray(mark.length, mark.length + 80)).trim();
  return rest === '' ? 'next' : rest === '--' ? 'last' : null;
}

/** The line break before a boundary belongs to the boundary. */
function withoutLastBreak(part: Uint8Array): Uint8Array {
  if (part.at(-1) !== LINE_FEED) return part;
  return part.subarray(0, part.at(-2) === 13 ? -2 : -1);
}

function headAndBody(bytes: Uint8Array, limits: MailLimits): MimeLeaf {
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const next = feed < 0 ? bytes.length : feed + 1;
    const isBlank = next - start <= 2 && (bytes[start] === LINE_FEED || bytes[start] === 13);
    if (isBlank) return { headers: headersOf(bytes.subarray(0, start)), body: bytes.subarray(next) };
    start = next;
    if (start > limits.headerBytes) throw oddMail();
  }
  return { headers: headersOf(bytes), body: new Uint8Array() };
}

/** By lower-cased name, the first of each. Old mail programs write Chinese as it is, in UTF-8 or in GBK. */
function headersOf(bytes: Uint8Array): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of textOf(bytes)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
