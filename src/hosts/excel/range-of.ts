import type { Area } from '../../core/model/cells';

const KNOWN = new WeakMap<Excel.Worksheet, Map<string, Excel.Range>>();

/**
 * The range of an area, one object for each area of a sheet: every further one would take its place in the request, and requests
 * are limited to 5 MB.
 */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  const ranges = KNOWN.get(sheet) ?? new Map<string, Excel.Range>();
  KNOWN.set(sheet, ranges);
  const key = `${row} ${column} ${rows} ${columns}`;
  const range = ranges.get(key) ?? sheet.getRangeByIndexes(row, column, rows, columns);
  ranges.set(key, range);
  return range;
}

/** The range of one cell. */
export function cellOf(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  return rangeOf(sheet, { row, column, rows: 1, columns: 1 });
}
