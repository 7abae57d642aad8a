import type { Injector, Univer } from '@univerjs/core';
import { IUniverInstanceService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FUniver as Facade } from '@univerjs/core/facade';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from '../../core/model/cells';
import { areaOf } from './areas';
import { Calculation } from './calculation';
import type { GridEdit } from './edits';
import { watchEdits } from './edits';
import type { SheetEvent } from './sheet-events';
import { watchSheets } from './sheet-events';
import { uniqueId } from './ids';
import { keepExtras } from './kept-extras';
import { DefinedNames } from './names';
import { restoreSnapshot } from './restore-snapshot';
import type { WorkbookSnapshot } from './snapshot';
import { takeSnapshot } from './take-snapshot';
import type { PlanFunctions } from './plan-functions';
import { defaultPrintSetup } from './print-setup';
import type { SheetState } from './sheet';
import { GridSheet } from './sheet';
import { UndoList } from './undo';

/** A custom XML part 自定义 XML 部件 of the workbook. */
export interface XmlPart {
  id: string;
  xml: string;
}

const FIRST_SHEET = 'Sheet1';
/** Milliseconds between two looks at whether the person still types. */
const EDITING_POLL = 40;
const ROWS = 200;
const COLUMNS = 26;

/**
 * The workbook on the screen 工作台工作簿: a thin layer over the spreadsheet engine that the Office.js host and the file
 * import share. It keeps what the engine has no place for: custom XML, settings of the add-in, print set-up.
 */
export class Grid {
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  readonly injector: Injector;
  readonly unitId: string;
  readonly calculation: Calculation;
  readonly undo: UndoList;
  readonly names: DefinedNames;
  xmlParts: XmlPart[] = [];
  /** Name of the file, for the title of the page. */
  fileName = '工作簿.xlsx';
  /** True when sheets may not be added, deleted, renamed or moved 工作簿结构保护. */
  structureProtected = false;
  /** Settings of the add-in in this document; values are JSON text. */
  readonly settings = new Map<string, string>();
  private readonly sheetsById = new Map<string, GridSheet>();
  private readonly sheetStates = new Map<string, SheetState>();
  private readonly editListeners = new Set<(edit: GridEdit) => void>();
  private readonly partListeners = new Set<() => void>();
  private quiet = false;
  private readonly selectionListeners = new Set<(sheet: GridSheet, area: Area) => void>();
  private readonly sheetListeners = new Set<(kind: SheetEvent, sheetId: string) => void>();
  private readonly subscriptions: (() => void)[] = [];
  private systemDepth = 0;
  private selected = '';
  /** Id of the sheet that is shown; null while a sheet is being made. */
  private shown: string | null;

  constructor(
    readonly univer: Univer,
    readonly functions: PlanFunctions,
  ) {
    this.injector = univer.__getInjector();
    functions.describe(this.injector);
    this.api = Facade.newAPI(univer);
    const sheetId = uniqueId('sheet');
    this.workbook = this.api.createWorkbook({
      id: uniqueId('workbook'),
      sheetOrder: [sheetId],
      sheets: { [sheetId]: { id: sheetId, name: FIRST_SHEET, rowCount: ROWS, columnCount: COLUMNS } },
    });
    this.unitId = this.workbook.getId();
    // Undo and redo work on the focused workbook, and without a screen nothing else focuses it.
    this.injector.get(IUniverInstanceService).focusUnit(this.unitId);
    this.undo = new UndoList(this.injector, this.unitId);
    this.calculation = new Calculation(this.injector);
    this.names = new DefinedNames(this.api, this.injector, this.undo, this.unitId);
    this.shown = sheetId;
    this.listen();
  }

  /** Sheets in the order of their tabs. */
  get sheets(): GridSheet[] {
    return this.workbook.getSheets().map((worksheet) => this.wrap(worksheet));
  }

  get activeSheet(): GridSheet {
    return this.wrap(this.workbook.getActiveSheet());
  }

  sheetById(id: string): GridSheet | null {
    const worksheet = this.workbook.getSheetBySheetId(id);
    return worksheet && this.wrap(worksheet);
  }

  /** Names are compared without case, as in Excel. */
  sheetByName(name: string): GridSheet | null {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  addSheet(name: string, extent?: { rows: number; columns: number }): GridSheet {
    const { rows, columns } = extent ?? { rows: ROWS, columns: COLUMNS };
    const active = this.workbook.getActiveSheet();
    this.shown = null;
    const added = this.system(() =>
      this.workbook.insertSheet(name, {
        index: this.workbook.getSheets().length,
        sheet: { id: uniqueId('sheet'), rowCount: rows, columnCount: columns },
      }),
    );
    // The engine shows a sheet as soon as it is made; Excel waits until it is activated.
    this.system(() => this.workbook.setActiveSheet(active));
    this.shown = active.getSheetId();
    return this.wrap(added);
  }

  removeSheet(sheet: GridSheet): void {
    this.system(() => this.workbook.deleteSheet(sheet.worksheet));
    for (const name of this.names.all()) if (name.sheetId === sheet.id) this.names.remove(name);
  }

  moveSheet(sheet: GridSheet, position: number): void {
    this.system(() => this.workbook.moveSheet(sheet.worksheet, position));
  }

  /** Runs work of the program: what it changes is not an edit by a person. */
  system<T>(work: () => T): T {
    this.systemDepth += 1;
    try {
      return work();
    } finally {
      this.systemDepth -= 1;
    }
  }

  async bySystem<T>(work: () => Promise<T>): Promise<T> {
    this.systemDepth += 1;
    try {
      return await work();
    } finally {
      this.systemDepth -= 1;
    }
  }

  /** Hands collected writes to the engine. */
  flush(): void {
    for (const sheet of this.sheets) {
      if (!sheet.pending.empty) this.system(() => sheet.pending.flush(() => this.calculation.touch()));
    }
  }

  /** Resolves when every write stands in its cell and every formula has followed. */
  async settled(): Promise<void> {
    this.flush();
    await this.calculation.settled();
  }

  /** Everything the workbook holds, as plain data, with the results of its formulas. */
  async snapshot(): Promise<WorkbookSnapshot> {
    await this.endEditing();
    await this.settled();
    return takeSnapshot(this);
  }

  /** Makes the workbook hold exactly what the snapshot says. */
  restore(snapshot: WorkbookSnapshot): Promise<void> {
    return restoreSnapshot(this, snapshot);
  }

  /** Ends the editing of a cell by the person, keeping what was typed. Without a screen nobody types. */
  async endEditing(): Promise<void> {
    const screen = this.workbook as Partial<{ endEditingAsync(save: boolean): Promise<boolean> }>;
    await screen.endEditingAsync?.(true);
  }

  /**
   * Resolves when nobody types into a cell. While the person is at the grid, what is half typed is waited for, as Excel
   * refuses requests in its cell-edit mode; once the focus is in the pane, what was typed is entered.
   */
  async editingFinished(): Promise<void> {
    const screen = this.workbook as Partial<{ isCellEditing(): boolean }>;
    while (screen.isCellEditing?.() && document.activeElement?.tagName !== 'IFRAME') {
      await new Promise((resolve) => setTimeout(resolve, EDITING_POLL));
    }
    await this.endEditing();
  }

  /** Computes every formula again. */
  recalculate(): void {
    this.calculation.touch();
    this.api.getFormula().executeCalculation();
  }

  /** Takes the functions of the add-in and recalculates. */
  connectFunctions(mappings: Readonly<Record<string, unknown>>): void {
    this.functions.connect(mappings);
    this.recalculate();
  }

  onEdit(listener: (edit: GridEdit) => void): () => void {
    this.editListeners.add(listener);
    return () => this.editListeners.delete(listener);
  }

  /** Calls back when a custom XML part was added, changed or deleted. */
  onParts(listener: () => void): () => void {
    this.partListeners.add(listener);
    return () => this.partListeners.delete(listener);
  }

  /** Custom XML parts have been changed in place. */
  partsChanged(): void {
    for (const listener of this.partListeners) listener();
  }

  onSheets(listener: (kind: SheetEvent, sheetId: string) => void): () => void {
    this.sheetListeners.add(listener);
    return () => this.sheetListeners.delete(listener);
  }

  onSelect(listener: (sheet: GridSheet, area: Area) => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  /** Moves the selection without telling of it, as Excel does when a sheet is only shown. */
  selectQuietly(move: () => void): void {
    this.quiet = true;
    try {
      move();
    } finally {
      this.quiet = false;
    }
  }

  /** Light or dark, as the page. */
  setDark(dark: boolean): void {
    this.api.toggleDarkMode(dark);
  }

  /** Lets calculation finish first: the engine fails when it is taken away in the middle. */
  async dispose(): Promise<void> {
    await this.settled();
    for (const stop of this.subscriptions) stop();
    this.univer.dispose();
  }

  private listen(): void {
    const edits = watchEdits(
      this.api,
      this.unitId,
      () => this.systemDepth > 0,
      (edit) => {
        // The program's own writes told the calculation before they began.
        if (edit.byPerson || !this.calculation.pending) this.calculation.touch();
        for (const listener of this.editListeners) listener(edit);
      },
    );
    const selections = this.injector.get(SheetsSelectionsService).selectionChanged$.subscribe((selected) => {
      const range = selected?.at(-1)?.range;
      if (!range) return;
      const sheet = this.activeSheet;
      const area = areaOf(range);
      // The engine tells a move of the selection more than once.
      const place = `${sheet.id} ${JSON.stringify(area)}`;
      if (place === this.selected) return;
      this.selected = place;
      if (this.quiet) return;
      for (const listener of this.selectionListeners) listener(sheet, area);
    });
    const sheets = watchSheets(this.api, this.unitId, (kind, sheetId) => {
      if (kind === 'activated') {
        if (this.shown === null || this.shown === sheetId) return;
        this.shown = sheetId;
      }
      if (kind === 'added' && this.systemDepth === 0) setTimeout(() => void this.protectAgain(sheetId), 0);
      for (const listener of this.sheetListeners) listener(kind, sheetId);
    });
    const extras = keepExtras(this.api, this.unitId, () => this.systemDepth > 0);
    this.subscriptions.push(
      () => extras.dispose(),
      () => sheets.dispose(),
      () => edits.dispose(),
      () => selections.unsubscribe(),
    );
  }

  /** The engine brings a sheet back by undo or redo with its protected ranges, but open to everyone. */
  private async protectAgain(sheetId: string): Promise<void> {
    const protection = this.sheetStates.get(sheetId)?.protection;
    const sheet = this.sheetById(sheetId);
    if (!sheet || !protection?.options) return;
    const { options, password } = protection;
    await sheet.unprotect();
    await sheet.protect(options, password);
  }

  private wrap(worksheet: FWorksheet): GridSheet {
    const id = worksheet.getSheetId();
    const known = this.sheetsById.get(id);
    if (known && known.worksheet.getSheet() === worksheet.getSheet()) return known;
    let state = this.sheetStates.get(id);
    if (!state) {
      state = { print: defaultPrintSetup(), protection: { options: null, password: '', ruleIds: [] } };
      this.sheetStates.set(id, state);
    }
    const sheet = new GridSheet(this, worksheet, state);
    this.sheetsById.set(id, sheet);
    return sheet;
  }
}
