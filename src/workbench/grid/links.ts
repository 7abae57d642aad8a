import type { ICellData, Nullable } from '@univerjs/core';

/** Where a cell leads 链接: a cell of this workbook. The sheet is found by its name when the link is followed. */
export interface CellLink {
  sheet: string;
  /** A1 address. */
  cell: string;
  /** Shown while the pointer is over the cell, or "". */
  tip: string;
}

/** What the grid keeps with a cell for us: whether it is open on a protected sheet, and where it leads. */
export interface CellExtra {
  unlocked?: true;
  link?: CellLink;
}

export function extraOf(cell: Nullable<ICellData>): CellExtra {
  return (cell?.custom ?? {}) as CellExtra;
}

/** Null where there is nothing to keep: the grid then forgets the cell when it is empty. */
export function customOf(extra: CellExtra): ICellData['custom'] {
  return extra.unlocked || extra.link ? { ...extra } : null;
}
