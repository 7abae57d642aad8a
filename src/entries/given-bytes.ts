import { UnreadableFile } from '../hosts/xlsx/read';
import { DEFAULT_LIMITS } from '../hosts/xlsx/zip/limits';

/** The bytes of a file that a person gave to a browser, or why they cannot be read, in Chinese. */
export async function givenBytes(file: Blob): Promise<Uint8Array | string> {
  if (file.size > DEFAULT_LIMITS.fileBytes)
    return new UnreadableFile('too-large', `${String(file.size)} bytes`).message;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return unreadable(error);
  }
}

/** A browser refuses the bytes of a file that has changed since it was chosen, and those of a folder. */
function unreadable(error: unknown): string {
  const { name } = error as DOMException;
  if (name === 'NotFoundError') return '找不到文件（可能已移动或改名）；请重新选择。如果是文件夹，请选择其中的文件。';
  return '读不了：读取过程中文件有变化（可能正在保存或下载），或正被占用，或是文件夹；请等它写完后重新选择文件。';
}
