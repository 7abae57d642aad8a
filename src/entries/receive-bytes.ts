import { receiveWorkbook, Unusable, type FileStamp } from '../app/rollup/receive-workbook';
import { sha256, sha256OfBytes } from '../app/seal/web-digest';
import { BUILT_IN } from '../catalogues/built-in';
import type { Digest } from '../core/evidence/seal';
import type { Received } from '../core/rollup/submission';
import { attachedTables, isOutlookBundle } from '../hosts/mail/attached-tables';
import { isMail } from '../hosts/mail/is-mail';
import { readEml, type AttachedFile } from '../hosts/mail/read-eml';
import { UnreadableMail } from '../hosts/mail/unreadable-mail';
import { readWorkbook, sheetMemory, UnreadableFile } from '../hosts/xlsx/read';

export type { Received };

/** The workbooks of a collection are mostly made from the same templates. */
const MEMORY = sheetMemory();

/**
 * Reads the bytes of one received file 收取一个文件: one answer for a workbook, one for each attached workbook of a mail (.eml).
 * Whatever is wrong is an answer, never an exception: other files go on.
 */
export async function receiveBytes(bytes: Uint8Array, stamp: FileStamp, digest: Digest = sha256): Promise<Received[]> {
  if (!isMail(bytes, stamp.file)) return [await receiveOne(bytes, stamp, digest)];
  let attached: AttachedFile[];
  try {
    attached = attachedTables(await readEml(bytes));
  } catch (error) {
    return [rejection(stamp, error)];
  }
  if (attached.length === 0) return [rejection(stamp, new Unusable(NO_WORKBOOK))];
  const received: Received[] = [];
  for (const file of attached) received.push(await receiveAttached(file, stamp, digest));
  return received;
}

const NO_WORKBOOK = '邮件里没有附 Excel 工作簿（.xlsx），没有汇入；请确认附件没有丢失，加密的邮件请先把附件另存出来。';

/** An attached workbook is named behind its mail, and dates from when the mail was sent. */
async function receiveAttached(file: AttachedFile, mail: FileStamp, digest: Digest): Promise<Received> {
  const stamp = {
    file: `${mail.file} › ${file.name}`,
    bytes: file.bytes.length,
    modified: file.sentAt ?? mail.modified,
    sha256: await sha256OfBytes(file.bytes),
  };
  if (isOutlookBundle(file))
    return rejection(
      stamp,
      new Unusable('是 Outlook 专用的附件包，没有读取；请让发件人改用“HTML”或“纯文本”格式重发。'),
    );
  return receiveOne(file.bytes, stamp, digest);
}

async function receiveOne(bytes: Uint8Array, stamp: FileStamp, digest: Digest): Promise<Received> {
  try {
    return { ok: true, file: await receiveWorkbook(readWorkbook(bytes, {}, MEMORY), stamp, BUILT_IN, digest) };
  } catch (error) {
    return rejection(stamp, error);
  }
}

function rejection({ file, bytes, sha256 }: FileStamp, error: unknown): Received {
  return { ok: false, rejected: { file, reason: reasonOf(error), bytes, sha256 } };
}

function reasonOf(error: unknown): string {
  if (error instanceof Unusable || error instanceof UnreadableFile || error instanceof UnreadableMail)
    return error.message;
  return `读取时出错：${error instanceof Error ? error.message : String(error)}；请把本文件反馈给软件维护人员。`;
}
