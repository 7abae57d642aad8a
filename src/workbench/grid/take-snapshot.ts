import { cellKey, MAX_COLUMNS } from '../../core/model/cells';
import { eachCell } from './areas';
import type { Grid } from './grid-model';
import type { GridSheet } from './sheet';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from './snapshot';

/** Everything the workbook holds now. Wait for `settled()` first when results of formulas matter. */
export function takeSnapshot(grid: Grid): WorkbookSnapshot {
  grid.flush();
  const { sheets } = grid;
  const position = new Map(sheets.map((sheet, index) => [sheet.id, index]));
  return {
    sheets: sheets.map(sheetSnapshot),
    active: position.get(grid.activeSheet.id) ?? 0,
    names: grid.names.all().map(({ name, formula, sheetId, visible, comment }) => ({
      name,
      formula,
      sheet: sheetId === null ? null : (position.get(sheetId) ?? null),
      visible,
      comment,
    })),
    structureProtected: grid.structureProtected,
    xmlParts: grid.xmlParts.map(({ xml }) => ({ xml })),
    settings: Object.fromEntries(grid.settings),
  };
}

function sheetSnapshot(sheet: GridSheet): SheetSnapshot {
  const { dimensions, protection } = sheet;
  const sized = dimensions.sized();
  return {
    name: sheet.name,
    visible: sheet.visible,
    tabColor: sheet.tabColor,
    gridlines: sheet.gridlines,
    rows: dimensions.rows,
    columns: dimensions.columns,
    cells: cellsOf(sheet),
    merges: sheet.merges,
    columnWidths: sized.columns.map((column) => [column, dimensions.columnWidth(column)]),
    rowHeights: sized.rows.map((row) => [row, dimensions.rowHeight(row)]),
    hiddenColumns: sized.hiddenColumns,
    hiddenRows: sized.hiddenRows,
    frozen: dimensions.frozen,
    validations: sheet.validations.all(),
    conditionals: sheet.conditionals.all().map(({ id: _id, ...format }) => format),
    notes: sheet.notes.all(),
    protection: protection.options && { options: protection.options, password: protection.password },
    print: sheet.print,
  };
}

function cellsOf(sheet: GridSheet): SnapshotCell[] {
  const cells: SnapshotCell[] = [];
  const spills = sheet.cells.spills();
  const first = new Map(spills.map((area) => [cellKey(area.row, area.column), area]));
  const filled = new Set<number>();
  for (const area of spills) eachCell(area, (row, column) => filled.add(cellKey(row, column)));
  const take = (row: number, column: number): void => {
    const key = cellKey(row, column);
    const spill = first.get(key);
    const spilled = !spill && filled.delete(key);
    const link = sheet.cells.link(row, column);
    const cell: SnapshotCell = {
      row,
      column,
      value: sheet.cells.value(row, column),
      formula: sheet.cells.formula(row, column),
      look: sheet.cells.look(row, column),
      locked: sheet.cells.locked(row, column),
      ...(link ? { link } : {}),
      ...(spill ? { spill } : {}),
      ...(spilled ? { spilled } : {}),
    };
    const empty =
      cell.value === '' && cell.formula === null && cell.locked && !link && Object.keys(cell.look).length === 0;
    if (!empty) cells.push(cell);
  };
  sheet.cells.each(take);
  // The grid keeps nothing for a plain cell that is only filled from beside.
  for (const key of first.keys()) filled.delete(key);
  for (const key of [...filled]) take(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}
