import type { Area, CellValue } from '../model/cells';
import type { CellSpec, CellStyle, ConditionalSpec, FormulaSpec, PrintSpec, SheetSpec, ValidationSpec } from './spec';

/** Line of a border as files know it; the tables made here draw `thin` and `thick`. */
export type BookLine =
  | 'none'
  | 'thin'
  | 'hair'
  | 'dotted'
  | 'dashed'
  | 'dashDot'
  | 'dashDotDot'
  | 'double'
  | 'medium'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot'
  | 'thick';

/** A border line with its colour (#RRGGBB), or without one, which is black. */
export type BookBorder = BookLine | { style: BookLine; color: string };

/** Look of a cell in any workbook. */
export interface BookStyle extends Omit<CellStyle, 'horizontal' | 'border'> {
  horizontal?: CellStyle['horizontal'] | 'justify' | 'distributed';
  border?: { top?: BookBorder; bottom?: BookBorder; left?: BookBorder; right?: BookBorder };
}

/** A cell of any workbook; an error value is its text, e.g. "#N/A". */
export interface BookCell extends Omit<CellSpec, 'value' | 'formula'> {
  value?: CellValue;
  formula?: Omit<FormulaSpec, 'cached'> & {
    cached: Exclude<CellValue, null>;
    /** Area that an array formula fills, its own cell at least; absent for all others. */
    array?: Area;
  };
}

export type BookComparison =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'greaterThanOrEqual'
  | 'lessThan'
  | 'lessThanOrEqual';

/** What cells accept 数据有效性, in all its forms. Operands are numbers as text, or formulas with their “=”. */
export interface BookValidation {
  areas: readonly Area[];
  rule:
    | {
        type: 'decimal' | 'whole' | 'date' | 'textLength';
        operator: BookComparison;
        formula1: string;
        formula2?: string;
      }
    /** `source` is the values with commas between them, or “=” and the range that holds them. */
    | { type: 'list'; source: string; dropDown: boolean }
    | { type: 'custom'; formula: string }
    | { type: 'any' };
  ignoreBlanks: boolean;
  alert: ValidationSpec['alert'];
  prompt: ValidationSpec['prompt'];
}

/** End of a data bar. */
export type BookBarEnd =
  | { type: 'lowest' }
  | { type: 'highest' }
  | { type: 'number' | 'percent' | 'percentile'; value: number }
  | { type: 'formula'; formula: string };

/** A conditional format 条件格式, as templates have it or over several areas. */
export type BookConditional = { areas: readonly Area[]; stopIfTrue: boolean } & (
  | { type: 'dataBar'; minimum: BookBarEnd; maximum: BookBarEnd; color: string }
  | { type: 'formula'; formula: string; look: Pick<BookStyle, 'fill' | 'font'> }
);

/** Page set-up 打印设置 in all its parts. Margins are points; rows and columns zero-based; texts in the codes of Excel. */
export interface BookPrint {
  orientation: PrintSpec['orientation'];
  /** As Office.js spells it: `A4`, `Letter`. */
  paper: string;
  /** Percent, or pages across and down; null is as many as needed. */
  zoom: { scale: number } | { wide: number | null; tall: number | null };
  area: Area | null;
  titleRows: { first: number; last: number } | null;
  titleColumns: { first: number; last: number } | null;
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  gridlines: boolean;
  headings: boolean;
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
}

/** What a protected sheet still allows, by the names of Office.js (`allowSort`, `selectionMode`, …). */
export type BookProtection = Readonly<Record<string, unknown>>;

/** A sheet of any workbook 工作表: every SheetSpec is one. Widths in characters, heights in points, null is the default. */
export interface BookSheet extends Pick<
  SheetSpec,
  'name' | 'rows' | 'columns' | 'rowHeights' | 'merges' | 'notes' | 'links' | 'charts' | 'names' | 'freeze'
> {
  columnWidths: readonly (number | null)[];
  styles: Readonly<Record<string, BookStyle>>;
  cells: readonly BookCell[];
  validations: readonly (ValidationSpec | BookValidation)[];
  conditionals: readonly (ConditionalSpec | BookConditional)[];
  print: PrintSpec | BookPrint;
  /** #RRGGBB, or "" for none. */
  tabColor: string;
  protected: boolean;
  /** What the protection allows; absent: what templates allow, looks and sizes. */
  protection?: BookProtection;
  /** Absent: visible. */
  visible?: boolean;
  /** Absent: hidden, as in templates. */
  gridlines?: boolean;
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
}

/** A defined name 名称 that is not simply an area of a sheet made here. `formula` has its “=”. */
export interface BookName {
  name: string;
  formula: string;
  /** Sheet it belongs to, or null for the whole workbook. */
  sheet: string | null;
  comment?: string;
}

/** A sheet in which every part has its general form: what reading a file gives. */
export interface FullSheet extends BookSheet {
  validations: readonly BookValidation[];
  conditionals: readonly BookConditional[];
  print: BookPrint;
}

/** A whole workbook as it is kept in a file 工作簿. */
export interface BookSpec {
  sheets: readonly FullSheet[];
  /** Index of the sheet that is shown. */
  active: number;
  names: readonly BookName[];
  structureProtected: boolean;
  /** Custom XML parts. */
  xmlParts: readonly string[];
}

/** A formula that was brought in as its last value, because it calls out of the workbook 对外公式. */
export interface OutwardFormula {
  sheet: string;
  cell: string;
  formula: string;
}

/** A file that was read: the workbook, and what of it was not brought in. */
export interface OpenedBook {
  book: BookSpec;
  outward: readonly OutwardFormula[];
  /** What the file holds beyond, in words: 图表, 宏, … */
  left: readonly string[];
}
