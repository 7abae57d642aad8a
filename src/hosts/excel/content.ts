import type { CellValue } from '../../core/model/cells';

/** What `Range.formulas` takes and gives: a number, a truth value, or text; "" is a blank cell. */
export type CellContent = string | number | boolean;

/** Text that Excel would turn into a number, date, time, formula or truth value if it were typed. */
const CONVERTIBLE = /^\s*(?:['=+\-@.,$¥￥€£%(（<>]|\d|[０-９]|(?:true|false)\s*$|#)/iu;

/**
 * Content that makes a cell hold exactly this value: text that Excel would take for something else gets the apostrophe
 * that marks text. A cell formatted as text (`@`) takes everything as it is.
 */
export function contentOf(value: CellValue, numberFormat: string | null = null): CellContent {
  if (value === null || value === '') return '';
  if (typeof value !== 'string') return value;
  return numberFormat !== '@' && CONVERTIBLE.test(value) ? `'${value}` : value;
}

/** Value of a cell as read; the empty text of a blank cell is null. */
export function valueOf(raw: unknown): CellValue {
  if (raw === null || raw === undefined || raw === '') return null;
  return typeof raw === 'number' || typeof raw === 'boolean' ? raw : String(raw);
}

/** The formula of a cell, or null: `formulas` repeats the value where there is none. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}
