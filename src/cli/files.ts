import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './command-error';

/** Bytes of a file; a missing or unreadable one is a CommandError that names it. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new CommandError(`找不到文件“${path}”，请检查路径。`, 2);
    if (code === 'EISDIR') throw new CommandError(`“${path}”是文件夹，请给出 .xlsx 文件。`, 2);
    throw new CommandError(`读不了文件“${path}”（${code ?? String(error)}），请检查权限或是否被占用。`, 2);
  }
}

/** Writes a file whole or not at all: the old content stays until the new one is complete. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    const code = (error as NodeJS.ErrnoException).code;
    throw new CommandError(
      `写不了文件“${path}”（${code ?? String(error)}），请检查文件夹权限，或先关闭正打开它的程序。`,
      2,
    );
  }
}

/** All of standard input as text. */
export async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
