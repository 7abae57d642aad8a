import { cellsOfSpec } from '../../../../src/core/sheet/cells-of-spec';
import { knownRollup, markLine, readMark } from '../../../../src/core/sheet/rollup/mark';
import { rollupSheets } from '../../../../src/core/sheet/rollup/sheets';
import { fileOf, rolled } from '../../rollup/given';

const MADE = { time: '2023-01-10T08:00:00Z', program: 'plan-indicators 0.1.0', decimals: 1 };
const cells = rollupSheets(
  rolled([fileOf({ unit: '福州市', values: { 'fj-14.2.01': { 2021: 5, 2022: 5, target: 20 } } })]),
  MADE,
).map(cellsOfSpec);

test('a result workbook is known by its sheets', () => {
  expect(knownRollup(cells)).toEqual({
    sheet: '汇总',
    plan: '福建“十四五”',
    period: '2022年',
    time: MADE.time,
    program: MADE.program,
    came: 1,
    missing: 9,
    rejected: 0,
  });
});

test('the region’s own form is not one of the units that came', () => {
  const files = ['福建省', '福州市'].map((unit) => fileOf({ unit, values: { 'fj-14.2.01': { 2022: 5 } } }));
  expect(knownRollup(rollupSheets(rolled(files), MADE).map(cellsOfSpec))).toMatchObject({ came: 1, missing: 9 });
});

test('every sheet of it bears the mark but the report, which has a head of its own', () => {
  expect(cells.filter((sheet) => !readMark(sheet)).map(({ name }) => name)).toEqual(['审核报告']);
});

test.each<[string, string | number | null]>([
  ['nothing', null],
  ['a number', 1],
  ['other words', '汇总时间：2023年'],
  ['more behind it', `${markLine({ time: 'x', program: 'y', came: 1, missing: 0, rejected: 0 })}。`],
])('%s is no mark', (_, value) => {
  expect(readMark({ values: [['汇总'], [value]] })).toBeNull();
});

test('a sheet that is called 汇总 is not yet a rollup', () => {
  expect(knownRollup([{ ...cells[0]!, values: [['福建“十四五”规划指标汇总'], ['']] }])).toBeNull();
});
