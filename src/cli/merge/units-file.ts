import { parse } from 'csv-parse/sync';
import type { ListedName } from '../../core/rollup/expected-units';
import { CommandError } from '../command-error';
import { readBytes } from '../files';
import { decodeText } from '../text';

const HEADS = new Set(['unit', '填报单位', '单位', '单位名称']);

/** The names in the list of units 单位名单: a CSV (UTF-8 or GB18030) with a column unit or 填报单位. */
export async function readUnitNames(path: string): Promise<ListedName[]> {
  const text = decodeText(path, await readBytes(path));
  const records = recordsOf(path, text);
  const head = records[0]?.record.map((cell) => cell.trim().toLowerCase()) ?? [];
  const column = head.findIndex((cell) => HEADS.has(cell));
  if (column < 0)
    throw new CommandError(`单位名单“${path}”没有“填报单位”（或 unit）列；请在第一行写列名，每行一个单位。`);
  const names = records
    .slice(1)
    .map(({ record, info }) => ({ name: (record[column] ?? '').trim(), line: info.lines }))
    .filter(({ name }) => name !== '');
  if (names.length === 0) throw new CommandError(`单位名单“${path}”里没有单位；请每行写一个填报单位。`);
  return names;
}

function recordsOf(path: string, text: string): { record: string[]; info: { lines: number } }[] {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [',', '\t', ';', '，'].find((mark) => first.includes(mark)) ?? ',';
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      bom: true,
      skip_empty_lines: true,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
  } catch (error) {
    throw new CommandError(
      `单位名单“${path}”的引号不成对（${error instanceof Error ? error.message : String(error)}）；请改正后再试。`,
    );
  }
}
