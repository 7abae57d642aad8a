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

/** Reads one sheet; null for one that is no form. */
export type SheetReader = (cells: SheetCells, catalogue: Catalogue) => SheetReading | null;

/** A reader that knows what it read: the same cells by the same catalogue are not read again. Reading is most of the work of a check. */
export function rememberingReader(): SheetReader {
  let known = new WeakMap<SheetCells, SheetReading | null>();
  let by: Catalogue | null = null;
  return (cells, catalogue) => {
    if (by !== catalogue) known = new WeakMap();
    by = catalogue;
    const before = known.get(cells);
    if (before !== undefined) return before;
    const reading = readSheet(cells, catalogue);
    known.set(cells, reading);
    return reading;
  };
}

/** Reads the indicator sheets; replaced sheets that wait for their undo are left out. */
export function readingsOf(
  cells: readonly SheetCells[],
  catalogue: Catalogue,
  read: SheetReader = readSheet,
): Readings {
  const readings: Readings = { sheets: [], others: [] };
  for (const sheet of cells) readInto(readings, sheet, catalogue, read);
  return settled(readings);
}

/** The same with a rest before each sheet, told how many are done. */
export async function readingsInTurn(
  cells: readonly SheetCells[],
  catalogue: Catalogue,
  rest: (done: number) => Promise<void>,
): Promise<Readings> {
  const readings: Readings = { sheets: [], others: [] };
  for (const [done, sheet] of cells.entries()) {
    await rest(done);
    readInto(readings, sheet, catalogue, readSheet);
  }
  return settled(readings);
}

function readInto(readings: Readings, sheet: SheetCells, catalogue: Catalogue, read: SheetReader): void {
  if (isKeptAside(sheet)) return;
  const reading = read(sheet, catalogue);
  if (reading) readings.sheets.push(reading);
  else if (!isOwnSheet(sheet.name)) readings.others.push(sheet.name);
}

function settled(readings: Readings): Readings {
  return { ...readings, sheets: settleShared(readings.sheets) };
}
