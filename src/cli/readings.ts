import { basename } from 'node:path';
import { readingsOf } from '../app/readings';
import type { SheetCells } from '../core/model/cells';
import type { SheetReading } from '../core/model/reading';
import { readWorkbook, UnreadableFile } from '../hosts/xlsx/read';
import { CommandError } from './command-error';
import { say } from './output';
import { cataloguesOf } from './plan-option';

/** The indicator sheets of a workbook 报表; see `workbookOf`. */
export function sheetsOf(path: string, bytes: Uint8Array): SheetReading[] {
  return workbookOf(path, bytes).sheets;
}

/**
 * The indicator sheets of a workbook, of built-in plans and of those that it carries, and the cells of all its sheets. A
 * file that is no workbook, or holds no sheet of a plan, is a CommandError that names it (exit 2).
 */
export function workbookOf(path: string, bytes: Uint8Array): { sheets: SheetReading[]; cells: readonly SheetCells[] } {
  let file;
  try {
    file = readWorkbook(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CommandError(`${basename(path)}：${error.message}`, 2);
    throw error;
  }
  const { catalogue, problems } = cataloguesOf(file);
  for (const problem of problems) say(`${basename(path)}：${problem}`);
  const { sheets } = readingsOf(file.sheets, catalogue);
  if (sheets.length > 0) return { sheets, cells: file.sheets };
  throw new CommandError(
    `${basename(path)}：没有找到规划指标报表（没有“代码”列或代码不属于任何规划）。请确认文件，或用 plan new 生成报表。`,
    2,
  );
}
