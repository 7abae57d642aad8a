import type { Catalogue } from '../core/model/catalogue';
import type { SheetCells } from '../core/model/cells';
import { isKeptAside } from '../core/model/kept-aside';
import type { SheetReading } from '../core/model/reading';
import { isOwnSheet } from '../core/sheet/own-sheets';
import { readSheet } from '../core/sheet/read';
import { settleShared } from '../core/sheet/settle';

/** The sheets of a workbook, sorted: indicator sheets read, and the names of the others 其他工作表; the program's own views are neither. */
export interface Readings {
  sheets: SheetReading[];
  others: string[];
}

/** Reads the indicator sheets; replaced sheets that wait for their undo are left out. */
export function readingsOf(cells: readonly SheetCells[], catalogue: Catalogue): Readings {
  const readings: Readings = { sheets: [], others: [] };
  for (const sheet of cells) readInto(readings, sheet, catalogue);
  return settled(readings);
}

/** The same with a rest before each sheet, told how many are done: reading is most of the work of a check. */
export async function readingsInTurn(
  cells: readonly SheetCells[],
  catalogue: Catalogue,
  rest: (done: number) => Promise<void>,
): Promise<Readings> {
  const readings: Readings = { sheets: [], others: [] };
  for (const [done, sheet] of cells.entries()) {
    await rest(done);
    readInto(readings, sheet, catalogue);
  }
  return settled(readings);
}

function readInto(readings: Readings, sheet: SheetCells, catalogue: Catalogue): void {
  if (isKeptAside(sheet)) return;
  const reading = readSheet(sheet, catalogue);
  if (reading) readings.sheets.push(reading);
  else if (!isOwnSheet(sheet.name)) readings.others.push(sheet.name);
}

function settled(readings: Readings): Readings {
  return { ...readings, sheets: settleShared(readings.sheets) };
}
