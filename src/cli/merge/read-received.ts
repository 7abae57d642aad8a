import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync, type BigIntStats } from 'node:fs';
import { Unusable } from '../../app/rollup/receive-workbook';
import type { Digest } from '../../core/evidence/seal';
import { receiveBytes, type Received } from '../../entries/receive-bytes';
import { UnreadableFile } from '../../hosts/xlsx/read';
import { DEFAULT_LIMITS } from '../../hosts/xlsx/zip/limits';

/** Size and time of a file by which it is known again. */
export interface SizeAndTime {
  bytes: number;
  modified: string;
}

/** What came of one given file 收到的一个文件: one answer for a workbook, several for a mail. `stamp` is null where it could not be read. */
export interface ReceivedFile {
  path: string;
  stamp: SizeAndTime | null;
  received: readonly Received[];
}

/**
 * Reads, verifies and validates one received file 收取一个文件. Whatever is wrong with it is an answer, never an exception: other
 * files go on.
 */
export async function readReceived(path: string): Promise<ReceivedFile> {
  let read: ReturnType<typeof stableBytes>;
  try {
    read = stableBytes(path);
  } catch (error) {
    return unread(path, reasonOf(error));
  }
  const stamp = { file: path, ...read.stamp, sha256: digestOf(read.bytes) };
  const received = await receiveBytes(read.bytes, stamp, digest);
  return { path, stamp: read.stamp, received };
}

/** Node's own SHA-256: that of browsers answers later, and a collection asks for many thousands. */
function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Always the same function: digests that were made by it are known again. */
const digest: Digest = (text) => Promise.resolve(digestOf(text));

/** The answer about a file that could not be read at all. */
export function unread(path: string, reason: string): ReceivedFile {
  const rejected = { file: path, reason, bytes: null, sha256: null };
  return { path, stamp: null, received: [{ ok: false, rejected }] };
}

function reasonOf(error: unknown): string {
  if (error instanceof Unusable || error instanceof UnreadableFile) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return '找不到文件，请检查路径。';
  if (code === 'EISDIR') return '是文件夹，请给出其中的 .xlsx 或 .eml 文件。';
  return `读不了文件（${code ?? String(error)}），请检查权限或是否被占用。`;
}

/** A pipe without a writer is opened at once, and refused, instead of waited for; where there are none the flag is not defined. */
const READING = constants.O_RDONLY | ((constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0);

/** The bytes of a file that did not change meanwhile. The thread has nothing else to do: to wait for another one that reads would take longer. */
function stableBytes(path: string): { bytes: Uint8Array; stamp: SizeAndTime } {
  const file = openSync(path, READING);
  try {
    const stat = fstatSync(file, { bigint: true });
    if (stat.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
    if (!stat.isFile()) throw new Unusable('不是普通文件，没有读取；请给出 .xlsx 或 .eml 文件。');
    if (stat.size > DEFAULT_LIMITS.fileBytes) throw new UnreadableFile('too-large', `${String(stat.size)} bytes`);
    const bytes = new Uint8Array(readFileSync(file));
    const after = fstatSync(file, { bigint: true });
    if (after.mtimeNs !== stat.mtimeNs || after.size !== stat.size || bytes.length !== Number(stat.size))
      throw new Unusable('读取过程中文件有变化（可能正在保存或下载），没有汇入；请等它写完后再汇总。');
    return { bytes, stamp: stampOf(stat) };
  } finally {
    closeSync(file);
  }
}

/** By what a file is known again. */
export function stampOf({ size, mtime }: BigIntStats): SizeAndTime {
  return { bytes: Number(size), modified: mtime.toISOString() };
}
