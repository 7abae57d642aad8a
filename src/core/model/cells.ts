/** What a spreadsheet cell can hold, read from any host. Dates arrive as their serial numbers. */
export type CellValue = string | number | boolean | null;

/** Whether two cells hold the same; a blank cell and empty text are the same. */
export function isSameValue(a: CellValue, b: CellValue): boolean {
  return (a ?? '') === (b ?? '');
}

/** A rectangle of cells, zero-based. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The cells of one sheet as read from a host or a file: dense from A1, zero-based. */
export interface SheetCells {
  name: string;
  visible: boolean;
  /** values[row][column]; rows may be ragged, a missing cell is null. An error cell holds its text, e.g. "#N/A". */
  values: readonly (readonly CellValue[])[];
  /** Formula text with its leading “=”, keyed by `cellKey`. */
  formulas: ReadonlyMap<number, string>;
  /** Cells holding an error value, keyed by `cellKey`. */
  errors: ReadonlySet<number>;
  /** Merged areas. */
  merges: readonly Area[];
  /** Cells whose number is formatted as a date or time, keyed by `cellKey`; absent where the host does not tell. */
  dates?: ReadonlySet<number>;
}

export const MAX_COLUMNS = 16384;

/** Key of a cell in the maps of SheetCells. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** Column letters: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** A1 address of a zero-based cell. */
export function address(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** A1 address of an area: `B7` or `B7:F26`. */
export function areaAddress(area: Area): string {
  const first = address(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${address(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Zero-based cell of an A1 address such as `H8` or `$H$8`; null when it is not one. */
export function parseAddress(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  const letters = match[1]!.toUpperCase();
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return column <= MAX_COLUMNS && row < 1048576 ? { row, column: column - 1 } : null;
}
