import type { AttachedFile } from './read-eml';
import { UnreadableMail } from './unreadable-mail';

const TABLE_NAME = /\.(?:xls[xmb]?|xlt[xm]?|et|ett|ods)$/i;
const ARCHIVE_NAME = /\.(?:zip|rar|7z)$/i;
const TABLE_TYPE = /spreadsheet|ms-?excel/;

/** More than this in one mail would take minutes to read. */
const MOST_TABLES = 100;

/**
 * The attachments that a receiver wants to hear of 表格附件: workbooks by name, type or content, and what may hide some. Throws
 * `UnreadableMail` for too many.
 */
export function attachedTables(files: readonly AttachedFile[]): AttachedFile[] {
  const tables = files.filter(
    (file) =>
      TABLE_NAME.test(file.name) ||
      ARCHIVE_NAME.test(file.name) ||
      TABLE_TYPE.test(file.type) ||
      isOutlookBundle(file) ||
      holdsWorkbook(file.bytes),
  );
  if (tables.length > MOST_TABLES)
    throw new UnreadableMail(`邮件附有超过 ${String(MOST_TABLES)} 个表格，没有读取；请把附件另存出来再汇总。`);
  return tables;
}

/** Whether it is what Outlook makes of attachments for other Outlooks: winmail.dat (TNEF). */
export function isOutlookBundle({ name, type, bytes }: Pick<AttachedFile, 'name' | 'type' | 'bytes'>): boolean {
  const signed = [0x78, 0x9f, 0x3e, 0x22].every((byte, at) => bytes[at] === byte);
  return signed || type.includes('ms-tnef') || name.toLowerCase() === 'winmail.dat';
}

const PART = new TextEncoder().encode('xl/workbook.');
const DIRECTORY_BYTES = 1 << 18;

/** Whether a zip package lists a workbook part near its end. */
function holdsWorkbook(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const end = bytes.subarray(-DIRECTORY_BYTES);
  for (let at = end.indexOf(PART[0]!); at >= 0; at = end.indexOf(PART[0]!, at + 1))
    if (PART.every((byte, i) => end[at + i] === byte)) return true;
  return false;
}
