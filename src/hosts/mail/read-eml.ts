import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { withReadableNames } from './header-names';
import { isMail } from './is-mail';
import { checkMail, MAIL_LIMITS, type MailLimits } from './mail-limits';
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
 * The files attached to a mail of unknown origin 邮件附件, in their order, those of forwarded mails included; texts are passed over.
 * Throws `UnreadableMail` and nothing else; time and memory are bounded by the limits.
 */
export async function readEml(bytes: Uint8Array, limits: Partial<MailLimits> = {}): Promise<AttachedFile[]> {
  const files: AttachedFile[] = [];
  await addFiles(bytes, { ...MAIL_LIMITS, ...limits }, { files, depth: 0, sentAt: null });
  return files;
}

interface Reading {
  files: AttachedFile[];
  depth: number;
  /** Of the mail around. */
  sentAt: string | null;
}

async function addFiles(bytes: Uint8Array, limits: MailLimits, { files, depth, sentAt }: Reading): Promise<void> {
  if (depth > limits.forwards)
    throw new UnreadableMail(`邮件转发超过 ${String(limits.forwards)} 层，没有读取；请把附件另存出来再汇总。`);
  const mail = await parse(bytes, limits);
  const sent = timeOf(mail) ?? sentAt;
  for (const attachment of mail.attachments) {
    const content = bytesOf(attachment);
    if (attachment.mimeType === 'message/rfc822' || isMail(content, attachment.filename ?? '')) {
      await addFiles(content, limits, { files, depth: depth + 1, sentAt: sent });
      continue;
    }
    if (files.length >= limits.attachments)
      throw new UnreadableMail(`邮件的附件超过 ${String(limits.attachments)} 个，没有读取；请把附件另存出来再汇总。`);
    const taken = new Set(files.map(({ name }) => name));
    files.push({ name: nameOf(attachment, taken), type: attachment.mimeType, bytes: content, sentAt: sent });
  }
}

async function parse(bytes: Uint8Array, limits: MailLimits): Promise<Email> {
  const { ascii } = checkMail(bytes, limits);
  try {
    return await PostalMime.parse(ascii ? bytes : withReadableNames(bytes), {
      forceRfc822Attachments: true,
      maxNestingDepth: limits.depth,
      maxHeadersSize: limits.headerBytes,
    });
  } catch (error) {
    throw new UnreadableMail('邮件的内部结构异常，为安全起见没有读取；请把附件另存出来再汇总。', { cause: error });
  }
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function timeOf({ date }: Email): string | null {
  return date !== undefined && /^(?:19|20)\d{2}-.+Z$/.test(date) ? date : null;
}

/** Control characters, and marks that turn the direction of writing, make one name look like another. */
// eslint-disable-next-line no-control-regex -- these are what a name must not carry
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const LONGEST_NAME = 120;

function nameOf({ filename }: Attachment, taken: ReadonlySet<string>): string {
  const last = (filename ?? '').replace(UNSEEN, '').split(/[\\/]/).at(-1)?.trim() ?? '';
  const name = last === '' ? '未命名附件' : last.length > LONGEST_NAME ? `${last.slice(0, LONGEST_NAME)}…` : last;
  let unique = name;
  for (let count = 2; taken.has(unique); count++) unique = `${name}（第${String(count)}个）`;
  return unique;
}
