import { receiveWorkbook, Unusable, type FileStamp } from '../app/rollup/receive-workbook';
import { BUILT_IN } from '../catalogues/built-in';
import type { ReadFile, RejectedFile } from '../core/rollup/submission';
import { readWorkbook, UnreadableFile } from '../hosts/xlsx/read';

/** What came of one file: what a rollup needs of it, or why it cannot be used. */
export type Received = { ok: true; file: ReadFile } | { ok: false; rejected: RejectedFile };

/** Reads the bytes of one received file 收取一个文件. Whatever is wrong with it is an answer, never an exception: other files go on. */
export async function receiveBytes(bytes: Uint8Array, stamp: FileStamp): Promise<Received> {
  try {
    return { ok: true, file: await receiveWorkbook(readWorkbook(bytes), stamp, BUILT_IN) };
  } catch (error) {
    const { file, sha256 } = stamp;
    return { ok: false, rejected: { file, reason: reasonOf(error), bytes: stamp.bytes, sha256 } };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Unusable || error instanceof UnreadableFile) return error.message;
  return `读取时出错：${error instanceof Error ? error.message : String(error)}；请把本文件反馈给软件维护人员。`;
}
