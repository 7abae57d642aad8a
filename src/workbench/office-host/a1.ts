import type { Area } from '../../core/model/cells';
import { MAX_COLUMNS, areaAddress, columnName, parseAddress } from '../../core/model/cells';
import { officeError } from './office-error';

export const MAX_ROWS = 1_048_576;

const WHOLE_COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** An address such as `B7`, `$A$1:F9`, `A:C`, `3:4`, with or without its sheet, taken apart. */
export interface Reference {
  /** Name of the sheet, unquoted, or null when the address has none. */
  sheet: string | null;
  area: Area;
}

/** Address → reference, or null when it is not one. Several areas at once are not understood. */
export function parseReference(text: string): Reference | null {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (!match) return null;
  const area = parseArea(match[3]!);
  const sheet = match[1]?.replace(/''/g, "'") ?? match[2] ?? null;
  return area && { sheet, area };
}

function parseArea(text: string): Area | null {
  const columns = WHOLE_COLUMNS.exec(text);
  if (columns) {
    const first = parseAddress(`${columns[1]}1`);
    const last = parseAddress(`${columns[2]}1`);
    return first && last && { ...span(first, last), rows: MAX_ROWS };
  }
  const rows = WHOLE_ROWS.exec(text);
  if (rows) {
    const first = parseAddress(`A${rows[1]}`);
    const last = parseAddress(`A${rows[2]}`);
    return first && last && { ...span(first, last), columns: MAX_COLUMNS };
  }
  const [start, end, more] = text.split(':');
  const first = parseAddress(start ?? '');
  const last = end === undefined ? first : parseAddress(end);
  return first && last && more === undefined ? span(first, last) : null;
}

function span(a: { row: number; column: number }, b: { row: number; column: number }): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

/** Address of an area within its sheet: `A1:B2`, `A:C`, `3:4`. */
export function localAddress(area: Area): string {
  if (area.rows === MAX_ROWS) return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  return areaAddress(area);
}

/** Sheet names that are not plain words are quoted. */
function quotedName(name: string): string {
  return /^[A-Za-z_\u3400-\u9fff][\w\u3400-\u9fff]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

export function fullAddress(sheet: string, area: Area): string {
  return `${quotedName(sheet)}!${localAddress(area)}`;
}

/** Address with fixed rows and columns, as defined names hold it. */
export function absoluteReference(sheet: string, area: Area): string {
  const fixed = localAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quotedName(sheet)}!${fixed}`;
}

/** Throws InvalidArgument when an area leaves the sheet. */
export function checkedArea(area: Area): Area {
  const { row, column, rows, columns } = area;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (
    !whole ||
    row < 0 ||
    column < 0 ||
    rows < 1 ||
    columns < 1 ||
    row + rows > MAX_ROWS ||
    column + columns > MAX_COLUMNS
  ) {
    throw officeError('InvalidArgument', `区域超出工作表：${JSON.stringify(area)}。`);
  }
  return area;
}
