import type { Area, CellValue, SheetCells } from '../../core/model/cells';
import type { Severity } from '../../core/model/finding';
import type { SheetSpec } from '../../core/sheet/spec';

/** What a host can do; the pane hides what it cannot. */
export interface HostCapabilities {
  /** PLAN.* functions compute in cells; otherwise native formulas are written. */
  customFunctions: boolean;
  /** A person sees the sheet: cells can be selected and edits watched. */
  live: boolean;
}

/** One sheet of the workbook. */
export interface SheetInfo {
  id: string;
  name: string;
  visible: boolean;
}

/** What an insertion did, so that it can be taken back 撤销插入. Opaque to everyone but the host. */
export interface InsertReceipt {
  /** Names of the sheets that were made, in order. */
  sheets: readonly string[];
  /** Token of the host. */
  token: unknown;
}

/** Sheets, or what makes them when the names of the sheets that are there are known. */
export type SheetsToInsert = readonly SheetSpec[] | ((present: readonly string[]) => readonly SheetSpec[]);

/** What becomes of a sheet whose name is wanted 表名已有时. */
export type OnNameTaken = 'fail' | 'replace' | 'replace-own';

/** A value to write into one cell, and what it replaced (filled in by the host). */
export interface CellWrite {
  sheet: string;
  cell: string;
  value: CellValue;
}

/** A write that takes place only where the cell still holds `expected`; a blank cell and empty text are the same. */
export interface GuardedWrite extends CellWrite {
  expected?: CellValue;
}

/** A formula that stands in a cell and is written there again. */
export interface FormulaWrite {
  sheet: string;
  cell: string;
  /** With its leading “=”. */
  formula: string;
}

/** How a checked row is shown in its sheet: the text of the 审核 cell and the tint of the faulty cell. */
export interface CellMark {
  sheet: string;
  cell: string;
  severity: Severity;
  /** Shown as a note on the cell. */
  message: string;
}

/** Receipt of a correction, to take it back. */
export interface WriteReceipt {
  before: readonly CellWrite[];
}

/** The selected cells 所选区域: their shown texts, dense, and the merged areas among them, zero-based within the selection. */
export interface SelectedCells {
  sheet: string;
  /** A1 address of the selection. */
  area: string;
  texts: readonly (readonly string[])[];
  merges: readonly Area[];
}

/** An edit made by the person. `area` is an A1 address. */
export interface EditEvent {
  sheet: string;
  area: string;
}

/** Raised when the host cannot do what was asked; the workbook is as it was. The message is Chinese and says what to do. */
export class HostError extends Error {
  constructor(
    readonly code:
      | 'sheet-exists'
      | 'sheet-missing'
      | 'sheet-protected'
      | 'workbook-protected'
      | 'cell-editing'
      | 'request-too-large'
      | 'not-supported'
      | 'unreadable'
      | 'failed',
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'HostError';
  }
}

/**
 * A workbook, live or in a file 工作簿: the one port between the use cases and the outside.
 * Every method either does all of what it says or leaves the workbook as it was and throws HostError.
 */
export interface WorkbookHost {
  readonly capabilities: HostCapabilities;
  listSheets(): Promise<SheetInfo[]>;
  /**
   * Makes the sheets. A name that is taken throws `sheet-exists` unless `onConflict` says `replace` (the old sheet is
   * kept aside until the new one stands); `replace-own` replaces only a sheet that bears a name defined by the new one,
   * which is an earlier edition of it. Sheets that depend on what is there are made from the names of the sheets of the
   * workbook; what that throws is thrown, and nothing has changed. At most 2 syncs in a live host.
   */
  insertSheets(specs: SheetsToInsert, options?: { onConflict?: OnNameTaken }): Promise<InsertReceipt>;
  /** Takes an insertion back, with what it replaced. */
  undoInsert(receipt: InsertReceipt): Promise<void>;
  /**
   * Gives up taking an insertion back: what a replacement kept aside is deleted for good. Hosts that keep nothing in
   * the workbook leave this out.
   */
  forgetInsert?(receipt: InsertReceipt): Promise<void>;
  /** Cells of the named sheets, or of all. At most 2 syncs. */
  readSheets(names?: readonly string[]): Promise<SheetCells[]>;
  /**
   * Writes values (never formulas: text that begins with “=” stays text). Cells that no longer hold what is expected are
   * left, and missing in the receipt. At most 2 syncs.
   */
  writeCells(writes: readonly GuardedWrite[]): Promise<WriteReceipt>;
  undoWrite(receipt: WriteReceipt): Promise<void>;
  /**
   * Shows the results of the validation: replaces all earlier marks on these sheets. At most 1 sync. `entryCells` are
   * all entry cells of these sheets: a live host gives them their entry tint back where it does not know what it
   * marked before (the pane was closed in between).
   */
  showMarks(
    sheets: readonly string[],
    marks: readonly CellMark[],
    verdicts: readonly CellWrite[],
    entryCells?: readonly { sheet: string; cell: string }[],
  ): Promise<void>;
  /**
   * Texts of the custom XML parts 自定义 XML 部件 whose root element has the namespace, in the order of the workbook; usually
   * none or one. At most 2 syncs. What they hold is from outside and is not checked here.
   */
  readXmlParts(namespace: string): Promise<string[]>;
  /**
   * Makes this XML the one part with the namespace: the first that is there takes it, further ones are deleted; null
   * deletes all. The root element of `xml` has the namespace. At most 2 syncs.
   */
  writeXmlPart(namespace: string, xml: string | null): Promise<void>;
  /**
   * Writes formulas where they already stand, so that a host that gave them up computes them. Locked cells are no hindrance.
   * At most 2 syncs.
   */
  rewriteFormulas(writes: readonly FormulaWrite[]): Promise<void>;
  /** Bytes of the workbook as it would be saved now. */
  fileBytes(): Promise<Uint8Array>;
  /** Computes every formula again, after what PLAN.* functions know has changed. Does nothing in a file. */
  recalculate(): Promise<void>;
  /** Cells of the selection with its merged areas, relative to its top left cell 所选区域. Live hosts only. */
  readSelection(): Promise<SelectedCells>;
  /** Selects a cell and brings it into view. Live hosts only. */
  select(sheet: string, cell: string): Promise<void>;
  /** The sheet and cell now selected, or null. Live hosts only. */
  selection(): Promise<{ sheet: string; cell: string } | null>;
  /** Calls back after each edit by the person (not by the program). Returns the way to stop. Live hosts only. */
  watch(onEdit: (event: EditEvent) => void): Promise<() => Promise<void>>;
  /** Calls back when the selection moves. Live hosts only. */
  watchSelection(onSelect: (event: { sheet: string; cell: string }) => void): Promise<() => Promise<void>>;
}
