import { findBox } from '../../../src/core/model/catalogue';
import { cellKey, type CellValue, type SheetCells } from '../../../src/core/model/cells';
import type { SheetReading } from '../../../src/core/model/reading';
import { validateSheet } from '../../../src/core/rules/run';
import { buildSheet } from '../../../src/core/sheet/build';
import { readSheet } from '../../../src/core/sheet/read';
import type { SheetSpec } from '../../../src/core/sheet/spec';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { createHeadlessGrid } from '../../../src/workbench/grid/headless';
import { cellsOf, EVERYTHING, filledSheet, SHEETS } from '../../support/filled-sheets';
import { throughLibreOffice } from '../../support/libreoffice';

jest.setTimeout(180_000);

const specs = (): SheetSpec[] =>
  SHEETS.map(([planId, boxId, unitName], index) => {
    const { plan, box } = findBox(EVERYTHING, planId, boxId)!;
    const unit = plan.units.find((candidate) => candidate.name === unitName)!;
    return buildSheet({ plan, box, unit, name: `表${index}` });
  });

/** Everything of the form that no longer reads as it was made. */
function changed(reading: SheetReading): string[] {
  return validateSheet(reading).flatMap(({ rule, cell, message }) =>
    rule === 'formula-overwritten' || rule === 'locked-cell-changed' ? [`${cell} ${message}`] : [],
  );
}

function formulaCells(reading: SheetReading): number {
  return [reading, ...reading.rows, ...(reading.projects ?? [])].reduce(
    (sum, { computed }) => sum + (computed?.length ?? 0),
    0,
  );
}

function expectIntact(sheets: readonly SheetCells[], made: readonly SheetSpec[]): void {
  expect(sheets).toHaveLength(made.length);
  sheets.forEach((cells, index) => {
    const reading = readSheet(cells, EVERYTHING)!;
    expect(changed(reading)).toEqual([]);
    // What stands there was looked at: every formula of the sheet.
    expect(formulaCells(reading)).toBe(made[index]!.cells.filter((cell) => cell.formula).length);
  });
}

describe('a form that nobody changed', () => {
  test.each(['native', 'plan'] as const)('written with %s formulas', async (dialect) => {
    const made = specs();
    expectIntact(readWorkbook(await writeWorkbook(made, { dialect })).sheets, made);
  });

  test.each(['native', 'plan'] as const)('saved by LibreOffice, %s formulas', async (dialect) => {
    const made = specs();
    expectIntact(readWorkbook(throughLibreOffice(await writeWorkbook(made, { dialect }))).sheets, made);
  });

  test('filled with anything', () => {
    const made = SHEETS.map((_, index) => filledSheet(index, 11));
    expectIntact(made.map(cellsOf), made);
  });

  test.each(['native', 'plan'] as const)('in the grid, %s formulas', async (dialect) => {
    const made = specs().slice(0, 2);
    const read: SheetCells[] = [];
    for (const spec of made) {
      const grid = createHeadlessGrid();
      const sheet = grid.addSheet(spec.name, { rows: spec.rows + 5, columns: spec.columns + 2 });
      for (const { row, column, value, formula } of spec.cells) {
        const text = formula && (dialect === 'plan' ? (formula.plan ?? formula.native) : formula.native);
        if (text) sheet.pending.content(row, column, { kind: 'formula', formula: text });
        else if (value !== undefined && value !== null) sheet.pending.content(row, column, { kind: 'value', value });
      }
      await grid.settled();
      const formulas = new Map<number, string>();
      for (const { row, column } of spec.cells) {
        const formula = sheet.cells.formula(row, column);
        if (formula !== null) formulas.set(cellKey(row, column), formula);
      }
      read.push({ ...cellsOf(spec), formulas });
      await grid.dispose();
    }
    expectIntact(read, made);
  });
});

describe('a form that somebody changed', () => {
  const cells = (planId: string, boxId: string): SheetCells => {
    const { plan, box } = findBox(EVERYTHING, planId, boxId)!;
    return cellsOf(buildSheet({ plan, box, unit: plan.units.find(({ level }) => level === 'province')! }));
  };
  const with_ = (
    sheet: SheetCells,
    change: (values: CellValue[][], formulas: Map<number, string>) => void,
  ): SheetCells => {
    const values = sheet.values.map((row) => [...row]);
    const formulas = new Map(sheet.formulas);
    change(values, formulas);
    return { ...sheet, values, formulas, merges: [] };
  };
  const at = (sheet: SheetCells, text: string): { row: number; column: number } => {
    for (const [row, line] of sheet.values.entries()) {
      const column = line.indexOf(text);
      if (column >= 0) return { row, column };
    }
    throw new Error(`no cell ${text}`);
  };
  const found = (sheet: SheetCells): string[] =>
    validateSheet(readSheet(sheet, EVERYTHING)!)
      .filter(({ rule }) => rule === 'formula-overwritten' || rule === 'locked-cell-changed')
      .map(({ rule, cell, severity, code }) => `${severity} ${rule} ${cell} ${code ?? ''}`.trim());

  const SHEET = cells('fj-14', '2');
  const SECTIONS = cells('fj-12', '7');
  const row = at(SHEET, 'fj-14.2.07').row;
  const rate = at(SHEET, '完成率').column;
  const year = { row: at(SHEET, '报告年').row, column: at(SHEET, '报告年').column + 1 };

  test.each<[string, SheetCells, string[]]>([
    [
      'a rate typed in',
      with_(SHEET, (values, formulas) => {
        values[row]![rate] = 0.99;
        formulas.delete(cellKey(row, rate));
      }),
      ['error formula-overwritten M18 fj-14.2.07'],
    ],
    [
      'another formula',
      with_(SHEET, (_, formulas) => formulas.set(cellKey(row, rate), '=1+1')),
      ['error formula-overwritten M18 fj-14.2.07'],
    ],
    [
      'the formula of the row above',
      with_(SHEET, (_, formulas) => formulas.set(cellKey(row, rate), SHEET.formulas.get(cellKey(row - 1, rate))!)),
      ['error formula-overwritten M18 fj-14.2.07'],
    ],
    [
      'the report year',
      with_(SHEET, (values, formulas) => {
        values[year.row]![year.column] = 2021;
        formulas.delete(cellKey(year.row, year.column));
      }),
      ['error formula-overwritten F4'],
    ],
    [
      'the report year with its caption',
      with_(SHEET, (values, formulas) => {
        values[year.row]![year.column - 1] = null;
        values[year.row]![year.column] = 2021;
        formulas.delete(cellKey(year.row, year.column));
      }),
      ['error formula-overwritten F4'],
    ],
    ['the title', with_(SHEET, (values) => (values[0]![0] = '主要指标')), ['error locked-cell-changed A1']],
    ['no title', with_(SHEET, (values) => (values[0]![0] = null)), ['error locked-cell-changed A1']],
    ['a heading over the title', headed(), []],
    ['an ordinal', with_(SHEET, (values) => (values[row]![1] = 8)), ['error locked-cell-changed B18 fj-14.2.07']],
    [
      'a section',
      with_(SECTIONS, (values) => (values[at(SECTIONS, '二、社会保障').row]![2] = '二、社保')),
      [`error locked-cell-changed C${at(SECTIONS, '二、社会保障').row + 1}`],
    ],
    [
      'the target of the plan before',
      with_(SECTIONS, (values) => (values[at(SECTIONS, 'fj-12.7.01').row]![4] = 1)),
      [`error locked-cell-changed E${at(SECTIONS, 'fj-12.7.01').row + 1} fj-12.7.01`],
    ],
  ])('%s', (_, sheet, expected) => {
    expect(found(sheet)).toEqual(expected);
  });

  /** A row over everything; formulas follow it. */
  function headed(): SheetCells {
    const formulas = new Map(
      [...SHEET.formulas].map(([key, formula]) => [
        key + cellKey(1, 0),
        formula.replace(
          /(\$?[A-Z]{1,2}\$?)(\d+)(?![\d(])/g,
          (_, column: string, line: string) => column + String(Number(line) + 1),
        ),
      ]),
    );
    return { ...SHEET, values: [['附件1'], ...SHEET.values], formulas, merges: [] };
  }

  test('a section row taken out', () => {
    const { row: section } = at(SECTIONS, '二、社会保障');
    const reading = readSheet(
      with_(SECTIONS, (values) => values.splice(section, 1)),
      EVERYTHING,
    )!;
    expect(reading.fixed!.filter(({ gone }) => gone).map(({ expected }) => expected)).toEqual(['二、社会保障']);
  });

  test('rows that are 不适用 have no formulas to miss', () => {
    const { plan, box } = findBox(EVERYTHING, 'fj-14', '2')!;
    const city = buildSheet({ plan, box, unit: plan.units.find(({ level }) => level === 'city')! });
    expect(found(cellsOf(city))).toEqual([]);
    expect(readSheet(cellsOf(city), EVERYTHING)!.rows.some(({ computed }) => computed!.length === 0)).toBe(true);
  });
});
