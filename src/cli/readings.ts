import { basename } from 'node:path';
import { readingsOf } from '../app/readings';
import { SEAL_NAMESPACE } from '../core/evidence/seal-part';
import type { Catalogue } from '../core/model/catalogue';
import type { SheetCells } from '../core/model/cells';
import type { SheetReading } from '../core/model/reading';
import { knownRollup, type KnownRollup } from '../core/sheet/rollup/mark';
import { COPY_NAMESPACE } from '../core/sheet/sending/copy-part';
import { readWorkbook, UnreadableFile } from '../hosts/xlsx/read';
import { CommandError } from './command-error';
import { say } from './output';
import { cataloguesOf } from './plan-option';

/** The indicator sheets of a workbook 报表; see `workbookOf`. */
export function sheetsOf(path: string, bytes: Uint8Array): SheetReading[] {
  return workbookOf(path, bytes).sheets;
}

/** A workbook file, read 工作簿: its forms, the cells of all its sheets, the plans it knows and what it carries of seals. */
export interface ReadFile {
  sheets: SheetReading[];
  cells: readonly SheetCells[];
  catalogue: Catalogue;
  /** XML of its seal parts; usually none or one. */
  seals: readonly string[];
  /** XML of its parts of a copy for sending; usually none or one. */
  copies: readonly string[];
}

/**
 * The indicator sheets of a workbook, of built-in plans and of those that it carries, and the cells of all its sheets. A
 * file that is no workbook is a CommandError that names it (exit 2).
 */
export function fileOf(path: string, bytes: Uint8Array): ReadFile {
  let file;
  try {
    file = readWorkbook(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CommandError(`${basename(path)}：${error.message}`, 2);
    throw error;
  }
  const { catalogue, problems } = cataloguesOf(file);
  for (const problem of problems) say(`${basename(path)}：${problem}`);
  const partsOf = (wanted: string): string[] =>
    file.customXml.filter(({ namespace }) => namespace === wanted).map(({ xml }) => xml);
  return {
    sheets: readingsOf(file.sheets, catalogue).sheets,
    cells: file.sheets,
    catalogue,
    seals: partsOf(SEAL_NAMESPACE),
    copies: partsOf(COPY_NAMESPACE),
  };
}

/** The same for a file that must hold a sheet of a plan. */
function workbookOf(path: string, bytes: Uint8Array): ReadFile {
  const file = fileOf(path, bytes);
  if (file.sheets.length === 0) throw withoutForms(path);
  return file;
}

/** The same for a file that must hold a sheet of a plan or a rollup of such sheets. */
export function checkableOf(path: string, bytes: Uint8Array): ReadFile & { rollup: KnownRollup | null } {
  const file = fileOf(path, bytes);
  const rollup = file.sheets.length === 0 ? knownRollup(file.cells) : null;
  if (file.sheets.length === 0 && !rollup) throw withoutForms(path);
  return { ...file, rollup };
}

function withoutForms(path: string): CommandError {
  return new CommandError(
    `${basename(path)}：没有找到规划指标报表（没有“代码”列或代码不属于任何规划）。请确认文件，或用 plan new 生成报表。`,
    2,
  );
}
