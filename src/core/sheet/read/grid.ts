import { address, cellKey, type CellValue, type SheetCells } from '../../model/cells';
import { dateText } from '../../model/date-serial';
import type { CellReading } from '../../model/reading';

/** Value of a cell; outside the read area it is empty. */
export function valueAt(cells: SheetCells, row: number, column: number): CellValue {
  return cells.values[row]?.[column] ?? null;
}

/** Text of a cell, trimmed; numbers and booleans as they print. */
export function textAt(cells: SheetCells, row: number, column: number): string {
  const value = valueAt(cells, row, column);
  return value === null ? '' : String(value).trim();
}

/** A cell with its address and formula. */
export function readingAt(cells: SheetCells, row: number, column: number): CellReading {
  return {
    cell: address(row, column),
    raw: valueAt(cells, row, column),
    formula: cells.formulas.get(cellKey(row, column)) ?? null,
  };
}

/**
 * A cell that holds words 文字格. An error value says nothing (the sheet's problems name the cell), and a date, which arrives as a
 * serial number, is written out.
 */
export function wordsAt(cells: SheetCells, row: number, column: number): CellReading {
  const found = readingAt(cells, row, column);
  if (isErrorAt(cells, row, column)) return { ...found, raw: null };
  const dated = typeof found.raw === 'number' && (cells.dates?.has(cellKey(row, column)) ?? false);
  return dated ? { ...found, raw: dateText(Number(found.raw)) ?? found.raw } : found;
}

export function isErrorAt(cells: SheetCells, row: number, column: number): boolean {
  return cells.errors.has(cellKey(row, column));
}
