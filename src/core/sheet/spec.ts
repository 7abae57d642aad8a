import type { Area } from '../model/cells';

/** A border line of a statutory table: thick above and below, thin inside. */
export type Line = 'none' | 'thin' | 'thick';

/** How a cell looks 单元格式. Colours are #RRGGBB; sizes are points. */
export interface CellStyle {
  font?: { name?: string; size?: number; bold?: boolean; italic?: boolean; underline?: boolean; color?: string };
  fill?: string;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center' | 'bottom';
  wrap?: boolean;
  /** Levels of indentation. */
  indent?: number;
  /** Excel number format. */
  numberFormat?: string;
  border?: { top?: Line; bottom?: Line; left?: Line; right?: Line };
  /** False for entry cells; a cell without a style is locked. */
  locked?: boolean;
}

/** A formula in its two dialects, with the value it has now. */
export interface FormulaSpec {
  /** Functions of Excel 2007 only, with the leading “=”. */
  native: string;
  /** With PLAN.* functions, or null when there is no PLAN dialect (then `native` is used everywhere). */
  plan: string | null;
  /** Value at the time of writing; "" when there is nothing to show yet. */
  cached: string | number;
}

/** One cell of a sheet to be made. Zero-based. */
export interface CellSpec {
  row: number;
  column: number;
  value?: string | number | null;
  formula?: FormulaSpec;
  /** Key into SheetSpec.styles. */
  style: string;
}

/** What an entry cell accepts and what it says about itself 数据有效性. */
export interface ValidationSpec {
  area: Area;
  rule:
    | { type: 'decimal'; operator: 'greaterThanOrEqual'; minimum: number }
    | { type: 'decimal'; operator: 'between'; minimum: number; maximum: number }
    | { type: 'list'; values: readonly string[] }
    | { type: 'any' };
  /** `stop` refuses, `warning` asks. */
  alert: { style: 'stop' | 'warning' | 'information'; title: string; message: string } | null;
  prompt: { title: string; message: string } | null;
}

/** A cell that leads to a cell of the same workbook 链接. Sheets are found by their names, whatever their case. */
export interface LinkSpec {
  row: number;
  column: number;
  /** Name of the sheet it leads to. */
  sheet: string;
  /** A1 address there. */
  cell: string;
  /** Shown while the pointer is over the cell. */
  tip?: string;
}

/** Visual marks of progress and state 条件格式. */
export type ConditionalSpec =
  | { type: 'dataBar'; area: Area; minimum: number; maximum: number; color: string }
  | { type: 'formula'; area: Area; formula: string; fill: string | null; fontColor: string | null; bold: boolean };

/** Cells of a sheet that a chart draws: one row or one column. */
export interface ChartRange {
  sheet: string;
  area: Area;
}

/** A native bar chart 图表: it draws cells, so that it follows the numbers. Bars lie, for names of units are long. */
export interface ChartSpec {
  title: string;
  /** What the chart shows, for those who cannot see it. */
  alt: string;
  /** Cells that it stands on; nothing else stands there. */
  area: Area;
  categories: ChartRange;
  series: readonly { name: string; values: ChartRange; color: string }[];
  /** What the values are, with their unit of measure. */
  valueTitle: string;
  categoryTitle: string;
  /** Excel number format of the values. */
  format: string;
  /** Ends of the axis of values; absent: as the numbers need. */
  scale?: { minimum: number; maximum: number };
}

/** Page set-up 打印设置. Rows and columns are zero-based. */
export interface PrintSpec {
  orientation: 'landscape' | 'portrait';
  paper: 'A4' | 'A3';
  fitToWidth: boolean;
  /** Pages side by side where the sheet is fitted to their width; absent: 1. */
  pagesAcross?: number;
  repeatRows: { first: number; last: number };
  /** Columns that stand on every page; absent: none. */
  repeatColumns?: { first: number; last: number };
  /** Rows that begin a page; absent: wherever one is full. */
  breaks?: readonly number[];
  area: Area;
  /** Over every page, in the codes of Excel (`&C`, `&P`), of at most 255 characters; absent: none. */
  header?: string;
  footer: string;
}

/**
 * A sheet to be made from a box 表样: the one description that the live workbook and the file writer both follow.
 * All positions are zero-based. Widths are in characters of the default font, heights in points.
 */
export interface SheetSpec {
  /** Sheet name, at most 31 characters, without : \ / ? * [ ]. */
  name: string;
  planId: string;
  boxId: string;
  /** Name of the reporting unit. */
  unit: string;
  rows: number;
  columns: number;
  columnWidths: readonly number[];
  /** Columns that are there for the program and not shown; absent: none. */
  hiddenColumns?: readonly number[];
  rowHeights: ReadonlyMap<number, number>;
  styles: Readonly<Record<string, CellStyle>>;
  cells: readonly CellSpec[];
  merges: readonly Area[];
  validations: readonly ValidationSpec[];
  conditionals: readonly ConditionalSpec[];
  notes: readonly { row: number; column: number; text: string }[];
  /** Cells that lead elsewhere; absent: none. */
  links?: readonly LinkSpec[];
  /** Native charts; only the writer of files makes them. Absent: none. */
  charts?: readonly ChartSpec[];
  /** Workbook-scope names; unique in the workbook. */
  names: readonly { name: string; area: Area }[];
  freeze: { rows: number; columns: number };
  print: PrintSpec;
  tabColor: string;
  /** True: the sheet is protected (without a password) so that only unlocked cells take entries. */
  protected: boolean;
}
