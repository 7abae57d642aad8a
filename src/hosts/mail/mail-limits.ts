import { UnreadableMail } from './unreadable-mail';

/** Caps on what a received mail may cost, far above any mail that brings workbooks. */
export interface MailLimits {
  /** Bytes of the mail, attachments encoded. */
  bytes: number;
  /** Lines: a mail of this size in base64 has about a million. */
  lines: number;
  /** Parts, of all levels. */
  parts: number;
  /** Parts within parts of one mail. */
  depth: number;
  /** Bytes of the headers of one part. */
  headerBytes: number;
  /** Attachments, those of forwarded mails included. */
  attachments: number;
  /** Mails within mails. */
  forwards: number;
}

export const MAIL_LIMITS: MailLimits = {
  bytes: 64 << 20,
  lines: 2_000_000,
  parts: 2000,
  depth: 12,
  headerBytes: 256 << 10,
  attachments: 500,
  forwards: 5,
};

/** Throws `UnreadableMail` for what would cost too much to read. */
export function checkMail(bytes: Uint8Array, limits: MailLimits): void {
  if (bytes.length > limits.bytes) throw new UnreadableMail('邮件超出可读取的大小；请把附件另存出来再汇总。');
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  if (lines > limits.lines) throw oddMail();
}

export function oddMail(cause?: unknown): UnreadableMail {
  return new UnreadableMail('邮件的内部结构异常，为安全起见没有读取；请把附件另存出来再汇总。', { cause });
}
