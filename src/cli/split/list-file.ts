import type { ListLine } from '../../core/rollup/split/list';
import { listLines } from '../../entries/split/list-lines';
import { CsvError } from '../../hosts/xlsx/csv';
import { UnreadableFile } from '../../hosts/xlsx/read';
import { CommandError } from '../command-error';
import { readBytes } from '../files';

/** The list of `plan split` 任务分解名单: a CSV, or the workbook 任务分解 of an earlier run. */
export async function readSplitList(path: string): Promise<ListLine[]> {
  const bytes = await readBytes(path);
  try {
    return listLines(bytes);
  } catch (error) {
    if (error instanceof CsvError || error instanceof UnreadableFile)
      throw new CommandError(`分解名单“${path}”：${error.message}`);
    throw error;
  }
}
