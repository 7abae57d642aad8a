import { parseAddress, type CellValue } from '../../../src/core/model/cells';
import { contentOf } from '../../../src/workbench/grid/typed-value';
import { bootOffice, type OfficeInNode } from '../../support/office-node';
import type { Grid } from '../../../src/workbench/grid/grid-model';

/** The real client over a grid, after the request by which it says, once a page, that it has started. */
export async function bootExcel(): Promise<OfficeInNode> {
  const office = await bootOffice();
  await Excel.run((context) => context.sync());
  await new Promise((resolve) => setTimeout(resolve, 20));
  return office;
}

/** Types into a cell as a person does: the grid understands the text and tells of the edit. */
export async function typeInto(grid: Grid, sheet: string, cell: string, value: CellValue): Promise<void> {
  const place = parseAddress(cell)!;
  const target = grid.sheetByName(sheet)!;
  const content = contentOf(value, target.cells.look(place.row, place.column).numberFormat);
  const range = target.worksheet.getRange(place.row, place.column);
  if (content.kind === 'blank') range.clearContent();
  else if (content.kind === 'formula') range.setFormula(content.formula);
  else range.setValue(content.value);
  await grid.settled();
  // Events are delivered after the edit, as in Excel.
  await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Selects an area of a sheet as a person does. */
export async function selectArea(grid: Grid, sheet: string, area: string): Promise<void> {
  const [from = '', to = from] = area.split(':');
  const first = parseAddress(from)!;
  const last = parseAddress(to)!;
  const target = grid.sheetByName(sheet)!;
  target.activate();
  target.select({ ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 });
  await grid.settled();
}

/** Everything of a workbook that a person could notice 工作簿全貌, to compare before and after. */
export async function photograph(grid: Grid): Promise<unknown> {
  await grid.settled();
  return {
    active: grid.activeSheet.name,
    structureProtected: grid.structureProtected,
    names: grid.names.all().map(({ name, formula }) => ({ name, formula })),
    sheets: grid.sheets.map((sheet) => {
      const used = sheet.cells.used();
      const cells: unknown[] = [];
      for (let row = 0; row < (used?.rows ?? 0); row++) {
        for (let column = 0; column < (used?.columns ?? 0); column++) {
          const value = sheet.cells.value(row, column);
          const formula = sheet.cells.formula(row, column);
          const look = sheet.cells.look(row, column);
          const locked = sheet.locked(row, column);
          const link = sheet.cells.link(row, column);
          if (value === '' && formula === null && Object.keys(look).length === 0 && locked && !link) continue;
          cells.push([row, column, value, formula, look, locked, link]);
        }
      }
      return {
        id: sheet.id,
        name: sheet.name,
        visible: sheet.visible,
        tabColor: sheet.tabColor,
        gridlines: sheet.gridlines,
        merges: sheet.merges,
        protected: sheet.protection.on,
        // An option that is not given is off.
        open: Object.entries(sheet.protection.options ?? {}).filter(([, value]) => value !== false),
        print: sheet.print,
        cells,
      };
    }),
  };
}
