import type { CellValue } from '../../../core/model/cells';
import { address, cellKey, MAX_COLUMNS } from '../../../core/model/cells';
import type { BookCell, OutwardFormula } from '../../../core/sheet/book';
import type { FileSheet } from '../read';
import type { HucreSheet } from './hucre-reader';
import type { LookBook } from './looks';
import { callsOut } from '../../../core/sheet/outward';
import { areasOf } from './validations';

/** Days between the calendars of 1900 and 1904. */
const CALENDAR_1904 = 1462;
const DATE_FORMAT = /[ymdhs]/i;

const isDate = (format: string | undefined): boolean =>
  DATE_FORMAT.test((format ?? '').replace(/"[^"]*"|\[[^\][]*\]|\\./g, '').replace(/general/i, ''));

/** Results that a formula spills into the cells beside it 溢出: the formula brings them again. */
function spilled(looks: HucreSheet, { values }: FileSheet): Set<number> {
  const keys = new Set<number>();
  for (const cell of looks.cells?.values() ?? []) {
    if (cell.formulaType !== 'array' || !cell.formulaRef) continue;
    for (const area of areasOf(cell.formulaRef)) {
      // Files may claim the whole sheet; results stand only where there are values.
      const last = Math.min(area.row + area.rows, values.length);
      for (let row = area.row; row < last; row++) {
        const end = Math.min(area.column + area.columns, values[row]!.length);
        for (let column = area.column; column < end; column++) keys.add(cellKey(row, column));
      }
    }
  }
  return keys;
}

/**
 * Cells of a sheet with their looks 单元格. Values, formulas and locks come from the thin reader, looks and notes from
 * hucre. Formulas that call out become their last value and are listed.
 */
export function readSheetCells(
  file: FileSheet,
  looks: HucreSheet,
  book: LookBook,
  date1904: boolean,
): { cells: BookCell[]; outward: OutwardFormula[] } {
  const outward: OutwardFormula[] = [];
  const results = spilled(looks, file);
  const keys = new Set<number>(file.formulas.keys());
  file.values.forEach((row, r) => row.forEach((value, c) => value !== null && keys.add(cellKey(r, c))));
  for (const place of looks.cells?.keys() ?? []) {
    const [row = '', column = ''] = place.split(',');
    keys.add(cellKey(Number(row), Number(column)));
  }
  for (const key of file.unlocked) keys.add(key);
  const cells = [...keys]
    .sort((a, b) => a - b)
    .map((key): BookCell => {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      const look = looks.cells?.get(`${row},${column}`)?.style;
      const style = book.key(look, !file.unlocked.has(key));
      let value: CellValue = file.values[row]?.[column] ?? null;
      if (date1904 && typeof value === 'number' && isDate(look?.numFmt)) value += CALENDAR_1904;
      const array = looks.cells?.get(`${row},${column}`);
      const [area] = array?.formulaType === 'array' && array.formulaRef ? areasOf(array.formulaRef) : [];
      if (results.has(key) && !area) return { row, column, style, value: null };
      const formula = file.formulas.get(key);
      if (formula === undefined || formula === '=') return { row, column, style, value };
      if (callsOut(formula)) {
        outward.push({ sheet: file.name, cell: address(row, column), formula });
        return { row, column, style, value };
      }
      const plan = /(?<![\w.])PLAN\.\w/i.test(formula) ? formula : null;
      const cached = value ?? '';
      return { row, column, style, formula: { native: formula, plan, cached, ...(area ? { array: area } : {}) } };
    });
  return { cells, outward };
}
