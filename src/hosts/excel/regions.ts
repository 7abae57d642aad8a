import type { Area } from '../../core/model/cells';

/** Value of a cell that takes any look, because nobody sees it: it may be covered with its neighbours. */
export const ANY = Symbol('any');

/**
 * Covers equal cells with few rectangles 同格式区域. `valueAt` gives undefined for a cell that must not be covered. Areas of
 * one value may overlap; cells with different values never share one. Keys are compared by identity.
 */
export function regionsOf<T>(
  rows: number,
  columns: number,
  valueAt: (row: number, column: number) => T | typeof ANY | undefined,
): Map<T, Area[]> {
  const done = new Uint8Array(rows * columns);
  const regions = new Map<T, Area[]>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = valueAt(row, column);
      if (done[row * columns + column] || value === undefined || value === ANY) continue;
      const area = grow({ row, column, rows, columns }, (r, c) => {
        const other = valueAt(r, c);
        return other === value || other === ANY;
      });
      for (let r = row; r < row + area.rows; r++) {
        done.fill(1, r * columns + column, r * columns + column + area.columns);
      }
      const list = regions.get(value);
      if (list) list.push(area);
      else regions.set(value, [area]);
    }
  }
  return regions;
}

/** The rectangle from a cell to the right, then down, as far as every cell fits. */
function grow(from: Area, fits: (row: number, column: number) => boolean): Area {
  const { row, column, rows, columns } = from;
  let width = 1;
  while (column + width < columns && fits(row, column + width)) width++;
  let height = 1;
  const rowFits = (r: number): boolean => {
    for (let c = column; c < column + width; c++) if (!fits(r, c)) return false;
    return true;
  };
  while (row + height < rows && rowFits(row + height)) height++;
  return { row, column, rows: height, columns: width };
}

/** Runs of equal neighbours in a list: [8, 8, 10] → 8 × 2 from 0, 10 × 1 from 2. Undefined items are left out. */
export function runsOf<T>(items: readonly (T | undefined)[]): { value: T; from: number; count: number }[] {
  const runs: { value: T; from: number; count: number }[] = [];
  items.forEach((value, at) => {
    if (value === undefined) return;
    const last = runs.at(-1);
    if (last && last.value === value && last.from + last.count === at) last.count++;
    else runs.push({ value, from: at, count: 1 });
  });
  return runs;
}

/** Cells of one sheet as rectangles: neighbours in a column or a block become one area. */
export function areasOf(cells: readonly { row: number; column: number }[]): Area[] {
  if (cells.length === 0) return [];
  const top = Math.min(...cells.map((cell) => cell.row));
  const left = Math.min(...cells.map((cell) => cell.column));
  const rows = Math.max(...cells.map((cell) => cell.row)) - top + 1;
  const columns = Math.max(...cells.map((cell) => cell.column)) - left + 1;
  const wanted = new Set(cells.map((cell) => (cell.row - top) * columns + cell.column - left));
  const regions = regionsOf(rows, columns, (row, column) => (wanted.has(row * columns + column) ? true : undefined));
  return (regions.get(true) ?? []).map((area) => ({ ...area, row: area.row + top, column: area.column + left }));
}
