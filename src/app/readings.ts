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
  for (const sheet of cells) {
    if (isKeptAside(sheet)) continue;
    const reading = readSheet(sheet, catalogue);
    if (reading) readings.sheets.push(reading);
    else if (!isOwnSheet(sheet.name)) readings.others.push(sheet.name);
  }
  return { ...readings, sheets: settleShared(readings.sheets) };
}
