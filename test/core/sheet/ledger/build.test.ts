import { BUILT_IN } from '../../../../src/catalogues/built-in';
import { LEDGER_FACTS } from '../../../../src/catalogues/built-in-ledger';
import { ledgerOf } from '../../../../src/core/ledger/ledger';
import type { CellSpec } from '../../../../src/core/sheet/spec';
import { buildLedgerSheet } from '../../../../src/core/sheet/ledger/build';
import { readSheet } from '../../../../src/core/sheet/read';
import { readWorkbook } from '../../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write';

const LEDGER = ledgerOf(BUILT_IN, LEDGER_FACTS);
const spec = buildLedgerSheet(LEDGER, BUILT_IN);
const cell = (row: number, column: number): CellSpec =>
  spec.cells.find((each) => each.row === row && each.column === column)!;
const rowOf = (name: string): number => spec.cells.find(({ column, value }) => column === 0 && value === name)!.row;
const line = (name: string) => {
  const row = rowOf(name);
  return Array.from({ length: spec.columns - 1 }, (_, column) => cell(row, column).value ?? null);
};

test('heads: a group for each period, its last year, and the verdict', () => {
  const heads = (row: number) => spec.cells.filter((each) => each.row === row && each.value).map(({ value }) => value);
  expect(heads(2)).toEqual([
    '指标名称',
    '计量单位',
    '“十一五”时期',
    '“十二五”时期',
    '“十三五”时期',
    '“十四五”时期',
    '衔接说明',
  ]);
  const year = (end: number) => ['目标', `${end}年末`, '结论'];
  expect(heads(3)).toEqual([...year(2010), ...year(2015), ...year(2020), '2025年\n目标']);
  expect(heads(4)).toEqual(['甲', '乙', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test.each([
  [
    '劳动人事争议仲裁结案率',
    ['%', '——', '93.83%', '未印目标', '95%', 93.97, '未达标', '90以上', 93.1, '达标', '90 以上'],
  ],
  ['失业保险参保人数', ['万人', '333万人', '374.18万人', '达标', '435万人', 546.27, '达标', 630, 664.41, '达标', 695]],
  // The base of the first plan that has it stands in the year before it.
  ['基本养老保险参保率', ['%', null, null, null, null, 84.35, null, 90, 95.53, '达标', '95 以上']],
  ['其中：城镇职工', ['万人', '500万人', '521.81万人', '达标', '600万人', null, '不可比', null, null, null, null]],
])('%s', (name, cells) => expect(line(name)).toEqual([name, ...cells]));

test('a figure that the next plan prints in another way is shown in both', () => {
  expect(cell(rowOf('城镇新增就业人数'), 9).value).toBe('299.94\n（下期印作[299.94]）');
});

test('every indicator has its row; the remarks stand under their periods', () => {
  expect(spec.cells.filter(({ column, style }) => column === 0 && style.startsWith('name'))).toHaveLength(
    LEDGER.length,
  );
  const remarks = String(cell(rowOf('劳动人事争议仲裁结案率'), spec.columns - 1).value);
  expect(remarks).toMatch(/^“十三五”：由“劳动争议仲裁结案率”改称/m);
  expect(remarks).toMatch(/^“十四五”：目标90以上低于基期93.1/m);
});

test('nothing can be filled in, and it prints on A4 across', () => {
  expect(Object.values(spec.styles).filter(({ locked }) => locked === false)).toEqual([]);
  expect(spec).toMatchObject({
    name: '规划衔接',
    protected: true,
    validations: [],
    print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatRows: { first: 2, last: 4 } },
  });
  expect(Math.max(...spec.rowHeights.values())).toBeLessThanOrEqual(409);
});

test('it is never taken for a form', async () => {
  const file = readWorkbook(await writeWorkbook([spec], { dialect: 'native' }));
  expect(file.sheets.map((sheet) => [sheet.name, readSheet(sheet, BUILT_IN)])).toEqual([['规划衔接', null]]);
});

test('the verdicts have their colours where they stand', () => {
  const areas = spec.conditionals.map(({ area }) => area.column);
  expect([...new Set(areas)]).toEqual([4, 7, 10]);
  expect(spec.conditionals.every(({ area }) => area.row === 5)).toBe(true);
});

test('no indicators, no rows', () => {
  expect(buildLedgerSheet([], BUILT_IN)).toMatchObject({ columns: 3, conditionals: [] });
});
