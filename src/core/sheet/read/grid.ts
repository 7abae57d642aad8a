import { address, cellKey, type CellValue, type SheetCells } from '../../model/cells';
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

export function isErrorAt(cells: SheetCells, row: number, column: number): boolean {
  return cells.errors.has(cellKey(row, column));
}
