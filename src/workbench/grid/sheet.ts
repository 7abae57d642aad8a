import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from '../../core/model/cells';
import { areaOf, eachCell, intersection, rangeOf } from './areas';
import { CellReader } from './cell-reader';
import { CellWriter } from './cell-writer';
import { SheetConditionals } from './conditionals';
import { SheetDimensions } from './dimensions';
import type { Grid } from './grid-model';
import type { ProtectionOptions, ProtectionState } from './locks';
import { SheetProtection } from './locks';
import { SheetNotes } from './notes';
import type { PrintSetup } from './print-setup';
import { SheetValidations } from './validations';

/** What the engine does not keep for a sheet. */
export interface SheetState {
  print: PrintSetup;
  protection: ProtectionState;
}

/** One sheet of the grid 工作表. Writes to cells are collected until the grid is flushed; the rest happens at once. */
export class GridSheet {
  readonly id: string;
  readonly cells: CellReader;
  readonly pending: CellWriter;
  readonly dimensions: SheetDimensions;
  readonly validations: SheetValidations;
  readonly conditionals: SheetConditionals;
  readonly notes: SheetNotes;
  readonly protection: SheetProtection;

  constructor(
    private readonly grid: Grid,
    readonly worksheet: FWorksheet,
    private readonly state: SheetState,
  ) {
    const { api, injector, undo, unitId } = grid;
    this.id = worksheet.getSheetId();
    this.cells = new CellReader(injector, worksheet, unitId);
    this.pending = new CellWriter(api, injector, undo, unitId, this.id, this.cells);
    this.dimensions = new SheetDimensions(api, undo, worksheet, unitId);
    this.validations = new SheetValidations(api, worksheet);
    this.conditionals = new SheetConditionals(worksheet);
    this.notes = new SheetNotes(injector, worksheet, unitId);
    this.protection = new SheetProtection(worksheet, state.protection);
  }

  get print(): PrintSetup {
    return this.state.print;
  }
  set print(print: PrintSetup) {
    this.state.print = print;
  }

  get name(): string {
    return this.worksheet.getSheetName();
  }
  set name(name: string) {
    this.worksheet.setName(name);
  }

  get visible(): boolean {
    return !this.worksheet.isSheetHidden();
  }
  set visible(visible: boolean) {
    if (visible === this.visible) return;
    if (visible) this.worksheet.showSheet();
    else this.worksheet.hideSheet();
  }

  get position(): number {
    return this.worksheet.getIndex();
  }

  /** #RRGGBB, or "" for none. */
  get tabColor(): string {
    return this.worksheet.getTabColor() ?? '';
  }
  set tabColor(color: string) {
    this.worksheet.setTabColor(color);
  }

  get gridlines(): boolean {
    return !this.worksheet.hasHiddenGridLines();
  }
  set gridlines(shown: boolean) {
    this.worksheet.setHiddenGridlines(!shown);
  }

  get merges(): Area[] {
    return this.worksheet.getMergedRanges().map((range) => ({
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getHeight(),
      columns: range.getWidth(),
    }));
  }

  merge(area: Area): void {
    this.mergeAll([area]);
  }

  /**
   * Merges areas. By the mutation where nothing is lost by it: the command of the grid also moves the selection and, a hundred
   * times over, takes seconds.
   */
  mergeAll(areas: readonly Area[]): void {
    const merged = [...this.merges];
    const plain: Area[] = [];
    const others: Area[] = [];
    for (const area of areas) {
      const free = !merged.some((other) => intersection(area, other)) && !this.holdsBeyondFirst(area);
      (free ? plain : others).push(area);
      merged.push(area);
    }
    if (plain.length > 0) {
      const { api, undo, unitId } = this.grid;
      const params = { unitId, subUnitId: this.id, ranges: plain.map(rangeOf) };
      api.syncExecuteCommand(AddWorksheetMergeMutation.id, params);
      undo.push([{ id: RemoveWorksheetMergeMutation.id, params }], [{ id: AddWorksheetMergeMutation.id, params }]);
    }
    for (const area of others) this.range(area).merge({ isForceMerge: true });
  }

  /** Merging keeps what stands in the first cell only. */
  private holdsBeyondFirst(area: Area): boolean {
    let holds = false;
    eachCell(area, (row, column) => {
      const first = row === area.row && column === area.column;
      holds ||= !first && this.cells.type(row, column) !== 'Empty';
    });
    return holds;
  }

  unmerge(area: Area): void {
    this.range(area).breakApart();
  }

  /** A lock that waits to be written counts already. */
  locked(row: number, column: number): boolean {
    return this.pending.pendingLock(row, column) ?? this.cells.locked(row, column);
  }

  anyLocked(area: Area): boolean {
    const inside = this.inside(area);
    // Cells beyond the grid are locked, as are all cells that nobody unlocked.
    if (inside.rows < area.rows || inside.columns < area.columns) return true;
    let locked = false;
    eachCell(inside, (row, column) => (locked ||= this.locked(row, column)));
    return locked;
  }

  /** The part of an area that the grid holds; whole rows and columns end where the grid ends. */
  inside(area: Area): Area {
    return {
      ...area,
      rows: Math.max(0, Math.min(area.rows, this.dimensions.rows - area.row)),
      columns: Math.max(0, Math.min(area.columns, this.dimensions.columns - area.column)),
    };
  }

  async protect(options: ProtectionOptions, password = ''): Promise<void> {
    this.grid.flush();
    await this.grid.bySystem(() => this.protection.protect(options, password));
  }

  async unprotect(): Promise<void> {
    await this.grid.bySystem(() => this.protection.unprotect());
  }

  activate(): void {
    this.worksheet.activate();
    const { row, column, rows, columns } = this.selection;
    if (row + column > 0 || rows * columns > 1) return;
    // The engine begins on A1 alone and, where A1 is merged, paints its whole column.
    const title = this.merges.find((merge) => merge.row === 0 && merge.column === 0);
    if (title) this.grid.selectQuietly(() => this.range(title).activate());
  }

  /** Selects an area of this sheet and, on a screen, brings it into view. */
  select(area: Area): void {
    this.worksheet.activate();
    const range = this.range(area);
    range.activate();
    // Only the grid with a screen can scroll.
    const screen = this.worksheet as Partial<{
      getVisibleRange(): { startRow: number; endRow: number; startColumn: number; endColumn: number } | null;
      scrollToCell(row: number, column: number): void;
    }>;
    const shown = screen.getVisibleRange?.();
    if (!shown || !screen.scrollToCell) return;
    const rowShown = area.row >= shown.startRow && area.row <= shown.endRow;
    const columnShown = area.column >= shown.startColumn && area.column <= shown.endColumn;
    if (!rowShown || !columnShown) screen.scrollToCell(Math.max(0, area.row - 3), Math.max(0, area.column - 2));
  }

  /** What is selected on this sheet 选区; A1 when nothing ever was. */
  get selection(): Area {
    const range = this.worksheet.getSelection()?.getActiveRange()?.getRange();
    return range ? areaOf(range) : { row: 0, column: 0, rows: 1, columns: 1 };
  }

  range(area: Area) {
    return this.worksheet.getRange(area.row, area.column, area.rows, area.columns);
  }
}
