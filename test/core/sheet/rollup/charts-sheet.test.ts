import { BUILT_IN } from '../../../../src/catalogues/built-in';
import { rollupOf, type RollupResult } from '../../../../src/core/rollup/result';
import { rollupSheets } from '../../../../src/core/sheet/rollup/sheets';
import type { ChartRange, SheetSpec } from '../../../../src/core/sheet/spec';
import { fileOf, rolled, UNITS, type Given } from '../../rollup/given';

const FLOW = 'fj-14.2.01';
const MADE = { time: '2023-01-10T08:00:00Z', program: '程序', decimals: null };

const sheetsOf = (result: RollupResult) => [...rollupSheets(result, MADE)];
const named = (sheets: readonly SheetSpec[], name: string) => sheets.find((sheet) => sheet.name === name);
const units = (values: (at: number) => Given['values'], count = UNITS.length) =>
  UNITS.slice(0, count).map((unit, at) => fileOf({ unit, values: values(at) }));

/** What a chart draws, cell by cell. */
function drawn(sheets: readonly SheetSpec[], { sheet, area }: ChartRange): (string | number | null)[] {
  const cells = named(sheets, sheet)!.cells;
  return Array.from({ length: area.rows * area.columns }, (_, at) => {
    const [row, column] = [area.row + Math.floor(at / area.columns), area.column + (at % area.columns)];
    const cell = cells.find((one) => one.row === row && one.column === column);
    return cell?.formula?.cached ?? cell?.value ?? null;
  });
}

test('units by the share of indicators on schedule, the best on top; a unit without a target is not drawn', () => {
  const sheets = sheetsOf(
    rolled(units((at) => ({ [FLOW]: { 2021: 5, 2022: at === 0 ? 1 : 6, ...(at === 1 ? {} : { target: 25 }) } }), 4)),
  );
  const [chart] = named(sheets, '图表')!.charts!;
  expect(drawn(sheets, chart!.categories)).toEqual(['漳州市', '泉州市', '福州市']);
  expect(drawn(sheets, chart!.series[0]!.values)).toEqual([1, 1, 0]);
});

test('progress less elapsed share in percentage points, by indicator and by unit', () => {
  const values = (at: number) => ({ [FLOW]: { 2021: 5, 2022: at === 0 ? undefined : 5, target: 20 } });
  const sheets = sheetsOf(rolled(units(values)));
  const charts = named(sheets, '图表')!.charts!;
  // The sum lacks a year of a unit: it has no progress, and there is no chart of the whole.
  expect(charts.map(({ title }) => title)).toEqual(['各单位按期或达标指标占比', '城镇新增就业人数：各单位距序时进度']);
  // 10 of 20 in two of five years; a year left out is no distance.
  expect(drawn(sheets, charts[1]!.series[0]!.values)).toEqual([null, ...Array<number>(9).fill(10)]);
  expect(drawn(sheets, charts[1]!.categories)[0]).toBe('福州市');

  const whole = sheetsOf(rolled(units(() => ({ [FLOW]: { 2021: 5, 2022: 5.5, target: 25 } }))));
  const chart = named(whole, '图表')!.charts![1]!;
  expect(drawn(whole, chart.categories)).toEqual(['城镇新增就业人数']);
  // 105 of the printed 250 is 42 %.
  expect(drawn(whole, chart.series[0]!.values)).toEqual([2]);
});

test('a figure that was surely typed in another unit of measure is not drawn, nor the sum that it is in', () => {
  const values = (at: number) => ({ [FLOW]: { 2021: 5, 2022: at === 0 ? 55000 : 5.5, target: 25 } });
  const sheets = sheetsOf(rolled(units(values)));
  const charts = named(sheets, '图表')!.charts!;
  expect(charts.map(({ title }) => title)).toEqual(['各单位按期或达标指标占比', '城镇新增就业人数：各单位距序时进度']);
  expect(drawn(sheets, charts[1]!.series[0]!.values)).toEqual([null, ...Array<number>(9).fill(2)]);
  // The region's own entry has nothing to do with it.
  const whole = fileOf({ unit: '福建省', values: { [FLOW]: { 2021: 50, 2022: 55 } } });
  const entered = sheetsOf(rolled([...units(values), whole]));
  const chart = named(entered, '图表')!.charts![1]!;
  expect(chart.series.map(({ name }) => name)).toEqual(['全省填报数']);
  expect(drawn(entered, chart.series[0]!.values)).toEqual([2]);
});

test('charts stand apart from each other and from every text, and are bounded', () => {
  const codes = Array.from({ length: 20 }, (_, at) => `fj-14.2.${String(at + 1).padStart(2, '0')}`);
  const values = Object.fromEntries(codes.map((code) => [code, { 2021: 5, 2022: 6, target: 25 }]));
  const sheet = named(sheetsOf(rolled(units(() => values))), '图表')!;
  const charts = sheet.charts!;
  expect(charts.length).toBeLessThanOrEqual(10);
  const covered = new Set<string>();
  for (const { area, alt, title, valueTitle } of charts) {
    expect([alt, title, valueTitle].every((text) => text.length > 4)).toBe(true);
    expect(area.row + area.rows).toBeLessThanOrEqual(sheet.rows);
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        expect(covered.has(`${String(row)} ${String(column)}`)).toBe(false);
        covered.add(`${String(row)} ${String(column)}`);
      }
  }
  const written = sheet.cells.filter(({ value }) => value !== undefined);
  expect(written.some(({ row, column }) => covered.has(`${String(row)} ${String(column)}`))).toBe(false);
  // No page begins in the middle of a chart.
  for (const row of sheet.print.breaks ?? [])
    expect(charts.some(({ area }) => area.row < row && row < area.row + area.rows)).toBe(false);
});

test('of more than a hundred units the first hundred are drawn, and no unit by unit', () => {
  const plan = BUILT_IN.plans.find(({ id }) => id === 'fj-14')!;
  const city = plan.units.find(({ level }) => level === 'city')!;
  const many = Array.from({ length: 101 }, (_, at) => ({
    ...city,
    name: `第${String(at)}市`,
    display: `第${String(at)}市`,
  }));
  const own = { ...plan, units: [plan.units[0]!, ...many] };
  const catalogue = { ...BUILT_IN, plans: BUILT_IN.plans.map((each) => (each.id === plan.id ? own : each)) };
  const files = many.map(({ name }) => fileOf({ unit: name, values: { [FLOW]: { 2021: 5, 2022: 5, target: 20 } } }));
  const answer = rollupOf(files, [], catalogue, { plan: plan.id, names: null });
  if (!answer.ok) throw new Error(answer.problem);
  const sheets = sheetsOf(answer.result);
  const [ranking, whole, ...others] = named(sheets, '图表')!.charts!;
  expect(ranking!.title).toBe('各单位按期或达标指标占比（前 100 名）');
  expect(drawn(sheets, ranking!.categories)).toHaveLength(100);
  expect(whole!.title).toBe('全省各指标距序时进度');
  expect(others).toEqual([]);
});

test('without a target there is nothing to draw and no empty sheet', () => {
  const names = sheetsOf(rolled(units(() => ({ [FLOW]: { 2022: 5 } }), 2))).map(({ name }) => name);
  expect(names).not.toContain('图表');
  expect(names).not.toContain('距序时进度');
});
