import { address } from '../../src/core/model/cells';
import { SPLIT_SHEET } from '../../src/core/sheet/own-sheets';
import { UNITS } from '../../src/core/sheet/split/split-columns';
import { patchWorkbook } from '../../src/hosts/xlsx/patch';
import { readWorkbook } from '../../src/hosts/xlsx/read';

/** The workbook 任务分解 with the targets of one indicator typed in, unit by unit. */
export function withTargets(bytes: Uint8Array, code: string, targets: readonly number[]): Uint8Array {
  const sheet = readWorkbook(bytes).sheets.find(({ name }) => name === SPLIT_SHEET)!;
  const row = sheet.values.findIndex((cells) => cells.includes(`〔${code}〕`));
  const cells = targets.map((value, at) => ({ sheet: SPLIT_SHEET, cell: address(row, UNITS + at), value }));
  return patchWorkbook(bytes, { cells });
}
