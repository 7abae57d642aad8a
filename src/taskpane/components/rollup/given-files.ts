import type { DragEvent } from 'react';
import type { GivenFile } from '../../../app/ports/rollup-background';

/** What file systems and programs leave lying in folders; nobody meant to give it. */
const LITTER = /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/i;

/** Files that were chosen; of a folder, with their path in it and without the litter. */
export function chosenFiles(list: FileList): GivenFile[] {
  return [...list]
    .filter(({ name, webkitRelativePath }) => webkitRelativePath === '' || !LITTER.test(name))
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/** Files that were dropped, those of dropped folders included where the browser lets us look into them. */
export async function droppedFiles({ items }: DataTransfer): Promise<GivenFile[]> {
  // After the first wait the browser has taken the items back.
  const taken = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  const found: GivenFile[] = [];
  for (const { entry, file } of taken) {
    if (entry?.isDirectory) await addFolder(entry as FileSystemDirectoryEntry, found);
    else if (file) found.push({ name: file.name, file });
  }
  return found;
}

async function addFolder(folder: FileSystemDirectoryEntry, found: GivenFile[]): Promise<void> {
  const reader = folder.createReader();
  // A browser gives them in portions.
  for (let entries = await portion(reader); entries.length > 0; entries = await portion(reader))
    for (const entry of entries) {
      if (LITTER.test(entry.name)) continue;
      if (entry.isDirectory) await addFolder(entry as FileSystemDirectoryEntry, found);
      else found.push(await fileOf(entry as FileSystemFileEntry));
    }
}

function portion(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
}

/** A file that has gone meanwhile is empty; reading it says that it is no workbook. */
function fileOf(entry: FileSystemFileEntry): Promise<GivenFile> {
  const name = entry.fullPath.replace(/^\//, '');
  return new Promise((resolve) =>
    entry.file(
      (file) => resolve({ name, file }),
      () => resolve({ name, file: new File([], entry.name) }),
    ),
  );
}

/** The workbench would open a file dropped on its pane; here it is read. */
export function keepHere(event: DragEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
