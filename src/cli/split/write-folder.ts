import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandError } from '../command-error';

/** Files that are written together, all or none. */
export interface FolderFiles {
  folder: string;
  /** By file name within the folder. */
  files: ReadonlyMap<string, Uint8Array>;
  /** One more file elsewhere, or null. */
  beside: { path: string; bytes: Uint8Array } | null;
  /** Files of other content may be replaced. */
  force: boolean;
}

/** A file made ready in a temporary folder, and where it goes. */
interface Staged {
  from: string;
  to: string;
}

/**
 * Writes the files whole or not at all 整体写出: made ready in temporary folders on the same disk, then moved; what is moved when something
 * fails is moved back. A file that stands there with other content is an error unless forced.
 */
export async function writeFolder({ folder, files, beside, force }: FolderFiles): Promise<void> {
  const wanted = [...files].map(([name, bytes]) => ({ path: join(folder, name), bytes }));
  await refuseOthers(beside ? [...wanted, beside] : wanted, force);
  const temporary: string[] = [];
  const undo: (() => Promise<void>)[] = [];
  try {
    const stage = await staging(folder, temporary);
    const staged: Staged[] = [];
    for (const { path, bytes } of wanted) {
      const from = join(stage, basename(path));
      await writeFile(from, bytes);
      staged.push({ from, to: path });
    }
    const others: Staged[] = [];
    if (beside) {
      const from = join(await staging(beside.path, temporary), basename(beside.path));
      await writeFile(from, beside.bytes);
      others.push({ from, to: beside.path });
    }
    if (existsSync(folder)) await moveAll(staged, undo);
    else {
      await rename(stage, folder);
      undo.push(() => rename(folder, stage));
    }
    await moveAll(others, undo);
  } catch (error) {
    for (const step of undo.reverse()) await step();
    const code = (error as NodeJS.ErrnoException).code;
    throw new CommandError(
      `写不了“${folder}”${beside ? `或“${beside.path}”` : ''}（${code ?? String(error)}），没有写出任何文件；请检查文件夹权限，或先关闭正打开其中文件的程序。`,
    );
  } finally {
    for (const path of temporary) await rm(path, { recursive: true, force: true });
  }
}

async function refuseOthers(wanted: readonly { path: string; bytes: Uint8Array }[], force: boolean): Promise<void> {
  const others: string[] = [];
  for (const { path, bytes } of wanted) {
    // A folder of that name is never replaced, forced or not.
    const there = await contentOf(path);
    if (there !== null && !there.equals(bytes)) others.push(path);
  }
  if (force || others.length === 0) return;
  const named = others.slice(0, 10).map((path) => `“${path}”`);
  throw new CommandError(
    `${named.join('、')}${others.length > 10 ? `等 ${String(others.length)} 个文件` : ''}已存在，内容不同（可能已有人填报），没有写出任何文件。请换一个文件夹，或确认可以替换后加 --force。`,
  );
}

/** Null where there is nothing. */
async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return null;
    if (code === 'ENOTDIR' || code === 'EISDIR')
      throw new CommandError(`“${path}”写不了：路径上有同名的文件或文件夹，请换一个位置。`);
    throw error;
  }
}

/** A new folder beside the place where its files go, so that moving them there is one step. */
async function staging(path: string, temporary: string[]): Promise<string> {
  const target = resolve(path);
  const stage = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
  await mkdir(stage, { recursive: true });
  temporary.push(stage);
  return stage;
}

/** Moves files into place one by one, and the old ones out of the way; when that fails everything goes back. */
async function moveAll(staged: readonly Staged[], undo: (() => Promise<void>)[]): Promise<void> {
  for (const { from, to } of staged) {
    if (existsSync(to)) {
      const old = join(dirname(from), `.old.${basename(from)}`);
      await rename(to, old);
      undo.push(() => rename(old, to));
    }
    await rename(from, to);
    undo.push(() => rename(to, from));
  }
}
