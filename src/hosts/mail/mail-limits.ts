import { UnreadableMail } from './unreadable-mail';

/** Caps on what a received mail may cost, far above any mail that brings workbooks. */
export interface MailLimits {
  /** Bytes of the mail, attachments encoded. */
  bytes: number;
  /** Lines: a mail of this size in base64 has about a million. */
  lines: number;
  /** Lines that begin with `--`, as every part does. */
  parts: number;
  /** Attachments, those of forwarded mails included. */
  attachments: number;
  /** Mails within mails. */
  forwards: number;
  /** Parts within parts of one mail. */
  depth: number;
  /** Bytes of all headers of one mail. */
  headerBytes: number;
}

export const MAIL_LIMITS: MailLimits = {
  bytes: 64 << 20,
  lines: 2_000_000,
  parts: 10_000,
  attachments: 200,
  forwards: 5,
  depth: 32,
  headerBytes: 1 << 20,
};

const LINE_FEED = 10;
const DASH = 45;

/** Counts what parsing would cost before it begins. Throws `UnreadableMail`; tells whether there is a byte beyond ASCII. */
export function checkMail(bytes: Uint8Array, limits: MailLimits): { ascii: boolean } {
  if (bytes.length > limits.bytes) throw new UnreadableMail('邮件超出可读取的大小；请把附件另存出来再汇总。');
  let [lines, parts, ascii] = [0, 0, true];
  let begins = true;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (begins) {
      lines++;
      if (byte === DASH && bytes[i + 1] === DASH) parts++;
    }
    begins = byte === LINE_FEED;
    if (byte > 127) ascii = false;
  }
  if (lines > limits.lines || parts > limits.parts)
    throw new UnreadableMail('邮件的行数或分段数异常，为安全起见没有读取；请把附件另存出来再汇总。');
  return { ascii };
}
