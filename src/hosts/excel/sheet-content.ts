import type { CellSpec, SheetSpec } from '../../core/sheet/spec';
import { rangeOf } from './range-of';
import { contentOf, type CellContent } from './content';

/** Which functions the sheet computes with: PLAN.* where the add-in has custom functions, else Excel's own. */
export type Dialect = 'native' | 'plan';

/** Number formats, then values and formulas, each as one array over the whole sheet; null leaves a cell alone. */
export function writeContent(sheet: Excel.Worksheet, spec: SheetSpec, dialect: Dialect): void {
  const formats = matrix<string>(spec);
  const contents = matrix<CellContent>(spec);
  for (const cell of spec.cells) {
    const format = spec.styles[cell.style]?.numberFormat ?? null;
    formats[cell.row]![cell.column] = format;
    const content = contentOfCell(cell, dialect, format);
    if (content !== '') contents[cell.row]![cell.column] = content;
  }
  const range = rangeOf(sheet, { row: 0, column: 0, rows: spec.rows, columns: spec.columns });
  // Formats come first: a cell formatted as text keeps 10 : 40 : 50 from becoming a time.
  range.numberFormat = formats;
  range.formulas = contents;
}

/** Looks, rules and areas of our tables take 290 to 350 bytes a cell, beside what the cells hold. */
const BYTES_PER_CELL = 400;
const BYTES_PER_SHEET = 20_000;

/** At most how many bytes a sheet takes in a request. */
export function requestSize(spec: SheetSpec, dialect: Dialect): number {
  const texts = spec.cells.map((cell) => String(contentOfCell(cell, dialect, null)));
  const prompts = spec.validations.map(({ alert, prompt }) => `${alert?.message ?? ''}${prompt?.message ?? ''}`);
  const links = (spec.links ?? []).map(({ sheet, cell, tip }) => `${sheet}${cell}${tip ?? ''}`);
  const bytes = new TextEncoder().encode(texts.concat(prompts, links).join('')).length;
  return bytes + spec.cells.length * BYTES_PER_CELL + BYTES_PER_SHEET;
}

function contentOfCell(cell: CellSpec, dialect: Dialect, numberFormat: string | null): CellContent {
  if (cell.formula) return (dialect === 'plan' ? cell.formula.plan : null) ?? cell.formula.native;
  return contentOf(cell.value ?? null, numberFormat);
}

function matrix<T>(spec: SheetSpec): (T | null)[][] {
  return Array.from({ length: spec.rows }, () => new Array<T | null>(spec.columns).fill(null));
}
