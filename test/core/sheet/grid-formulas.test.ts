import { address, cellKey, MAX_COLUMNS, type CellValue, type SheetCells } from '../../../src/core/model/cells';
import { derivedCells } from '../../../src/core/sheet/derived';
import { readSheet } from '../../../src/core/sheet/read';
import type { SheetSpec } from '../../../src/core/sheet/spec';
import { createHeadlessGrid } from '../../../src/workbench/grid/headless';
import { EVERYTHING, filledSheet, SHEETS } from '../../support/filled-sheets';

jest.setTimeout(120_000);

/** The sheet's cells once the workbench's grid has computed its native formulas. */
async function computed(spec: SheetSpec): Promise<SheetCells> {
  const grid = createHeadlessGrid();
  const sheet = grid.addSheet(spec.name, { rows: spec.rows + 5, columns: spec.columns + 2 });
  const formulas = new Map<number, string>();
  for (const { row, column, value, formula } of spec.cells) {
    if (formula) {
      sheet.pending.content(row, column, { kind: 'formula', formula: formula.native });
      formulas.set(cellKey(row, column), formula.native);
    } else if (value !== undefined && value !== null) sheet.pending.content(row, column, { kind: 'value', value });
  }
  await grid.settled();
  const values: CellValue[][] = [];
  for (let row = 0; row < spec.rows; row++) {
    values.push(Array.from({ length: spec.columns }, (_, column) => sheet.cells.value(row, column)));
  }
  await grid.dispose();
  return { name: spec.name, visible: true, values, formulas, errors: new Set(), merges: spec.merges };
}

test.each(SHEETS.map((kind, index) => [kind.join(' '), index] as const))(
  'the grid computes from the native formulas what the core says: %s',
  async (_, index) => {
    const seed = Number(process.env['SHEET_SEED'] ?? 1);
    const spec = filledSheet(index, seed);
    const cells = await computed(spec);
    const wrong = derivedCells(readSheet(cells, EVERYTHING)!).flatMap(({ row, column, value }) => {
      const found = cells.values[row]![column];
      const same =
        typeof found === 'number' && typeof value === 'number'
          ? Math.abs(found - value) <= 1.0001e-10
          : found === value;
      return same
        ? []
        : [
            `${address(row, column)}: found ${JSON.stringify(found)}, expected ${JSON.stringify(value)} in ${cells.formulas.get(row * MAX_COLUMNS + column)}`,
          ];
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  },
);
