import type { Grid } from './grid-model';
import { uniqueId } from './ids';
import type { GridSheet } from './sheet';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';

const PASSING_NAME = '正在打开';

/** Makes the workbook hold exactly what the snapshot says; what it held before is gone, and its undo list with it. */
export async function restoreSnapshot(grid: Grid, snapshot: WorkbookSnapshot): Promise<void> {
  grid.flush();
  const before = grid.sheets;
  await grid.bySystem(async () => {
    for (const name of grid.names.all()) grid.names.remove(name);
    // Old sheets give their names free first: a workbook is never without a sheet.
    before.forEach((sheet, index) => (sheet.name = `${PASSING_NAME}${index + 1}`));
    const sheets = snapshot.sheets.map((given) => restoreSheet(grid, given));
    for (const sheet of before) {
      if (sheet.protection.on) await sheet.unprotect();
      grid.removeSheet(sheet);
    }
    for (const { sheet, ...name } of snapshot.names) {
      grid.names.add({ ...name, sheetId: sheet === null ? null : (sheets[sheet]?.id ?? null) });
    }
    for (const [index, given] of snapshot.sheets.entries()) {
      if (given.protection) await sheets[index]!.protect(given.protection.options, given.protection.password);
    }
    grid.structureProtected = snapshot.structureProtected;
    grid.xmlParts = snapshot.xmlParts.map(({ xml }) => ({ id: `{${uniqueId('xml')}}`, xml }));
    grid.settings.clear();
    for (const [key, value] of Object.entries(snapshot.settings)) grid.settings.set(key, value);
    (sheets[snapshot.active] ?? sheets[0])?.activate();
  });
  grid.undo.clear();
  grid.recalculate();
  await grid.settled();
}

function restoreSheet(grid: Grid, given: SheetSnapshot): GridSheet {
  const sheet = grid.addSheet(given.name, { rows: given.rows, columns: given.columns });
  for (const cell of given.cells) {
    const { row, column } = cell;
    if (Object.keys(cell.look).length) sheet.pending.look(row, column, cell.look);
    if (!cell.locked) sheet.pending.locked(row, column, false);
    if (cell.link) sheet.pending.link(row, column, cell.link);
    if (cell.formula !== null) sheet.pending.content(row, column, { kind: 'formula', formula: cell.formula });
    else if (cell.value !== '' && !cell.spilled)
      sheet.pending.content(row, column, { kind: 'value', value: cell.value });
  }
  grid.flush();
  sheet.tabColor = given.tabColor;
  sheet.gridlines = given.gridlines;
  sheet.mergeAll(given.merges);
  sheet.dimensions.setColumnWidths(new Map(given.columnWidths));
  sheet.dimensions.setRowHeights(new Map(given.rowHeights));
  sheet.dimensions.hide(given.hiddenRows, given.hiddenColumns);
  sheet.dimensions.freeze(given.frozen.rows, given.frozen.columns);
  for (const { areas, ...validation } of given.validations) {
    sheet.validations.setOver(areas, validation);
  }
  // The grid puts a new format before the others.
  for (const format of [...given.conditionals].reverse()) {
    sheet.conditionals.add({ ...format, id: sheet.conditionals.newId() } as Parameters<
      typeof sheet.conditionals.add
    >[0]);
  }
  for (const note of given.notes) sheet.notes.set(note);
  sheet.print = given.print;
  sheet.visible = given.visible;
  return sheet;
}
