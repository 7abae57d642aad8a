import type { FUniver } from '@univerjs/core/facade';
import type { IObjectArrayPrimitiveType, Nullable } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
} from '@univerjs/sheets';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { UndoList } from './undo';

const PIXELS_PER_POINT = 4 / 3;

/** Widths, heights, extent and frozen panes of one sheet. Sizes are points; the grid counts pixels. */
export class SheetDimensions {
  constructor(
    private readonly api: FUniver,
    private readonly undo: UndoList,
    private readonly worksheet: FWorksheet,
    private readonly unitId: string,
  ) {}

  get rows(): number {
    return this.worksheet.getMaxRows();
  }

  get columns(): number {
    return this.worksheet.getMaxColumns();
  }

  /** Sheets of the grid are finite: grow this one until it holds so many rows and columns. */
  grow(rows: number, columns: number): void {
    if (rows > this.rows) this.worksheet.setRowCount(rows);
    if (columns > this.columns) this.worksheet.setColumnCount(columns);
  }

  columnWidth(column: number): number {
    return this.worksheet.getColumnWidth(column) / PIXELS_PER_POINT;
  }

  rowHeight(row: number): number {
    return this.worksheet.getRowHeight(row) / PIXELS_PER_POINT;
  }

  /** Rows and columns whose size was given, and those that are hidden. */
  sized(): { rows: number[]; columns: number[]; hiddenRows: number[]; hiddenColumns: number[] } {
    const { rowData, columnData } = this.worksheet.getSheet().getConfig();
    const rows = Object.entries(rowData);
    const columns = Object.entries(columnData);
    const keys = <T>(entries: [string, T][], test: (data: NonNullable<T>) => boolean): number[] =>
      entries.filter(([, data]) => data !== null && data !== undefined && test(data)).map(([key]) => Number(key));
    return {
      rows: keys(rows, (data) => data.ia === BooleanNumber.FALSE),
      columns: keys(columns, (data) => data.w !== undefined),
      hiddenRows: keys(rows, (data) => data.hd === BooleanNumber.TRUE),
      hiddenColumns: keys(columns, (data) => data.hd === BooleanNumber.TRUE),
    };
  }

  hide(rows: readonly number[], columns: readonly number[]): void {
    for (const row of rows) this.worksheet.hideRows(row);
    for (const column of columns) this.hideColumns(column, 1, true);
  }

  /** By the mutations: the commands of the grid would also move the selection. */
  hideColumns(first: number, count: number, hidden: boolean): void {
    const ranges = [{ startRow: 0, endRow: this.rows - 1, startColumn: first, endColumn: first + count - 1 }];
    const params = { unitId: this.unitId, subUnitId: this.worksheet.getSheetId(), ranges };
    const [redo, undo] = hidden
      ? [SetColHiddenMutation.id, SetColVisibleMutation.id]
      : [SetColVisibleMutation.id, SetColHiddenMutation.id];
    this.api.syncExecuteCommand(redo, params);
    this.undo.push([{ id: undo, params }], [{ id: redo, params }]);
  }

  /** All widths in one step: one repaint instead of one a column. */
  setColumnWidths(points: ReadonlyMap<number, number>): void {
    if (!points.size) return;
    const colWidth: IObjectArrayPrimitiveType<Nullable<number>> = {};
    for (const [column, width] of points) colWidth[column] = Math.round(width * PIXELS_PER_POINT);
    const ranges = [...points.keys()].map((column) => ({
      startRow: 0,
      endRow: this.rows - 1,
      startColumn: column,
      endColumn: column,
    }));
    const redo = { unitId: this.unitId, subUnitId: this.worksheet.getSheetId(), ranges, colWidth };
    const undo = SetWorksheetColWidthMutationFactory(redo, this.worksheet.getSheet());
    this.run(SetWorksheetColWidthMutation.id, redo, undo);
  }

  setRowHeights(points: ReadonlyMap<number, number>): void {
    if (!points.size) return;
    // Given heights stay, unlike those of rows that fit their text.
    const rows = [...points.keys()].sort((a, b) => a - b);
    let first = 0;
    while (first < rows.length) {
      const start = rows[first]!;
      const height = points.get(start)!;
      let count = 1;
      while (rows[first + count] === start + count && points.get(start + count) === height) count++;
      this.worksheet.setRowHeightsForced(start, count, Math.round(height * PIXELS_PER_POINT));
      first += count;
    }
  }

  get frozen(): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.worksheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(rows: number, columns: number): void {
    if (rows === 0 && columns === 0) this.worksheet.cancelFreeze();
    else this.worksheet.setFreeze({ startRow: rows || -1, startColumn: columns || -1, xSplit: columns, ySplit: rows });
  }

  private run(id: string, redo: object, undo: object): void {
    this.api.syncExecuteCommand(id, redo);
    this.undo.push([{ id, params: undo }], [{ id, params: redo }]);
  }
}
