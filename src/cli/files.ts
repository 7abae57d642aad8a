import { access, constants, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
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

/** Writes a file whole or not at all: the old content stays until the new one is complete, whenever the program or the machine stops. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const [folder, temporary] = [dirname(path), temporaryOf(path, process.pid)];
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw unwritable(path, error);
  }
  await removeLeftovers(path).catch(() => undefined);
}

/** Throws what `writeWhole` would throw at once, before there is much work in vain. */
export async function assertWritable(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await access(dirname(path), constants.W_OK);
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isFolder) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): CommandError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  if (code === 'ENOSPC' || code === 'EFBIG' || code === 'EDQUOT')
    return new CommandError(`写不下文件“${path}”（${code}），磁盘空间不足；请清理后再试，原有文件没有改动。`, 2);
  if (code === 'EISDIR') return new CommandError(`写不了“${path}”：这是文件夹，请给出文件名。`, 2);
  return new CommandError(`写不了文件“${path}”（${code}），请检查文件夹权限，或先关闭正打开它的程序。`, 2);
}

function temporaryOf(path: string, process: number | string): string {
  return join(dirname(path), `.${basename(path)}.${String(process)}.tmp`);
}

/** What programs that were killed while they wrote this file have left behind. */
async function removeLeftovers(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    const owner = /\.(\d+)\.tmp$/.exec(name)?.[1];
    if (owner === undefined || join(dirname(path), name) !== temporaryOf(path, owner) || isRunning(Number(owner)))
      continue;
    await rm(temporaryOf(path, owner), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** All of standard input as text. */
export async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
