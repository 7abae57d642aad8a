import type { Area, CellValue } from '../../core/model/cells';
import type { ConditionalFormat } from './conditionals';
import type { XmlPart } from './grid-model';
import type { ProtectionOptions } from './locks';
import type { CellLink } from './links';
import type { CellLook } from './look';
import type { DefinedName } from './names';
import type { Note } from './notes';
import type { PrintSetup } from './print-setup';
import type { Validation } from './validations';

/** One cell that is not empty: content, look, lock. Zero-based. */
export interface SnapshotCell {
  row: number;
  column: number;
  /** Value, or the present result of the formula; "" when blank. An error is its text, e.g. "#N/A". */
  value: Exclude<CellValue, null>;
  /** With its leading “=”; null when the cell holds a value. */
  formula: string | null;
  look: CellLook;
  /** False for entry cells. */
  locked: boolean;
  /** Where it leads; absent for most. */
  link?: CellLink;
  /** Area that the formula fills, when it fills more than its own cell 溢出. */
  spill?: Area;
  /** True for a cell that a formula beside it fills: its value comes with that formula. */
  spilled?: true;
}

/** Everything one sheet holds, as plain data. Sizes are points. */
export interface SheetSnapshot {
  name: string;
  visible: boolean;
  /** #RRGGBB, or "". */
  tabColor: string;
  gridlines: boolean;
  rows: number;
  columns: number;
  cells: SnapshotCell[];
  merges: Area[];
  /** Sizes that differ from the default, by column and by row. */
  columnWidths: [column: number, points: number][];
  rowHeights: [row: number, points: number][];
  hiddenColumns: number[];
  hiddenRows: number[];
  frozen: { rows: number; columns: number };
  validations: Validation[];
  /** First the one that wins. */
  conditionals: Omit<ConditionalFormat, 'id'>[];
  notes: Note[];
  /** Null: not protected. */
  protection: { options: ProtectionOptions; password: string } | null;
  print: PrintSetup;
}

/** Everything the workbook holds 工作簿快照, as plain data: what files are written from and read into. */
export interface WorkbookSnapshot {
  sheets: SheetSnapshot[];
  /** Index of the sheet that is shown. */
  active: number;
  /** `sheet` is the index of the sheet a name belongs to, or null. */
  names: (Omit<DefinedName, 'id' | 'sheetId'> & { sheet: number | null })[];
  structureProtected: boolean;
  xmlParts: Omit<XmlPart, 'id'>[];
  /** Settings of the add-in; values are JSON text. */
  settings: Record<string, string>;
}
