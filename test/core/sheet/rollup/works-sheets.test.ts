import fc from 'fast-check';
import { STAGES } from '../../../../src/core/model/project';
import { rollupOf } from '../../../../src/core/rollup/result';
import type { SingleValue } from '../../../../src/core/rollup/submission';
import { rollupSheets } from '../../../../src/core/sheet/rollup/sheets';
import type { SheetSpec } from '../../../../src/core/sheet/spec';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write';
import { recalculated } from '../../../support/recalculated';
import { SERIES_CATALOGUE } from '../../../support/series-sheet';
import { fileOf, UNITS, type Given } from '../../rollup/given';

jest.setTimeout(120_000);

const MADE = { time: '2023-01-10T08:00:00Z', program: '程序', decimals: null };

/** Result sheets of forms, with an indicator of 专栏八 for which less is worse. */
function sheetsOf(given: readonly Given[]): SheetSpec[] {
  const answer = rollupOf(given.map(fileOf), [], SERIES_CATALOGUE, { plan: null, names: null });
  if (!answer.ok) throw new Error(answer.problem);
  return [...rollupSheets(answer.result, MADE)];
}

const works = (unit: string, projects: Given['projects'], others: Partial<Given> = {}): Given => ({
  unit,
  plan: 'fj-12',
  box: '附录',
  asOf: '2012',
  values: {},
  projects: projects!,
  ...others,
});
const warning = (unit: string, series: Given['series'], others: Partial<Given> = {}): Given => ({
  unit,
  plan: 'fj-12',
  box: '8',
  asOf: '2012-09',
  values: {},
  series: series!,
  ...others,
});

const cell = (sheets: readonly SheetSpec[], name: string, row: number, column: number) => {
  const found = sheets
    .find((sheet) => sheet.name === name)!
    .cells.find((one) => one.row === row && one.column === column);
  return found?.formula?.cached ?? found?.value ?? null;
};

const single: fc.Arbitrary<SingleValue> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2, max: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom(null, '约5', '=1+1') },
);
const value: fc.Arbitrary<SingleValue> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 35, max: 50 }).map((tenths) => tenths / 10) },
  { weight: 3, arbitrary: fc.constantFrom(null, '4,2', '>4') },
);
const project = fc.record({ stage: fc.constantFrom(...STAGES, '', '完工', '*'), planned: single, done: single });
const series = fc.record({
  months: fc.array(value, { maxLength: 12 }),
  frequency: fc.constantFrom('月度' as const, '季度' as const),
  yellow: value,
  red: value,
});

test('whatever units send, every formula gives its printed result in LibreOffice', async () => {
  const [projects, rows] = fc.sample(
    fc.tuple(fc.array(project, { minLength: 60, maxLength: 60 }), fc.array(series, { minLength: 20, maxLength: 20 })),
    { numRuns: 1, seed: 20260101 },
  )[0]!;
  const units = [...UNITS.slice(0, 9), '福建省'];
  const dates = (at: number, other: string): Partial<Given> =>
    at === 2 ? { asOf: other } : at === 3 ? { asOf: null } : {};
  const given = units.flatMap((unit, at) => [
    works(
      unit,
      projects
        .slice(at * 6, at * 6 + 6)
        .map((one, no) => ({ code: `fj-12.附录.${String(no + 1).padStart(2, '0')}`, ...one })),
      dates(at, '2011'),
    ),
    warning(
      unit,
      rows.slice(at * 2, at * 2 + 2).map((one, no) => ({ code: `fj-12.8.0${String(no + 1)}`, ...one })),
      dates(at, '2011-12'),
    ),
  ]);
  const sheets = sheetsOf(given);
  const { written, again } = recalculated(await writeWorkbook(sheets, { dialect: 'native' }));
  expect(again).toEqual(written);
  const shown = Object.entries(written).flatMap(([place, result]) => (place.startsWith('预警') ? [result] : []));
  for (const word of ['红', '黄', '绿', '不判断']) expect(shown).toContain(word);
  expect(Object.keys(written).filter((place) => place.startsWith('项目汇总')).length).toBeGreaterThan(100);
});

test('a part stands under its project, and no sum takes both', () => {
  const sheets = sheetsOf([works('福州市', [])]);
  const names = Array.from({ length: 12 }, (_, at) => String(cell(sheets, '项目汇总 附录', 5 + at, 1)));
  expect(names.filter((name) => name.startsWith('　'))).toHaveLength(9);
  expect(names.filter((name) => !name.startsWith('　'))).toHaveLength(3);
});

test('what cannot be counted stands as it was sent', () => {
  const sheets = sheetsOf([
    works('福州市', [{ code: 'fj-12.附录.01', stage: '完工', planned: '约5', lead: '规划处' }]),
    warning('福州市', [{ code: 'fj-12.8.01', frequency: '季度', yellow: 4, red: '五', months: [4.1, null, '约4'] }]),
  ]);
  expect([3, 4, 5, 11].map((column) => cell(sheets, '项目明细 附录', 5, column))).toEqual([
    '规划处',
    '完工',
    '约5',
    '是',
  ]);
  const row = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => cell(sheets, '预警汇总 专栏八', 5, from + at));
  // A value that does not count is a text there, so that no sum takes it.
  expect(row(5, 4)).toEqual(['五', '4.1', null, '约4']);
  expect(row(18, 3)).toEqual(['不计入', null, '未报']);
});

test('a result of neither has none of these sheets', () => {
  const names = sheetsOf([{ unit: '福州市', values: {} }]).map(({ name }) => name);
  expect(names.filter((name) => /^(项目|预警)/.test(name))).toEqual([]);
});
