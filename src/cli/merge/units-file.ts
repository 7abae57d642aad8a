import { namesInLines, type ListedName } from '../../core/rollup/expected-units';
import { CsvError, csvLines } from '../../hosts/xlsx/csv';
import { CommandError } from '../command-error';
import { readBytes } from '../files';

/** The names in the list of units 单位名单: a CSV (UTF-8 or GB18030) with a column unit or 填报单位. */
export async function readUnitNames(path: string): Promise<ListedName[]> {
  const names = namesInLines(linesOf(path, await readBytes(path)));
  if (typeof names === 'string') throw new CommandError(`单位名单“${path}”${names}`);
  return names;
}

function linesOf(path: string, bytes: Uint8Array): ReturnType<typeof csvLines> {
  try {
    return csvLines(bytes);
  } catch (error) {
    if (error instanceof CsvError) throw new CommandError(`单位名单“${path}”：${error.message}`);
    throw error;
  }
}
