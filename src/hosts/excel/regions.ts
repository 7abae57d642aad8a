import type { Area } from '../../core/model/cells';

/**
 * Covers equal cells with few rectangles 同格式区域: each cell with a value belongs to one area, and areas of a value do not
 * overlap. `valueAt` gives undefined for a cell that needs nothing. Keys are compared by identity.
 */
export function regionsOf<T>(
  rows: number,
  columns: number,
  valueAt: (row: number, column: number) => T | undefined,
): Map<T, Area[]> {
  const done = new Uint8Array(rows * columns);
  const regions = new Map<T, Area[]>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (done[row * columns + column]) continue;
      const value = valueAt(row, column);
      if (value === undefined) continue;
      const free = (r: number, c: number) => !done[r * columns + c] && valueAt(r, c) === value;
      const area = grow(row, column, rows, columns, free);
      mark(done, columns, area);
      const list = regions.get(value);
      if (list) list.push(area);
      else regions.set(value, [area]);
    }
  }
  return regions;
}

function grow(
  row: number,
  column: number,
  rows: number,
  columns: number,
  free: (row: number, column: number) => boolean,
): Area {
  let width = 1;
  while (column + width < columns && free(row, column + width)) width++;
  let height = 1;
  const fits = (r: number) => Array.from({ length: width }, (_, i) => free(r, column + i)).every(Boolean);
  while (row + height < rows && fits(row + height)) height++;
  return { row, column, rows: height, columns: width };
}

function mark(done: Uint8Array, columns: number, area: Area): void {
  for (let r = area.row; r < area.row + area.rows; r++) {
    done.fill(1, r * columns + area.column, r * columns + area.column + area.columns);
  }
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
