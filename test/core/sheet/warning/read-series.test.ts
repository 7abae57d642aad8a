import { findBox } from '../../../../src/core/model/catalogue';
import { MAX_COLUMNS } from '../../../../src/core/model/cells';
import { rowVerdicts } from '../../../../src/core/report/verdict';
import { validate } from '../../../../src/core/rules/run';
import { buildSheet } from '../../../../src/core/sheet/build';
import { readSheet } from '../../../../src/core/sheet/read';
import { cellsOf } from '../../../support/filled-sheets';
import { firstSeries, SERIES_CATALOGUE, seriesReading, seriesSheet } from '../../../support/series-sheet';

const FIRST = { yellow: 4, red: 4.5, months: [3.77, '3,8', null, 3.9] };
const ruleIds = (...given: Parameters<typeof seriesReading>) =>
  validate([seriesReading(...given)]).map(({ rule, cell }) => `${rule} ${cell}`);

test('a sheet of a series is known by its codes, with lines, months and 频度', () => {
  const reading = seriesReading([FIRST], { asOf: '2013-04', unit: '福州市' });
  expect(reading).toMatchObject({
    box: { id: '8' },
    unit: { name: '福州市' },
    asOf: { year: 2013, months: 4 },
    rows: [],
  });
  expect(reading.problems).toEqual([]);
  expect(reading.series).toHaveLength(findBox(SERIES_CATALOGUE, 'fj-12', '8')!.box.indicators.length);
  const series = firstSeries(reading);
  expect(series.frequency.value).toBe('月度');
  expect([series.yellow.cell, series.red.cell]).toEqual(['G10', 'H10']);
  expect(series.months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(series.months.slice(0, 4).map(({ value }) => value.kind)).toEqual(['number', 'unreadable', 'blank', 'number']);
  expect(series.computed.every(({ intact }) => intact)).toBe(true);
});

test('columns and rows are found wherever they were moved', () => {
  const cells = cellsOf(seriesSheet([FIRST]));
  const swapped = cells.values.map((line) => {
    const copy = [...line];
    [copy[6], copy[7]] = [copy[7]!, copy[6]!];
    return copy;
  });
  const series = firstSeries(readSheet({ ...cells, values: swapped }, SERIES_CATALOGUE)!);
  expect([series.yellow.cell, series.red.cell]).toEqual(['H10', 'G10']);
  expect(series.red.raw).toBe(4.5);
});

test('a fresh sheet has no findings but that it is blank', () => {
  expect(ruleIds([])).toEqual(['blank-table F6']);
});

test('values are checked as in other sheets, and the verdict says so', () => {
  const reading = seriesReading([{ ...FIRST, red: -1 }, { months: [100] }]);
  const findings = validate([reading]);
  expect(findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(
    expect.arrayContaining(['text-in-number J10', 'negative-value H10', 'alert-lines-missing G11']),
  );
  expect(findings.find(({ rule }) => rule === 'text-in-number')).toMatchObject({
    code: 'fj-12.8.01',
    message: expect.stringContaining('2月“3,8”') as string,
  });
  const [first, second] = rowVerdicts(reading, findings);
  expect(first).toMatchObject({ cell: 'Y10', value: expect.stringMatching(/^强制性：/) as string });
  expect(second!.value).toMatch(/^提示性：/);
});

test('a rate over 100 and a red line reached are told; an explanation goes with the row', () => {
  const reading = seriesReading([{ yellow: 4, red: 5, months: [3, 120], explanation: '已报告' }]);
  const findings = validate([reading]).filter(({ code }) => code === 'fj-12.8.01');
  expect(findings.map(({ rule }) => rule).sort()).toEqual(['alert-line-crossed', 'rate-over-100']);
  expect(findings.every(({ explanation }) => explanation === '已报告')).toBe(true);
});

test.each([
  ['a formula', 24, 'formula-overwritten'],
  ['the name of an indicator', 2, 'locked-cell-changed'],
  ['the printed ceiling', 5, 'locked-cell-changed'],
])('%s that was typed over is found', (_, column, rule) => {
  const cells = cellsOf(seriesSheet([FIRST]));
  const place = column === 24 ? 21 : column;
  const formulas = new Map(cells.formulas);
  formulas.delete(9 * MAX_COLUMNS + place);
  const values = cells.values.map((line, row) => line.map((value, at) => (row === 9 && at === place ? '改' : value)));
  const findings = validate([readSheet({ ...cells, formulas, values }, SERIES_CATALOGUE)!]);
  expect(findings.map((finding) => finding.rule)).toContain(rule);
});

test('the form says how it judges, and the plan’s ceiling is no line', () => {
  const { plan, box } = findBox(SERIES_CATALOGUE, 'fj-12', '8')!;
  const spec = buildSheet({ plan, box, unit: plan.units[0]! });
  const texts = spec.cells.map(({ value }) => String(value ?? ''));
  expect(texts).toContain('4.2%以内');
  expect(texts.some((text) => text.includes('不是预警线'))).toBe(true);
  expect(texts.some((text) => text.includes('最小二乘斜率'))).toBe(true);
  expect(spec.validations.filter(({ rule }) => rule.type === 'list')).toHaveLength(box.indicators.length);
});
