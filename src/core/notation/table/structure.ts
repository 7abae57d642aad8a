import type { Columns } from './columns';

/** One row with values, still as text 数据行. */
export interface DataRow {
  row: number;
  columns: Columns;
  /** Cells by column index. */
  cells: ReadonlyMap<number, string>;
  /** Printed name, with the blanks before it; parts of a wrapped name are joined. */
  name: string;
  /** Ordinal of its own column. */
  no: string;
  section: string | null;
  /** Number of the section: 其中 never reaches over its border. */
  block: number;
  /** True after a line that held 其中 alone. */
  ofWhich: boolean;
  /** True when the row has fewer cells than heads and nobody can say which is missing. */
  short: boolean;
}

/** The structure of a table before its figures are read. */
export interface Structure {
  columns: Columns[];
  rows: DataRow[];
  titles: string[];
  caption: { unit: string | null; row: number; column: number } | null;
  footnotes: { text: string; line: number }[];
  problem: string | null;
}
