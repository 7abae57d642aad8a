import type { CellSpec, SheetSpec } from '../../core/sheet/spec';
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
  const range = sheet.getRangeByIndexes(0, 0, spec.rows, spec.columns);
  // Formats come first: a cell formatted as text keeps 10 : 40 : 50 from becoming a time.
  range.numberFormat = formats;
  range.formulas = contents;
}

/** About how many bytes the sheet takes in a request. */
export function requestSize(spec: SheetSpec, dialect: Dialect): number {
  const texts = spec.cells.map((cell) => String(contentOfCell(cell, dialect, null)));
  const prompts = spec.validations.map(({ alert, prompt }) => `${alert?.message ?? ''}${prompt?.message ?? ''}`);
  const links = (spec.links ?? []).map(({ sheet, cell, tip }) => `${sheet}${cell}${tip ?? ''}`);
  const bytes = new TextEncoder().encode(texts.concat(prompts, links).join('')).length;
  // Quotes, commas, null and the number format of each cell; the fixed parts of some hundred actions.
  return bytes + spec.rows * spec.columns * 24 + 200_000;
}

function contentOfCell(cell: CellSpec, dialect: Dialect, numberFormat: string | null): CellContent {
  if (cell.formula) return (dialect === 'plan' ? cell.formula.plan : null) ?? cell.formula.native;
  return contentOf(cell.value ?? null, numberFormat);
}

function matrix<T>(spec: SheetSpec): (T | null)[][] {
  return Array.from({ length: spec.rows }, () => new Array<T | null>(spec.columns).fill(null));
}
