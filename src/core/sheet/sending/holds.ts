import { canonicalValue } from '../../evidence/canonical-value';
import { cellKey, parseAddress, type Area, type SheetCells } from '../../model/cells';
import { formulaSkeleton } from '../formulas/skeleton';
import { areaOfCopied, type CopiedCell } from './copy-part';

/** A short mark of what a formula does 公式标记, however a program spells it: FNV-1a of its skeleton, in hexadecimal. */
export function holdsFormula(formula: string, row: number): string {
  let hash = 0x811c9dc5;
  for (const character of formulaSkeleton(formula, row)) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Canonical values of an area, row by row. */
export function holdsValues(cells: SheetCells, { row, column, rows, columns }: Area): string[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const [r, c] = [row + Math.floor(index / columns), column + (index % columns)];
    return canonicalValue(cells.values[r]?.[c] ?? null, cells.errors.has(cellKey(r, c)));
  });
}

/** Whether the cells still hold what the copy put there; false where somebody wrote something else over it. */
export function isStillThere(cells: SheetCells, copied: CopiedCell): boolean {
  if (copied.kind === 'native') {
    const at = parseAddress(copied.cell)!;
    const formula = cells.formulas.get(cellKey(at.row, at.column));
    return formula !== undefined && holdsFormula(formula, at.row) === copied.holds[0];
  }
  const area = areaOfCopied(copied);
  const now = holdsValues(cells, area);
  return now.every((value, index) => {
    const [r, c] = [area.row + Math.floor(index / area.columns), area.column + (index % area.columns)];
    const formula = cells.formulas.get(cellKey(r, c));
    // LibreOffice saves an error that stands by itself as a formula: =#N/A.
    return value === copied.holds[index] && (formula === undefined || `e${formula.slice(1)}` === value);
  });
}
