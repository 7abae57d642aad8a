import { address, MAX_COLUMNS, type SheetCells } from '../core/model/cells';
import { usesPlan, withPlanNames } from '../core/sheet/plan-formula';
import type { FormulaWrite, WorkbookHost } from './ports/workbook-host';

/**
 * Cells whose PLAN.* formula is stuck at #NAME? 失效公式: opened once without the add-in, they stay so for ever on a protected
 * sheet. Each with its formula under the names that this program registers.
 */
export function stuckFormulas(sheets: readonly SheetCells[]): FormulaWrite[] {
  return sheets.flatMap(({ name, values, formulas }) =>
    [...formulas].flatMap(([key, formula]) => {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      if (values[row]?.[column] !== '#NAME?' || !usesPlan(formula)) return [];
      return [{ sheet: name, cell: address(row, column), formula: withPlanNames(formula) }];
    }),
  );
}

/** Looks for stuck formulas in the whole workbook. Two syncs in a live host. */
export async function findStuck(host: WorkbookHost): Promise<FormulaWrite[]> {
  if (!host.capabilities.customFunctions) return [];
  return stuckFormulas(await host.readSheets());
}

/** Writes stuck formulas again where they stand; nothing else changes. Two syncs in a live host. */
export async function repairStuck(host: WorkbookHost, cells: readonly FormulaWrite[]): Promise<number> {
  if (cells.length > 0) await host.rewriteFormulas(cells);
  return cells.length;
}
