import fc from 'fast-check';
import { address, cellKey, type CellValue, type SheetCells } from '../../../../src/core/model/cells';
import { derivedCells } from '../../../../src/core/sheet/derived';
import { readSheet } from '../../../../src/core/sheet/read';
import type { SheetSpec } from '../../../../src/core/sheet/spec';
import { readWorkbook } from '../../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write';
import { createHeadlessGrid } from '../../../../src/workbench/grid/headless';
import { throughLibreOffice } from '../../../support/libreoffice';
import { SERIES_CATALOGUE, seriesSheet, type GivenSeries } from '../../../support/series-sheet';

jest.setTimeout(180_000);

const PERIODS: readonly CellValue[] = [null, '2013-09', '2013年', '2014Q1', '去年', 2012];

const month = fc.oneof(
  { weight: 3, arbitrary: fc.constant<CellValue>(null) },
  { weight: 10, arbitrary: fc.integer({ min: 280, max: 480 }).map((value): CellValue => value / 100) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(0, 4, 4.2, 4.5, '缺', '4.1', 1234567.89) },
);
const row: fc.Arbitrary<GivenSeries> = fc.record({
  frequency: fc.constantFrom<CellValue>('月度', '月度', '季度', ' 季度 ', '旬', null),
  yellow: fc.constantFrom<CellValue>(4, 4, 4.1, null, '四'),
  red: fc.constantFrom<CellValue>(4.5, 4.5, 3.5, null),
  months: fc.oneof(
    fc.array(month, { minLength: 0, maxLength: 12 }),
    // Straight lines, whose forecasts fall on whole months.
    fc
      .tuple(fc.integer({ min: 30, max: 50 }), fc.integer({ min: -3, max: 3 }))
      .map(([start, slope]) => Array.from({ length: 7 }, (_, i): CellValue => (start + slope * i) / 10)),
  ),
});

function sheets(count: number): SheetSpec[] {
  const rows = fc.sample(fc.array(row, { minLength: 6, maxLength: 6 }), { seed: 8, numRuns: count });
  return rows.map((given, index) =>
    seriesSheet(given, {
      asOf: PERIODS[index % PERIODS.length]!,
      name: `表${index}`,
      unit: index % 4 === 3 ? '福州市' : '福建省',
    }),
  );
}

function differences(cells: SheetCells): string[] {
  return derivedCells(readSheet(cells, SERIES_CATALOGUE)!).flatMap(({ row: at, column, value }) => {
    const found = cells.values[at]?.[column] ?? '';
    const same =
      typeof found === 'number' && typeof value === 'number' ? Math.abs(found - value) <= 1e-10 : found === value;
    const entered = JSON.stringify(cells.values[at]?.slice(4, 20));
    return same
      ? []
      : [`${cells.name} ${address(at, column)}: ${JSON.stringify(found)}, not ${JSON.stringify(value)} of ${entered}`];
  });
}

test('LibreOffice computes what the core says', async () => {
  const book = readWorkbook(throughLibreOffice(await writeWorkbook(sheets(24), { dialect: 'native' })));
  expect(book.sheets).toHaveLength(24);
  expect(book.sheets.flatMap(differences).slice(0, 20)).toEqual([]);
  expect(derivedCells(readSheet(book.sheets[0]!, SERIES_CATALOGUE)!).length).toBeGreaterThan(20);
});

test('the grid of the workbench computes what the core says', async () => {
  const grid = createHeadlessGrid();
  const wrong: string[] = [];
  for (const spec of sheets(12)) {
    const sheet = grid.addSheet(spec.name, { rows: spec.rows + 5, columns: spec.columns + 2 });
    const formulas = new Map<number, string>();
    for (const cell of spec.cells) {
      if (cell.formula) {
        sheet.pending.content(cell.row, cell.column, { kind: 'formula', formula: cell.formula.native });
        formulas.set(cellKey(cell.row, cell.column), cell.formula.native);
      } else if (cell.value !== undefined && cell.value !== null) {
        sheet.pending.content(cell.row, cell.column, { kind: 'value', value: cell.value });
      }
    }
    await grid.settled();
    const values = Array.from({ length: spec.rows }, (_, r) =>
      Array.from({ length: spec.columns }, (__, c): CellValue => sheet.cells.value(r, c)),
    );
    wrong.push(...differences({ name: spec.name, visible: true, values, formulas, errors: new Set(), merges: [] }));
  }
  await grid.dispose();
  expect(wrong.slice(0, 20)).toEqual([]);
});
