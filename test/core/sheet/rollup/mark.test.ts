import { cellsOfSpec } from '../../../../src/core/sheet/cells-of-spec';
import { knownRollup, markLine, readMark } from '../../../../src/core/sheet/rollup/mark';
import { rollupSheets } from '../../../../src/core/sheet/rollup/sheets';
import { fileOf, rolled } from '../../rollup/given';

const MADE = { time: '2023-01-10T08:00:00Z', program: 'plan-indicators 0.1.0', decimals: 1 };
const cells = [
  ...rollupSheets(
    rolled([fileOf({ unit: '福州市', values: { 'fj-14.2.01': { 2021: 5, 2022: 5, target: 20 } } })]),
    MADE,
  ),
].map(cellsOfSpec);

test('a result workbook is known by its sheets', () => {
  expect(knownRollup(cells)).toEqual({
    sheet: '汇总',
    plan: '福建“十四五”',
    period: '2022年',
    time: '2023-01-10T16:00:00+08:00',
    program: MADE.program,
    came: 1,
    missing: 9,
    rejected: 0,
  });
});

test('the region’s own form is not one of the units that came', () => {
  const files = ['福建省', '福州市'].map((unit) => fileOf({ unit, values: { 'fj-14.2.01': { 2022: 5 } } }));
  expect(knownRollup([...rollupSheets(rolled(files), MADE)].map(cellsOfSpec))).toMatchObject({ came: 1, missing: 9 });
});

test('the mark tells Beijing time to people; one in ISO 8601, as earlier workbooks bear it, is known as well', () => {
  const counts = { came: 1, missing: 9, rejected: 0 };
  expect(cells[0]!.values[1]![0]).toBe(
    '汇总时间：2023-01-10 16:00:00（北京时间）　plan-indicators 0.1.0　收到 1 个单位，未报 9 个，未汇入文件 0 个',
  );
  const earlier = `汇总时间：2023-10-08T01:30:00.000Z　p　收到 1 个单位，未报 9 个，未汇入文件 0 个`;
  const known = { time: '2023-10-08T01:30:00.000Z', program: 'p', ...counts };
  expect(readMark({ values: [[''], [earlier]] })).toEqual(known);
});

test('times for people are those of Beijing, to the second', () => {
  const texts = cells.flatMap(({ values }) => values.flat()).filter((value) => typeof value === 'string');
  expect(texts.filter((text) => /\d{4}-\d{2}-\d{2}T\d{2}:/.test(text))).toEqual([]);
  const of = (name: string): readonly unknown[] => cells.find((sheet) => sheet.name === name)!.values.flat();
  expect(of('完整性与时效')).toEqual(expect.arrayContaining(['封签或保存时间\n（北京时间）', '2023-01-10 16:00:00']));
  expect(of('文件日志')).toEqual(expect.arrayContaining(['修改时间\n（北京时间）', '2023-01-10 16:00:00']));
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
