import type { SheetCells } from '../../model/cells';
import { Notes } from '../../parts/notes';

/**
 * How a sheet of a collection differs from one that was read before 同表样: it is the same cell by cell, and only the values of `changed`
 * (by `cellKey`) are others, of the same type. The formulas, errors, dates and merged areas of the two are the same.
 */
export interface Likeness {
  sheet: SheetCells;
  changed: readonly number[];
}

/** A changed copy of a sheet is not like the other any more. */
const KNOWN = new Notes<SheetCells, Likeness>();

export function rememberLikeness(cells: SheetCells, likeness: Likeness): void {
  KNOWN.set(cells, likeness);
}

export function likenessOf(cells: SheetCells): Likeness | null {
  return KNOWN.get(cells) ?? null;
}
