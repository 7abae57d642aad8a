import { cellKey, type SheetCells } from '../../model/cells';
import { withPlanNames } from '../plan-formula';
import { areaOfCopied, readCopyPart, type CopiedCell } from './copy-part';
import { isStillThere } from './holds';

/**
 * The sheets of a sending copy as they were with their formulas 发送版还原视图: for comparing with a seal. A cell that
 * somebody wrote over stays as it is, and so does everything where a part cannot be read. Without parts, the sheets themselves.
 */
export function withCopiedFormulas(sheets: readonly SheetCells[], parts: readonly string[]): readonly SheetCells[] {
  const bySheet = new Map<string, CopiedCell[]>();
  for (const xml of parts) {
    const read = readCopyPart(xml);
    for (const cell of read.ok ? read.part.cells : []) {
      const list = bySheet.get(cell.sheet) ?? [];
      list.push(cell);
      bySheet.set(cell.sheet, list);
    }
  }
  return sheets.map((sheet) => {
    const there = bySheet.get(sheet.name)?.filter((copied) => isStillThere(sheet, copied)) ?? [];
    if (there.length === 0) return sheet;
    const formulas = new Map(sheet.formulas);
    for (const copied of there) {
      const { row, column, rows, columns } = areaOfCopied(copied);
      for (let r = row; r < row + rows; r++)
        for (let c = column; c < column + columns; c++)
          formulas.set(cellKey(r, c), `=${withPlanNames(copied.formula)}`);
    }
    return { ...sheet, formulas };
  });
}
