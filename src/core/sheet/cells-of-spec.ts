import { cellKey, type CellValue, type SheetCells } from '../model/cells';
import type { SheetSpec } from './spec';

/** The cells of a sheet as a host reads them once it is made: formulas native, with their cached values. */
export function cellsOfSpec(spec: SheetSpec): SheetCells {
  const values: CellValue[][] = Array.from({ length: spec.rows }, () => new Array<CellValue>(spec.columns).fill(null));
  const formulas = new Map<number, string>();
  for (const { row, column, formula, value = null } of spec.cells) {
    values[row]![column] = formula ? formula.cached : value;
    if (formula) formulas.set(cellKey(row, column), formula.native);
  }
  return { name: spec.name, visible: true, values, formulas, errors: new Set(), merges: spec.merges };
}
