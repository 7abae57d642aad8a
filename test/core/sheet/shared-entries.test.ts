import { findBox } from '../../../src/core/model/catalogue';
import { cellKey, type CellValue, type SheetCells } from '../../../src/core/model/cells';
import type { SheetReading } from '../../../src/core/model/reading';
import { validate } from '../../../src/core/rules/run';
import { buildSheet } from '../../../src/core/sheet/build';
import { derivedCells } from '../../../src/core/sheet/derived';
import { readSheet } from '../../../src/core/sheet/read';
import { settleShared } from '../../../src/core/sheet/settle';
import type { SheetSpec } from '../../../src/core/sheet/spec';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { createHeadlessGrid } from '../../../src/workbench/grid/headless';
import { cellsOf, EVERYTHING } from '../../support/filled-sheets';
import { throughLibreOffice } from '../../support/libreoffice';

jest.setTimeout(180_000);

const BOXES = ['2', '5', '9', '12', '11', '正文目标'];

/** The sheets of a unit, each knowing the names of the others. */
function sheetsOf(unitName: string, boxes: readonly string[] = BOXES): SheetSpec[] {
  return boxes.map((boxId) => {
    const { plan, box } = findBox(EVERYTHING, 'ww-14', boxId)!;
    const unit = plan.units.find((candidate) => candidate.name === unitName)!;
    const sources = (planId: string, other: string) =>
      planId === plan.id && boxes.includes(other) ? `${other}表 ‘一’'s` : null;
    return buildSheet({ plan, box, unit, asOf: { year: 2022, months: 12 }, name: `${boxId}表 ‘一’'s`, sources });
  });
}

/** Values by code, typed into the entry cells from the first year on. */
function filled(spec: SheetSpec, entries: Readonly<Record<string, readonly CellValue[]>>): SheetSpec {
  const area = spec.names.find(({ name }) => name.startsWith('填报区'))!.area;
  const values = new Map<number, CellValue>();
  for (const [code, list] of Object.entries(entries)) {
    const row = spec.cells.find((cell) => cell.value === `ww-14.${code}`)?.row;
    if (row !== undefined) list.forEach((value, index) => values.set(cellKey(row, area.column + index), value));
  }
  const cells = spec.cells.map((cell) => {
    const value = values.get(cellKey(cell.row, cell.column));
    return value === undefined || typeof value === 'boolean' ? cell : { ...cell, value };
  });
  return { ...spec, cells };
}

const ENTRIES = {
  '2.01': [20.5, 31],
  '2.02': [115, 119.2],
  '2.03': [96.1, 97],
  '2.04': ['9:37:54', '10 : 40 : 50'],
  '12.04': [120, 125],
  '12.05': [60, 90],
};

const readings = (sheets: readonly SheetCells[]): SheetReading[] =>
  settleShared(sheets.map((sheet) => readSheet(sheet, EVERYTHING)!));

const rowsOf = (sheets: readonly SheetReading[]) =>
  new Map(sheets.flatMap(({ rows }) => rows.map((row) => [row.indicator.code.slice('ww-14.'.length), row] as const)));

describe.each(['福建省', '福州市'])('a workbook with all sheets of %s', (unit) => {
  const specs = sheetsOf(unit).map((spec) => filled(spec, ENTRIES));

  test('shows in each sheet what another one holds', () => {
    const rows = rowsOf(readings(specs.map(cellsOf)));
    const shown = (code: string) => rows.get(code)!.entries.map(({ raw }) => raw);
    expect(shown('5.02a')).toEqual([20.5, 31, null, null, null]);
    expect(shown('11.01')).toEqual([20.5, 31, null, null, null]);
    expect(shown('11.02')).toEqual(['9:37:54', '10 : 40 : 50', null, null, null]);
    expect(shown('12.06')).toEqual([50, 72, null, null, null]);
    expect(shown('11.03')).toEqual([50, 72, null, null, null]);
    // 2020 stands before the years of the other box, so it is filled in here.
    expect(shown('9.04')).toEqual([null, 96.1, 97]);
    expect(rows.get('9.04')!.entries.map(({ computed }) => computed ?? false)).toEqual([false, true, true]);
  });

  test('computes the same in LibreOffice, and is found intact there', async () => {
    const book = readWorkbook(throughLibreOffice(await writeWorkbook(specs, { dialect: 'native' })));
    const sheets = readings(book.sheets);
    const wrong = sheets.flatMap((reading) => {
      const cells = book.sheets.find(({ name }) => name === reading.sheet)!;
      return derivedCells(reading).flatMap(({ row, column, value }) => {
        const found = cells.values[row]?.[column] ?? '';
        const same =
          typeof found === 'number' && typeof value === 'number' ? Math.abs(found - value) <= 1e-8 : found === value;
        return same ? [] : [{ sheet: reading.sheet, row, column, found, value }];
      });
    });
    expect(wrong).toEqual([]);
    const findings = validate(sheets).map(({ rule, message }) => `${rule} ${message}`);
    expect(findings.filter((text) => /overwritten|locked|formula-in-entry|differs/.test(text))).toEqual([]);
  });
});

test('the grid of the workbench shows them too', async () => {
  const specs = sheetsOf('福建省', ['2', '12', '11']).map((spec) => filled(spec, ENTRIES));
  const grid = createHeadlessGrid();
  const made = specs.map((spec) => {
    const sheet = grid.addSheet(spec.name, { rows: spec.rows + 5, columns: spec.columns + 2 });
    for (const { row, column, value, formula } of spec.cells) {
      if (formula) sheet.pending.content(row, column, { kind: 'formula', formula: formula.native });
      else if (value !== undefined && value !== null) sheet.pending.content(row, column, { kind: 'value', value });
    }
    return { spec, sheet };
  });
  await grid.settled();
  const expected = readings(specs.map(cellsOf)).flatMap((reading, index) =>
    derivedCells(reading).map((cell) => ({ ...cell, index })),
  );
  const wrong = expected.flatMap(({ row, column, value, index }) => {
    const found = made[index]!.sheet.cells.value(row, column) ?? '';
    const same =
      typeof found === 'number' && typeof value === 'number' ? Math.abs(found - value) <= 1e-8 : found === value;
    return same ? [] : [{ sheet: specs[index]!.name, row, column, found, value }];
  });
  await grid.dispose();
  expect(wrong).toEqual([]);
});

test('without the other sheets a box of dimensions says where to look, and other boxes are filled in', () => {
  const specs = [...sheetsOf('福建省', ['11']), ...sheetsOf('福建省', ['5'])];
  const rows = rowsOf(readings(specs.map(cellsOf)));
  expect(rows.get('11.01')!.entries.map(({ raw, value }) => [raw, value.kind])).toEqual(
    new Array(5).fill(['见专栏2', 'blank']),
  );
  expect(rows.get('5.02a')!.entries.every(({ computed }) => computed === undefined)).toBe(true);
});

describe('a computed entry that somebody changed', () => {
  const specs = sheetsOf('福建省').map((spec) => filled(spec, ENTRIES));
  const changed = (boxId: string, code: string, value: CellValue, formula: string | null) => {
    const sheets = specs.map(cellsOf).map((sheet) => {
      if (!sheet.name.startsWith(`${boxId}表`)) return sheet;
      const row = sheet.values.findIndex((line) => line.includes(`ww-14.${code}`));
      const column = specs[BOXES.indexOf(boxId)]!.names.find(({ name }) => name.startsWith('填报区'))!.area.column;
      const values = sheet.values.map((line) => [...line]);
      const formulas = new Map(sheet.formulas);
      values[row]![column] = value;
      if (formula === null) formulas.delete(cellKey(row, column));
      else formulas.set(cellKey(row, column), formula.replaceAll('ROW', String(row + 1)));
      return { ...sheet, values, formulas };
    });
    return validate(readings(sheets)).flatMap(({ rule, code: of, message }) =>
      rule === 'formula-overwritten' ? [`${of ?? ''} ${message}`] : [],
    );
  };

  test.each<[string, string, string, CellValue, string | null, RegExp]>([
    ['a share typed in', '12', '12.06', 80, null, /^ww-14\.12\.06 .*固定内容“80”/],
    [
      'a share of other rows',
      '12',
      '12.06',
      80,
      '=IF(AND(ISNUMBER(G10),ISNUMBER(G11)),IF(G11=0,"",ROUND(G10/G11*100,8)),"")',
      /公式被改成/,
    ],
    ['a shared entry typed in', '5', '5.02a', 21, null, /^ww-14\.5\.02a .*固定内容“21”/],
    [
      'another code looked up',
      '5',
      '5.02a',
      21,
      `=IFERROR(IF(INDEX(x!$G:$G,MATCH("ww-14.2.02",x!$A:$A,0))="","",INDEX(x!$G:$G,MATCH("ww-14.2.02",x!$A:$A,0))),"")`,
      /公式被改成/,
    ],
    ['a value in a box of dimensions', '11', '11.01', 21, null, /^ww-14\.11\.01 .*固定内容“21”/],
  ])('is found: %s', (_, boxId, code, value, formula, message) => {
    expect(changed(boxId, code, value, formula)).toEqual([expect.stringMatching(message)]);
  });

  test('a sheet under another name, and columns put into it, are no change', () => {
    const lookup = `=iferror(if(index(Sheet1!$J$1:$J$1048576,match("ww-14.2.01",Sheet1!$B$1:$B$1048576,0))="","",index(Sheet1!$J$1:$J$1048576,match("ww-14.2.01",Sheet1!$B$1:$B$1048576,0))),"")`;
    expect(changed('5', '5.02a', 20.5, lookup)).toEqual([]);
  });
});
