import PostalMime, { decodeWords } from 'postal-mime';
import { fromBase64 } from './base64';
import { isMail } from './is-mail';
import { checkMail, MAIL_LIMITS, oddMail, type MailLimits } from './mail-limits';
import { mimeLeaves, type MimeLeaf } from './mime-leaves';
import { UnreadableMail } from './unreadable-mail';

/** A file attached to a mail 附件, or to a mail forwarded in it. */
export interface AttachedFile {
  /** As the sender named it, without folders; no two of a mail are the same. */
  name: string;
  /** Media type that the mail tells, in lower case. */
  type: string;
  bytes: Uint8Array;
  /** When the mail that it hangs on was sent, ISO 8601 in UTC; null where that is not readable. */
  sentAt: string | null;
}

/**
 * The files attached to a mail of unknown origin 邮件附件, in their order, those of forwarded mails included; its texts are never
 * looked at. Throws `UnreadableMail` and nothing else; time and memory are bounded by the limits.
 */
export async function readEml(bytes: Uint8Array, limits: Partial<MailLimits> = {}): Promise<AttachedFile[]> {
  const reading: Reading = { files: [], names: new Set(), limits: { ...MAIL_LIMITS, ...limits } };
  await addFiles(bytes, reading, 0, null);
  return reading.files;
}

interface Reading {
  files: AttachedFile[];
  names: Set<string>;
  limits: MailLimits;
}

/** `sentAt`: of the mail around. */
async function addFiles(bytes: Uint8Array, reading: Reading, depth: number, sentAt: string | null): Promise<void> {
  const { files, names, limits } = reading;
  if (depth > limits.forwards)
    throw new UnreadableMail(`邮件转发超过 ${String(limits.forwards)} 层，没有读取；请把附件另存出来再汇总。`);
  checkMail(bytes, limits);
  const { headers, leaves } = mimeLeaves(withoutBlankStart(bytes), limits);
  const sent = timeOf(headers.get('date')) ?? sentAt;
  for (const leaf of leaves) {
    const attached = await attachedOf(leaf);
    if (!attached) continue;
    if (attached.type === 'message/rfc822' || isMail(attached.bytes, attached.name)) {
      await addFiles(attached.bytes, reading, depth + 1, sent);
      continue;
    }
    if (files.length >= limits.attachments)
      throw new UnreadableMail(`邮件的附件超过 ${String(limits.attachments)} 个，没有读取；请把附件另存出来再汇总。`);
    files.push({ ...attached, name: nameOf(attached.name, names), sentAt: sent });
  }
}

const HEADERS = ['content-type', 'content-transfer-encoding', 'content-disposition'];
/** What a part attaches, decoded; null for a text of the mail itself. */
async function attachedOf({ headers, body }: MimeLeaf): Promise<Pick<AttachedFile, 'name' | 'type' | 'bytes'> | null> {
  const lines = HEADERS.flatMap((name) => (headers.has(name) ? [`${name}: ${plain(headers.get(name)!)}`] : []));
  const isText = /^\s*(?:text\/|$)/i.test(headers.get('content-type') ?? '');
  if (isText && !lines.some((line) => /name\*?\d*\*?\s*=/i.test(line))) return null;
  const head = `${lines.join('\r\n')}\r\ncontent-disposition: attachment\r\n\r\n`;
  const encoding = headers.get('content-transfer-encoding') ?? '';
  if (/quoted-printable/i.test(encoding)) return decoded(head, body);
  const attachment = await decoded(head, new Uint8Array());
  return attachment && { ...attachment, bytes: /base64/i.test(encoding) ? fromBase64(body) : body };
}

/** Some programs encode the whole header instead of the file name in it. */
function plain(header: string): string {
  return header.startsWith('=?') ? decodeWords(header).replace(/[\r\n]/g, ' ') : header;
}

async function decoded(head: string, body: Uint8Array) {
  const start = new TextEncoder().encode(head);
  const bytes = new Uint8Array(start.length + body.length);
  bytes.set(start);
  bytes.set(body, start.length);
  try {
    const { attachments } = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
    const [first] = attachments;
    if (!first || typeof first.content === 'string') return null;
    return { name: first.filename ?? '', type: first.mimeType, bytes: new Uint8Array(first.content) };
  } catch (error) {
    throw oddMail(error);
  }
}

/** Blank lines and the mark of UTF-8 before the headers are not part of them. */
function withoutBlankStart(bytes: Uint8Array): Uint8Array {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === 10 || bytes[at] === 13) at++;
  return bytes.subarray(at);
}

/** The time of a header Date, ISO 8601 in UTC; null for what is none. */
function timeOf(date: string | undefined): string | null {
  const time = new Date(date ?? '');
  return time.getUTCFullYear() >= 1990 && time.getUTCFullYear() < 2100 ? time.toISOString() : null;
}

/** Control characters, and marks that are not seen or turn the direction of writing: they make one name look like another. */
// eslint-disable-next-line no-control-regex -- these are what a name must not carry
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const LONGEST_NAME = 120;

function nameOf(given: string, taken: Set<string>): string {
  const last = given.replace(UNSEEN, '').split(/[\\/]/).at(-1)?.trim() ?? '';
  const name = last === '' ? '未命名附件' : last.length > LONGEST_NAME ? `…${last.slice(-LONGEST_NAME)}` : last;
  let unique = name;
  for (let count = 2; taken.has(unique); count++) unique = `${name}（第${String(count)}个）`;
  taken.add(unique);
  return unique;
}
